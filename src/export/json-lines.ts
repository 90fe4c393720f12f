import type { ExportTable } from "./export-table.js";
import { inChunks } from "./in-chunks.js";

/**
 * Writes a table as JSON lines: an object for each row, with the titles of the columns as its keys, in their order.
 * Instants are in ISO 8601 by UTC. It comes in texts of some 64 KB, which are made as they are taken.
 */
export const jsonLines = (table: ExportTable): AsyncGenerator<string, void, undefined> => inChunks(linesOf(table));

/** Keys are written one by one: an object would put those that are numbers first. */
async function* linesOf({ header, rows }: ExportTable): AsyncGenerator<string, void, undefined> {
  const keys = header.map((title) => `${JSON.stringify(title)}:`);
  for await (const row of rows) {
    const members = keys.map((key, i) => `${key}${JSON.stringify(row[i] ?? null)}`);
    yield `${unbroken(`{${members.join(",")}}`)}\n`;
  }
}

/** Some readers end lines at these characters too, which JSON leaves as they are. */
const unbroken = (line: string): string =>
  line.replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`);
