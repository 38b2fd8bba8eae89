/**
 * `npm run lockfile`: the lockfile installs on every platform and names no registry.
 *
 * A lockfile made where a package's other-platform binaries could not be seen lacks their entries, and `npm ci` then
 * fails on those platforms; `resolved` addresses would tie everybody to one registry.
 */
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const faults = [];
for (const [path, entry] of Object.entries(packages)) {
  if (entry.resolved !== undefined) faults.push(`${path}: ghi địa chỉ tải về`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    const nearest = path
      .split("/node_modules/")
      .map((_, at, parts) => `${parts.slice(0, at + 1).join("/node_modules/")}/node_modules/${name}`);
    if (![...places, ...nearest].some((place) => packages[place] !== undefined))
      faults.push(`${path}: thiếu mục của ${name}`);
  }
}
const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync("package.json", "utf8"));
for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    faults.push(`package.json: ${name} phải ghi đúng một phiên bản, không phải ${version}`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
