import { readFileSync } from "node:fs";
import { WorkbenchInBrowser } from "./workbench-in-browser";

let workbench: WorkbenchInBrowser;

beforeAll(async () => {
  workbench = await WorkbenchInBrowser.open();
});

afterAll(async () => {
  await workbench.close();
});

async function saved(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.getByRole("button", { name: "Lưu .xlsx" }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function chosen(name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    workbench.page.waitForEvent("filechooser"),
    workbench.page.getByRole("button", { name: "Mở .xlsx" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
}

test("Lưu .xlsx downloads the workbook, Mở .xlsx opens it again as it was", async () => {
  await workbench.enter("A1", "0,5");
  await workbench.enter("A2", "=A1*3");
  await workbench.enter("B1", "Xã Hải Phong");
  const before = await workbench.save();
  const { name, bytes } = await saved();
  expect(name).toBe("so-diem.xlsx");

  await workbench.openWorkbook();
  expect((await workbench.cell("A2")).value).toBeNull();
  await chosen("bang-diem-2025.xlsx", bytes);
  await workbench.page.getByRole("status").filter({ hasText: "Đã mở bang-diem-2025.xlsx." }).waitFor();
  expect((await workbench.save()).sheets[0]!.cells).toEqual(before.sheets[0]!.cells);
  expect((await saved()).name).toBe("bang-diem-2025.xlsx");
});

test("a file dropped on the grid is opened", async () => {
  await workbench.openWorkbook();
  await workbench.enter("C3", "kéo thả");
  const { bytes } = await saved();
  await workbench.openWorkbook();
  const data = await workbench.page.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], "tha.xlsx"));
      return transfer;
    },
    [...bytes],
  );
  await workbench.page.dispatchEvent("#grid", "dragover", { dataTransfer: data });
  await workbench.page.dispatchEvent("#grid", "drop", { dataTransfer: data });
  await workbench.page.getByRole("status").filter({ hasText: "Đã mở tha.xlsx." }).waitFor();
  expect((await workbench.cell("C3")).value).toBe("kéo thả");
});

test.each([
  [
    "anh.xlsx",
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    "Không mở được anh.xlsx: đây không phải sổ tính Excel (.xlsx).",
  ],
  [
    "van-ban.xlsx",
    Buffer.from("plain text"),
    "Không mở được van-ban.xlsx: đây là tệp văn bản, không phải sổ tính Excel (.xlsx).",
  ],
  [
    "mat-khau.xlsx",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
    "Không mở được mat-khau.xlsx: tệp được đặt mật khẩu hoặc thuộc loại .xls cũ, hãy bỏ mật khẩu hoặc lưu lại thành .xlsx bằng Excel.",
  ],
  ["hong.xlsx", Buffer.from("PK\u0003\u0004 cụt"), "Không mở được hong.xlsx: tệp bị hỏng hoặc tải về chưa hết."],
])("%s is refused in one sentence and the open workbook stays", async (name, content, sentence) => {
  await workbench.openWorkbook();
  await workbench.enter("A1", "vẫn còn");
  await chosen(name, content);
  const alert = workbench.page.getByRole("alert");
  await alert.waitFor();
  expect((await alert.innerText()).replace(/\s*×$/, "")).toBe(sentence);
  expect((await workbench.cell("A1")).value).toBe("vẫn còn");
  await workbench.page.getByRole("button", { name: "Đóng thông báo" }).click();
});

test("nothing was asked for outside this machine, and nobody complained", () => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
