import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { placeholders } from "../../src/templates/placeholders.js";

const page = fs.readFileSync(path.resolve(import.meta.dirname, "../../docs/concepts/messages.md"), "utf8");

it.each(Object.entries(placeholders))("REM-2 the placeholders of %s are documented as they are", (model, names) => {
  const [, part = ""] = page.split(`**\`${model}\`**`);
  const [table = ""] = part.split(/\n\*\*|\n## /);
  const rows = [...table.matchAll(/^\| `\{\{(.+)\}\}` \| (.+) \|$/gm)].map(([, name, meaning]) => [name, meaning]);
  expect(rows).toEqual(Object.entries(names));
});
