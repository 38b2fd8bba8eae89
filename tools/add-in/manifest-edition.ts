/** Makes the production edition of manifest.xml. The file itself is the development edition. */

/** Excel knows an add-in by its Id: it never changes, and no two editions share one. */
const PRODUCTION_ID = "ac522355-9677-48f0-a95c-7ef2bc875af5";
export const DEVELOPMENT_ID = "72e7a6fb-b407-46f5-a384-8354d4193269";

export const DEVELOPMENT_URL = "https://localhost:3000/";

/** What the two editions do not have in common, as it stands in manifest.xml; the addresses apart. */
const replacements: readonly (readonly [development: string, production: string])[] = [
  [`<Id>${DEVELOPMENT_ID}</Id>`, `<Id>${PRODUCTION_ID}</Id>`],
  ['DefaultValue="Sổ điểm CCHC (bản thử)"', 'DefaultValue="Sổ điểm CCHC"'],
  ['Value="CCHC score book (development)"', 'Value="CCHC score book"'],
];

/**
 * The manifest for an add-in that is served under `baseUrl`.
 *
 * Refuses an address that is not https, that is this machine's own, or that carries a query; and a manifest.xml in which
 * something to be replaced is not found.
 */
export function productionManifest(development: string, baseUrl: string): string {
  const base = folderUrl(baseUrl);
  const named = replacements.reduce((manifest, [from, to]) => {
    if (manifest.split(from).length !== 2) throw new Error(`manifest.xml phải có đúng một chỗ ${from}`);
    return manifest.replace(from, to);
  }, withoutComments(development));
  return named.replaceAll(DEVELOPMENT_URL, base);
}

/** The comments speak to whoever edits the development edition. */
function withoutComments(manifest: string): string {
  return manifest.replace(/<!--[^]*?-->\n?/g, "");
}

function folderUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:") throw new Error(`baseUrl phải là địa chỉ https, không phải ${text}`);
  if (/^(?:localhost|127\.|\[::1\])/.test(url.hostname)) throw new Error(`baseUrl không được là máy này: ${text}`);
  if (url.search !== "" || url.hash !== "") throw new Error(`baseUrl phải là một thư mục: ${text}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
