import { Refusal } from "../../src/cli/command";
import { validate } from "../../src/cli/validate";
import { withMember } from "../builders/json-change";
import { savedFile } from "../builders/saved-file";
import { smallFrameworkFile } from "../builders/small-framework-file";

describe("cchc validate", () => {
  test("says that a framework can be used", async () => {
    const path = await savedFile(smallFrameworkFile);
    expect(await validate.run([path])).toEqual({ text: `${path}: dùng được.\n`, exitCode: 0 });
    const { text } = await validate.run([path, "--json"]);
    expect(JSON.parse(text)).toEqual({ valid: true, faults: [] });
  });

  test("says everything that is wrong, and ends with 1", async () => {
    const path = await savedFile(
      withMember(
        withMember(smallFrameworkFile, "gradeScheme.bands[1].from", "95"),
        "nodes[1].children[0].key",
        "I.1.x",
      ),
    );
    const { text, exitCode } = await validate.run([path]);
    expect(exitCode).toBe(1);
    expect(text).toBe(
      [
        `${path}: 3 chỗ chưa đúng.`,
        "  nodes[1].children[0].key: Khóa “I.1.x” đã dùng ở nodes[0].children[0].children[2].",
        "  nodes[1].children[0].key: Khóa “I.1.x” nối tiếp khóa “I.1” nhưng không nằm trong mục đó.",
        "  gradeScheme.bands[1].from: Mức xếp loại “Tốt” phải thấp hơn “Xuất sắc”.",
        "",
      ].join("\n"),
    );
  });

  test("--json gives each fault with its path, its facts and its words", async () => {
    const path = await savedFile(withMember(smallFrameworkFile, "formatVersion", 2));
    const { text, exitCode } = await validate.run(["--json", path]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toEqual({
      valid: false,
      faults: [
        {
          path: "formatVersion",
          fault: "newerVersion",
          facts: { version: "2", newest: "1" },
          message: "formatVersion: Tệp theo định dạng 2, chương trình chỉ biết đến 1; hãy cập nhật chương trình.",
        },
      ],
    });
  });

  test.each([
    ["src/samples/hai-phong-2024.json", 0],
    ["src/samples/hoang-luu-2024.json", 0],
    ["src/frameworks/hoang-luu-2024.json", 0],
    ["package.json", 1],
  ])("of %s ends with %i", async (path, exitCode) => {
    expect((await validate.run([path])).exitCode).toBe(exitCode);
  });

  test("of what is no JSON ends with 1", async () => {
    const { text, exitCode } = await validate.run([await savedFile("{"), "--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toMatchObject({ valid: false, faults: [{ path: "", fault: "notJson" }] });
  });

  const usage = "Cách dùng: cchc validate TỆP.json [--json]";
  test.each([
    [[], usage],
    [["a.json", "b.json"], usage],
    [["--colour", "a.json"], usage],
    [["/khong/co/tep.json"], "Không đọc được tệp /khong/co/tep.json."],
  ])("refuses %j", async (args, sentence) => {
    await expect(validate.run(args)).rejects.toEqual(new Refusal(sentence));
  });
});
