// Packs the library, installs the tarball into a copy of examples/testing, and runs its tests under vitest, jest and node:test.
// The runners and fast-check are those of this repository: the copy lies within it, where Node finds them.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packed } from "./packed.mjs";

const root = path.resolve(import.meta.dirname, "..");
const dir = path.join(root, ".tmp/testing-example");
fs.rmSync(dir, { recursive: true, force: true });
fs.cpSync(path.join(root, "examples/testing"), dir, { recursive: true });
const run = (cmd, args, cwd = dir) =>
  execFileSync(cmd, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const project = JSON.parse(fs.readFileSync(path.join(dir, "package.json"), "utf8"));
const { scripts } = project;
const tarball = { ...project, dependencies: { crmkit: `file:${packed(dir)}` }, devDependencies: {} };
fs.writeFileSync(path.join(dir, "package.json"), JSON.stringify(tarball));
run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]);

const vitest = path.join(path.dirname(fileURLToPath(import.meta.resolve("vitest/package.json"))), "vitest.mjs");
const jest = fileURLToPath(import.meta.resolve("jest/bin/jest"));
const runners = {
  vitest: [vitest, ...scripts["test:vitest"].split(" ").slice(1), "--root", dir],
  jest: ["--experimental-vm-modules", jest, ...scripts["test:jest"].split(" ").slice(3)],
  "node:test": scripts["test:node"].split(" ").slice(1),
};
const failed = Object.entries(runners).filter(([name, args]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: dir, encoding: "utf8" });
  if (status !== 0) console.log(`FAIL ${name}\n${stdout}\n${stderr}`);
  return status !== 0;
});
if (failed.length === 0) fs.rmSync(dir, { recursive: true, force: true });
console.log(`testing: ${Object.keys(runners).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
