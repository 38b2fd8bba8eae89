/** Ribbon buttons, with Office's register of actions as the one thing of Office that is there. */
import { readFileSync } from "node:fs";
import { associateRibbon, ribbonFunctions, type RibbonActions } from "../../src/commands/commands";

type Handler = (event: { completed: () => void }) => void;

const handlers = new Map<string, Handler>();

beforeEach(() => {
  handlers.clear();
  const associate = (name: string, handler: Handler) => void handlers.set(name, handler);
  Object.assign(globalThis, { Office: { actions: { associate } } });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

function actionsThat(act: (name: string) => Promise<void>): RibbonActions {
  return {
    makeScoreSheet: () => act("makeScoreSheet"),
    makeRemediation: () => act("makeRemediation"),
    runChecks: () => act("runChecks"),
  };
}

const unexpected = (mistake: unknown): void => {
  throw mistake;
};

/** Presses a button; done when Excel has been told that the action is over. */
function press(name: string): Promise<void> {
  return new Promise((resolve) => handlers.get(name)!({ completed: resolve }));
}

test("each button of the manifest that runs something is associated, and nothing else", () => {
  associateRibbon(
    actionsThat(() => Promise.resolve()),
    unexpected,
  );
  const named = [...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(
    (match) => match[1],
  );
  expect([...handlers.keys()]).toEqual(named);
  expect([...ribbonFunctions]).toEqual(named);
});

test.each(ribbonFunctions)("%s runs its own action and then says it is over", async (name) => {
  const steps: string[] = [];
  associateRibbon(
    actionsThat(async (action) => {
      steps.push(`${action} began`);
      await Promise.resolve();
      steps.push(`${action} ended`);
    }),
    unexpected,
  );
  await press(name).then(() => steps.push("over"));
  expect(steps).toEqual([`${name} began`, `${name} ended`, "over"]);
});

test.each<[string, () => Promise<void>]>([
  ["rejects", () => Promise.reject(new Error("sai"))],
  [
    "throws at once",
    () => {
      throw new Error("sai");
    },
  ],
])("an action that %s is over too, and its mistake is shown", async (_, act) => {
  const shown: unknown[] = [];
  associateRibbon(actionsThat(act), (mistake) => shown.push(mistake));
  await press("runChecks");
  expect(shown).toEqual([new Error("sai")]);
});
