// Runs the benchmarks in a process of their own, translated as the package is. What `tsx` translates pays for a name whenever a
// function is made, which the package does not.
//   npm run bench -- duplicates-scan
import { spawnSync } from "node:child_process";
import { bundled } from "./bundled.js";

const args = ["--expose-gc", await bundled("bench/main.ts"), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
