/**
 * The sample add-in's own bundle, served at the address given, in jsdom on the headless workbench: its button is pressed
 * and the workbook it leaves is printed. Runs by itself, since Univer's packages load only outside jest's own module world.
 */
import { JSDOM } from "jsdom";
import { readAddInFunctions } from "../../workbench/functions/add-in-functions";
import { OfficeLoader } from "../../workbench/headless/office-loader";
import { Pane } from "../../workbench/headless/pane";
import { Workbench } from "../environment/workbench";

async function main(url: string): Promise<void> {
  const [html, script, metadata] = await Promise.all(
    ["taskpane.html", "taskpane.js", "functions.json"].map(textOf(url)),
  );
  const functions = readAddInFunctions("CCHC", JSON.parse(metadata!));
  const workbench = new Workbench(undefined, [functions]);
  const page = new JSDOM("", {
    url,
    runScripts: "dangerously",
    resources: new OfficeLoader(),
    pretendToBeVisual: true,
  });
  const pane = await Pane.open(page.window, workbench.pane.external);
  pane.window.document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(html!)![1]!;
  pane.run(script!);
  const says = (text: string): Promise<void> =>
    until(() => pane.window.document.getElementById("state")!.textContent === text);
  await says("Sẵn sàng");
  pane.window.document.getElementById("build")!.click();
  await says("Xong");
  await workbench.settled();
  process.stdout.write(JSON.stringify(workbench.engine.save()), () => process.exit(0));
}

const textOf =
  (url: string) =>
  async (name: string): Promise<string> =>
    (await fetch(url + name)).text();

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}

main(process.argv[2]!).catch((problem: unknown) => {
  process.stderr.write(`${String(problem)}\n`);
  process.exit(1);
});
