// Writes the pages of docs/ that are made of the sources: refusals, promises, behaviours. `npm run docs:tables`
import fs from "node:fs";
import path from "node:path";
import { generatedPages } from "./generated-pages.js";

const root = path.resolve(import.meta.dirname, "..");
for (const [file, text] of generatedPages(root)) {
  fs.writeFileSync(path.join(root, file), text);
  console.log(`${file}: ${text.split("\n").length} lines`);
}
