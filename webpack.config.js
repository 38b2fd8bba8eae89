/**
 * `npm run build`: the add-in as static files in dist/, to be put on any https server.
 *
 *   npm run build                                        development edition, for https://localhost:3000
 *   npm run build -- --env baseUrl=https://…/cchc        production edition: its own Id and name, that address in the manifest
 *   npm run build -- --env officejs=local                with a copy of office.js, for networks without internet
 *
 * One script holds pane, custom functions and ribbon commands: they share one runtime, and two scripts would each have
 * their own copy of every module and its state. functions.js is made again only because the manifest must name a script.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { tsImport } from "tsx/esm/api";

const root = import.meta.dirname;
const { functionFiles } = await tsImport("./tools/add-in/function-files.ts", import.meta.url);
const { productionManifest } = await tsImport("./tools/add-in/manifest-edition.ts", import.meta.url);
const { isOfficeJs, officeJsFiles, withOfficeJs } = await tsImport("./tools/add-in/office-js.ts", import.meta.url);

const officeFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** Names in the manifest never change, so the page asks for its script by the build it belongs to. */
const paneHtml = (officeJs) => ({
  apply(compiler) {
    compiler.hooks.compilation.tap("PaneHtml", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap("PaneHtml", (page) => ({
        ...page,
        html: withOfficeJs(page.html, officeJs).replace(
          'src="taskpane.js"',
          `src="taskpane.js?${String(compilation.hash)}"`,
        ),
      }));
    });
  },
});

/** The files that are computed: the help of the functions, and the manifest in its edition. */
const computedFiles = (baseUrl) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ComputedFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "ComputedFiles", stage }, async () => {
        const source = path.join(root, "manifest.xml");
        compilation.fileDependencies.add(source);
        const development = await readFile(source, "utf8");
        const manifest = baseUrl === undefined ? development : productionManifest(development, baseUrl);
        for (const { name, text } of [...functionFiles(), { name: "manifest.xml", text: manifest }])
          compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  },
});

/**
 * Excel loads an add-in only over https with a certificate the machine trusts: Microsoft's tool makes one, after asking. On
 * Linux there is only Excel on the web, in a browser that can be told to go on.
 */
const httpsServer = async () =>
  process.platform === "linux" ? "https" : { type: "https", options: await getHttpsServerOptions() };

export default async function config(env, { mode = "production" }) {
  const { baseUrl, officejs = "cdn", ...rest } = env;
  if (!isOfficeJs(officejs)) throw new Error(`--env officejs=${officejs}: cdn hoặc local`);
  const unknown = Object.keys(rest).filter((name) => !name.startsWith("WEBPACK_"));
  if (unknown.length > 0) throw new Error(`--env ${unknown.join(", ")}: không có lựa chọn này`);
  return {
    mode,
    context: root,
    entry: { taskpane: "./src/taskpane/main.tsx", functions: "./src/functions/register.ts" },
    output: {
      path: path.join(root, "dist"),
      clean: true,
      // Beside the page, whatever folder of the server that is.
      publicPath: "",
      chunkFilename: "[name].[contenthash:8].js",
      environment: { module: true, dynamicImport: true },
    },
    target: ["web", "es2020"],
    // No eval: the page's Content-Security-Policy forbids it, in development too.
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2020",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    // The page stays as it was written: it is read by people who look into what they install.
    optimization: { minimizeOptions: { html: false } },
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        // The page names its scripts itself, so that it is the same page wherever it is served from.
        inject: false,
        minify: false,
      }),
      paneHtml(officejs),
      computedFiles(baseUrl),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,js}" },
          { from: "assets/support.html", to: "support.html" },
          ...(officejs === "local"
            ? officeJsFiles.map((name) => ({
                from: path.join(officeFolder, name),
                to: `vendor/office-js/${name}`,
                // Microsoft's files are passed on as they are.
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
    // What is loaded before the first screen is watched by a test, not by a warning.
    performance: { hints: false },
    devServer: env.WEBPACK_SERVE && {
      server: await httpsServer(),
      host: "localhost",
      port: 3000,
      hot: false,
      static: false,
      // The client that reloads the page would need what the page's policy forbids; Excel's pane menu reloads it.
      client: false,
      devMiddleware: { writeToDisk: true },
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
}
