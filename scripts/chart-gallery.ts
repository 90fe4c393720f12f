// Draws the gallery of charts: docs/gallery.md and docs/gallery/. `npm run docs:gallery`
import fs from "node:fs";
import path from "node:path";
import { galleryFiles } from "./gallery-files.js";

const root = path.resolve(import.meta.dirname, "..");
fs.rmSync(path.join(root, "docs/gallery"), { recursive: true, force: true });
fs.mkdirSync(path.join(root, "docs/gallery"), { recursive: true });
let bytes = 0;
for (const [file, text] of await galleryFiles()) {
  fs.writeFileSync(path.join(root, file), text);
  bytes += Buffer.byteLength(text);
}
console.log(`docs/gallery: ${bytes.toLocaleString("en")} bytes`);
