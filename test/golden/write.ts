/** `npm run golden`: writes every golden file anew. The diff is then read line by line. */
import { writeFile } from "node:fs/promises";
import { goldenFiles } from "./golden-files";

for (const { path, render } of goldenFiles) await writeFile(path, render());
process.stdout.write(`${goldenFiles.length} tệp mẫu đã ghi lại; hãy đọc phần thay đổi.\n`);
