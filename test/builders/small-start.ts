/** One area, two criteria, nothing scored: the smallest score sheet on which every action has something to do. */
import type { Start } from "../../src/actions/chosen-framework";
import { assessment } from "./assessments";
import { branch, framework, leaf } from "./frameworks";

export function smallStart(): Start {
  const nodes = [branch("1", [leaf("1.1", "1"), leaf("1.2", "2")])];
  const made = framework(nodes);
  return { framework: made, assessment: { ...assessment({}), frameworkId: made.id } };
}
