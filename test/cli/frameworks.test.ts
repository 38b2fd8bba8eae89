import { Refusal } from "../../src/cli/command";
import { frameworks } from "../../src/cli/frameworks";

test("cchc frameworks --json lists what ships", async () => {
  const { text, exitCode } = await frameworks.run(["--json"]);
  expect(exitCode).toBe(0);
  const { frameworks: listed } = JSON.parse(text) as { readonly frameworks: readonly object[] };
  expect(listed[0]).toEqual({
    id: "ba-thanh-2024",
    kind: "scoreSheet",
    name: "Bộ tiêu chí CCHC cấp xã tỉnh Quảng Ngãi giai đoạn 2023-2030, theo báo cáo của UBND xã Ba Thành",
    province: "tỉnh Quảng Ngãi",
    historicalExample: {
      document: "Báo cáo kết quả Chỉ số cải cách hành chính năm 2024, UBND xã Ba Thành",
      year: 2024,
    },
    rows: 16,
    leaves: 8,
    maxScore: "100",
  });
  expect(listed[4]).toMatchObject({ id: "hoang-luu-2024", kind: "statistics", rows: 81, leaves: 64, maxScore: null });
  expect(listed).toHaveLength(5);
});

test("cchc frameworks prints a table and says that none of them is in force", async () => {
  const { text } = await frameworks.run([]);
  const lines = text.split("\n");
  expect(lines[0]).toMatch(/^Mã +Tên +Dòng {2}Chấm {2}Tối đa$/);
  expect(lines[2]).toMatch(/^ba-thanh-2024 .+ {2}16 {5}8 {5}100$/);
  expect(lines[6]).toMatch(/^hoang-luu-2024 .+ {2}81 {4}64 {7}–$/);
  expect(lines.at(-2)).toBe("Các bộ này là mẫu lấy từ văn bản của năm đã qua, không phải quy định đang áp dụng.");
});

test.each([[["x"]], [["--colour"]]])("cchc frameworks refuses %j", async (args) => {
  await expect(Promise.resolve().then(() => frameworks.run(args))).rejects.toEqual(
    new Refusal("Cách dùng: cchc frameworks [--json]"),
  );
});
