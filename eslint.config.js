/**
 * Lint: the import table of ARCHITECTURE.md as errors, no clock or chance in host-free folders, and Microsoft's rules
 * for Office code. Type errors are the compiler's matter (`npm run types`), form is prettier's.
 */
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** What each folder of src may import besides itself. Wiring points (cli, commands, taskpane/main) may import anything. */
const mayImport = {
  domain: [],
  frameworks: ["domain"],
  samples: ["domain", "frameworks"],
  text: ["domain", "frameworks", "intake", "ports", "actions"],
  intake: ["domain"],
  functions: ["domain", "frameworks", "text"],
  sheets: ["domain", "text"],
  ports: ["domain", "sheets"],
  actions: ["domain", "frameworks", "samples", "intake", "sheets", "documents", "ports"],
  "xlsx-file": ["domain", "sheets", "ports"],
};

/** Folders that may say `Excel`, `Office` or reach out of the program, and what they may import. */
const hostMayImport = {
  excel: ["ports", "sheets", "domain"],
};

const folders = [
  "domain",
  "frameworks",
  "samples",
  "text",
  "intake",
  "functions",
  "sheets",
  "ports",
  "actions",
  "excel",
  "xlsx-file",
  "taskpane",
  "commands",
  "cli",
];

function importRule(folder, allowed) {
  const refused = folders.filter((other) => other !== folder && !allowed.includes(other));
  const group = [...refused.flatMap((other) => [`**/${other}`, `**/${other}/**`]), "node:*", "**/workbench/**"];
  const message = `src/${folder} may import ${["itself", ...allowed].join(", ")} only; see ARCHITECTURE.md.`;
  return { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] };
}

/** A folder that talks to a host: its imports are kept to, its effects are its business. */
function hostZone([folder, allowed]) {
  return { files: [`src/${folder}/**/*.ts`], rules: importRule(folder, allowed) };
}

function zone([folder, allowed]) {
  return {
    files: [`src/${folder}/**/*.ts`, `src/${folder}/**/*.tsx`],
    rules: {
      ...importRule(folder, allowed),
      "no-restricted-globals": ["error", "window", "document", "console", "process", "Office", "Excel", "fetch"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Host-free code gives the same answer twice." },
        { object: "Date", property: "now", message: "The clock is a port." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is a port." },
        { selector: "ClassDeclaration", message: "Values and functions, no classes, in host-free folders." },
      ],
    },
  };
}

/** The pane's screens: figures come from the domain, actions arrive as props; main.tsx alone wires them to a workbook. */
const paneZone = {
  files: ["src/taskpane/**/*.ts", "src/taskpane/**/*.tsx"],
  ignores: ["src/taskpane/main.tsx", "src/taskpane/wiring/**"],
  rules: {
    ...importRule("taskpane", ["domain", "text", "sheets", "actions"]),
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        paths: [{ name: "decimal.js", message: "src/domain/decimal.ts is the only file that knows decimal.js." }],
        patterns: [
          { group: ["**/actions/**"], allowTypeImports: true, message: "Actions arrive in the pane as props." },
        ],
      },
    ],
    "no-restricted-globals": ["error", "Office", "Excel", "fetch", "localStorage", "sessionStorage", "process"],
    "no-restricted-properties": [
      "error",
      { object: "Date", property: "now", message: "The day is part of the state." },
    ],
    "no-restricted-syntax": [
      "error",
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The day is part of the state." },
      { selector: "ClassDeclaration", message: "Components are functions." },
    ],
  },
};

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", ".cache/"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    rules: {
      "no-console": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      eqeqeq: ["error", "always"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/dot-notation": "off",
    },
  },
  {
    // Only decimal.ts knows how decimals are stored.
    files: ["**/*.ts", "**/*.tsx"],
    ignores: ["src/domain/decimal.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { paths: [{ name: "decimal.js", message: "src/domain/decimal.ts is the only file that knows decimal.js." }] },
      ],
    },
  },
  {
    // Microsoft's rules for load and sync; they know Office code when they see it.
    files: ["src/**/*.ts", "src/**/*.tsx", "test/fixtures/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    // The stand-in Excel indexes into what it has just measured, and its library's types promise more than they hold.
    files: ["workbench/**/*.ts", "test/**/*.ts", "test/**/*.tsx"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-arguments": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Where Univer is met, some of its types are `any`, and its only way to some things is marked deprecated.
    files: [
      "workbench/engine/**/*.ts",
      "workbench/page/grid/**/*.ts",
      "workbench/protocol/query.ts",
      "test/workbench/**/*.ts",
    ],
    rules: {
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/use-unknown-in-catch-callback-variable": "off",
    },
  },
  {
    // Jest asks for the environment as a default export.
    files: ["test/environment/workbench-environment.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  paneZone,
  ...Object.entries(mayImport).map(zone),
  ...Object.entries(hostMayImport).map(hostZone),
);
