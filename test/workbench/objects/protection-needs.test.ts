/** @jest-environment ./test/environment/workbench-environment.ts */
import {
  isHarmless,
  needsOf,
  type ProtectedCall,
  STRUCTURE_MEMBERS,
} from "../../../workbench/objects/protection-needs";
import { Arguments } from "../../../workbench/protocol/arguments";

const anyCall: ProtectedCall = { args: new Arguments([]), areas: () => [], hasFilter: () => true };

test("every member that changes a sheet says what it needs on a protected one", () => {
  const silent = workbench.objectTypes.flatMap(({ name, properties, methods }) => {
    const written = Object.keys(properties).filter((member) => properties[member]!.write !== undefined);
    return [...written, ...Object.keys(methods)]
      .filter((member) => !STRUCTURE_MEMBERS.has(`${name}.${member}`) && !isHarmless(name, member))
      .filter((member) => needsOf(name, member, anyCall) === undefined)
      .map((member) => `${name}.${member}`);
  });
  expect(silent).toEqual([]);
  expect(workbench.objectTypes.length).toBeGreaterThan(50);
});
