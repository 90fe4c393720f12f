import fs from "node:fs";
import path from "node:path";
import { behavioursPage, proofsIn } from "./behaviours-page.js";
import { llmsPage } from "./llms-page.js";
import { promisesPage } from "./promises-page.js";
import { refusalsPage } from "./refusals-page.js";

/** Every page of docs/ that is made of the sources, by file. */
export function generatedPages(root: string): ReadonlyMap<string, string> {
  return new Map([
    ["docs/refusals.md", refusalsPage()],
    ["docs/promises.md", promisesPage(fs.readFileSync(path.join(root, "src/ports/storage.ts"), "utf8"))],
    ["docs/behaviours.md", behavioursPage(proofsIn(root))],
    ["docs/llms.txt", llmsPage(root)],
  ]);
}
