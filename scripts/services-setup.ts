// What tests ask of the system: a PostgreSQL server and a browser. Each starts only when a test of the run needs it.
import path from "node:path";
import type { TestProject } from "vitest/node";
import { parseCLI } from "vitest/node";
import { startBrowser } from "./chromium-setup.js";
import { startServer } from "./postgres-setup.js";
import { reachedFiles } from "./reached-files.js";

const root = path.resolve(import.meta.dirname, "..");

/** By the file that tests reach it through. */
const services = {
  "test/support/postgres.ts": startServer,
  "test/web/support/open-browser.ts": startBrowser,
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const needed = await neededBy(project);
  const ends: (() => Promise<void> | void)[] = [];
  for (const [file, start] of Object.entries(services)) {
    const end = await start(project, needed.has(file));
    if (end !== undefined) ends.push(end);
  }
  return async () => {
    for (const end of ends) await end();
  };
}

/** The files of ours that the tests of the run reach. */
async function neededBy(project: TestProject): Promise<ReadonlySet<string>> {
  const { filter } = parseCLI(["vitest", ...process.argv.slice(2)]);
  const { testFiles } = await project.globTestFiles(filter);
  const { reachedBy } = await reachedFiles(testFiles);
  const names = testFiles.map((file) => path.relative(root, file).split(path.sep).join("/"));
  return new Set(names.flatMap((name) => [...reachedBy(name)]));
}
