// Holds the packed library to what publint and attw ask of packages.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packed } from "./packed.mjs";

const publint = new URL("cli.js", import.meta.resolve("publint"));
const attw = new URL("dist/index.js", import.meta.resolve("@arethetypeswrong/cli/package.json"));
const isSound = (script, ...args) =>
  spawnSync(process.execPath, [fileURLToPath(script), ...args], { stdio: "inherit" }).status === 0;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "packaging-"));
try {
  const tarball = packed(folder);
  const sound =
    isSound(publint, "--strict", tarball) &&
    isSound(attw, tarball, "--profile", "esm-only", "-f", "ascii", "--no-emoji");
  process.exitCode = sound ? 0 : 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
