import { createHash } from "node:crypto";

/** What every line begins with; the number is that of the format. */
export const mark = "crmkit-own-1 ";

/** The mark, the hash of a JSON text, the text, and a line feed, which no JSON text has within. */
const form = /^crmkit-own-1 ([0-9a-f]{32}) ([^\n]+)\n$/;

/** Writes a value down as a line that tells whether it is whole. */
export function encodeLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${mark}${hashOf(json)} ${json}\n`;
}

/** Reads a line back; `null` for one that is cut off or damaged. */
export function decodeLine(line: string): { readonly value: unknown } | null {
  const [, hash, json] = form.exec(line) ?? [];
  return json !== undefined && hash === hashOf(json) ? { value: JSON.parse(json) } : null;
}

const hashOf = (json: string): string => createHash("sha256").update(json).digest("hex").slice(0, 32);
