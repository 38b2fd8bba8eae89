/** @jest-environment ./test/environment/workbench-environment.ts */
import { coverage, coverageReport } from "./coverage.ts";

test("x", () => { const c = coverage(workbench.objectTypes); console.log(coverageReport(c)); console.log(c.flatMap(({name,tooNew,unexplained})=>tooNew.length+unexplained.length?[`${name} new: ${tooNew} unexplained: ${unexplained}`]:[]).join("\n")) });
