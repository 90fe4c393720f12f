import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file all at once: what reads its name sees what was there before, or all of the new one, also after a loss of
 * power. A process that dies while it writes leaves a hidden `.tmp` beside it, which nothing reads.
 */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const first = await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeDurably(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  for (const changed of foldersBetween(first === undefined ? folder : path.dirname(first), folder))
    await flushFolder(changed);
}

async function writeDurably(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The folders from one within another up to that other, the innermost first. */
function foldersBetween(outer: string, inner: string): string[] {
  return inner === outer || path.dirname(inner) === inner
    ? [inner]
    : [inner, ...foldersBetween(outer, path.dirname(inner))];
}

/** Makes the names in a folder durable; Windows has no such thing and does it by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
