// Runs what `npm run check` does besides the tests, on the package as it was built: two steps at a time, each one's output whole at its end.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { packed } from "./packed.mjs";

/** The longest first, so that none is left for the end. */
const steps = [
  "typecheck",
  "test:pack",
  "test:testing",
  "api",
  "docs:check",
  "test:docs",
  "layers",
  "packaging",
  "regexps",
  "unused",
  "lint",
  "supply",
];
const lanes = 2;
/** Packing would build anew what another step is reading. */
const env = { ...process.env, npm_config_ignore_scripts: "true" };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "check-rest-"));
/** Packed once, for all steps that look at the package as it would be published. */
env["CRMKIT_TARBALL"] = packed(folder);
const failed = [];

const run = (step) =>
  new Promise((done) => {
    const begun = Date.now();
    const child = spawn("npm", ["run", "-s", step], { env, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => output.push(piece));
    child.on("close", (code) => {
      if (code !== 0) failed.push(step);
      const seconds = Math.round((Date.now() - begun) / 1_000);
      process.stdout.write(`== ${step}: ${code === 0 ? "passed" : "FAILED"}, ${seconds} s\n`);
      process.stdout.write(Buffer.concat(output));
      done();
    });
  });

const waiting = [...steps];
const lane = async () => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await run(step);
};
await Promise.all(Array.from({ length: lanes }, lane));
fs.rmSync(folder, { recursive: true, force: true });
if (failed.length > 0) {
  process.stdout.write(`== failed: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}
