import { shippedFrameworkIds } from "../../src/frameworks/shipped-frameworks";
import { shippedSample, shippedSampleIds } from "../../src/samples/shipped-samples";

test("there is one sample for each framework that ships", () => {
  expect([...shippedSampleIds].sort()).toEqual([...shippedFrameworkIds].sort());
});

test.each(shippedSampleIds)("%s can be read", (id) => {
  const file = shippedSample(id);
  const frameworkId = file?.kind === "assessment" ? file.assessment.frameworkId : file?.report.templateId;
  expect(frameworkId).toBe(id);
});

test.each(["", "toString", "hai-phong"])("%j is no sample", (id) => {
  expect(shippedSample(id)).toBeNull();
});
