// Mutation tests of one folder of `src/`: `npm run mutation -- status`. Each mutant is one small change of a rule, which some test must notice.
// Paths after the folder narrow it down: `npm run mutation -- status src/status/board-rank.ts`.
// `CRMKIT_WORKERS=1` leaves a core of two to others.
import { spawnSync } from "node:child_process";
import fs from "node:fs";

const [folder, ...files] = process.argv.slice(2);
if (folder === undefined || !fs.existsSync(`src/${folder}`)) {
  console.error("Name a folder of src/: npm run mutation -- status");
  process.exit(1);
}
const env = { FC_RUNS: "30", ...process.env, CRMKIT_MUTATED: folder, CRMKIT_MUTATED_FILES: files.join(",") };
const only = files.length === 0 ? [] : ["--mutate", files.join(",")];
const { status } = spawnSync("npx", ["stryker", "run", ...only], { env, stdio: "inherit" });
process.exitCode = status ?? 1;
