// Runs the tests as they would run elsewhere: in other time zones, or on other versions of Node.
//   npm run elsewhere -- zones                        all tests in each of five zones
//   npm run elsewhere -- node 22 24                   all tests on the newest Node 22, then 24
//   npm run elsewhere -- zones --exclude 'test/web/**'   what stands behind goes to vitest
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
/** West and east of Greenwich, half hours, a change of the clocks by half an hour, and a zone of three quarters. */
const zones = ["UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Chatham"];

const [what, ...rest] = process.argv.slice(2);
const isVersion = (text) => /^\d+(\.\d+){0,2}$/.test(text);
const versions = rest.filter(isVersion);
const passedOn = rest.filter((text) => !isVersion(text));

/** A Node of a version, from the registry's packages that hold nothing but its program. */
function nodeOf(version, folder) {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const [{ filename }] = JSON.parse(
    execFileSync("npm", ["pack", "--json", `${name}@${version}`, "--pack-destination", folder], { encoding: "utf8" }),
  );
  execFileSync("tar", ["-xzf", filename, "-C", folder], { cwd: folder });
  return path.join(folder, "package", "bin", process.platform === "win32" ? "node.exe" : "node");
}

function run(label, program, env) {
  const tally = path.join(os.tmpdir(), `elsewhere-${process.pid}`);
  const { status } = spawnSync(program, [vitest, "run", ...passedOn], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env, CI_TALLY: tally },
  });
  const tests = fs.existsSync(tally) ? fs.readFileSync(tally, "utf8").trim().split("\n").at(-1) : "tests: none ran";
  fs.rmSync(tally, { force: true });
  if (status !== 0) process.exitCode = 1;
  return `${label}: ${tests}`;
}

function inZones() {
  return zones.map((zone) => run(zone, process.execPath, { TZ: zone }));
}

function onVersions() {
  return versions.map((version) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "node-"));
    try {
      const program = nodeOf(version, folder);
      const told = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
      return run(`Node ${told}`, program, { PATH: `${path.dirname(program)}${path.delimiter}${process.env.PATH}` });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
}

const kinds = { zones: inZones, node: onVersions };
if (!Object.hasOwn(kinds, what ?? "")) throw new Error("Say zones, or node and its versions");
for (const line of kinds[what]()) console.log(line);
