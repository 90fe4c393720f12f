import type { FileHandle } from "node:fs/promises";
import { open, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileError } from "./file-error.js";
import { decodeLine, mark } from "./log-line.js";

/** A file to which lines are added, and none is ever changed. */
export interface CommitLog {
  /** Adds a line, which is on the disk when this resolves. Once that failed, no other is taken. */
  readonly append: (line: string) => Promise<void>;
  /** The file that holds what a crash had left half written at the end; `null` mostly. */
  readonly cutOff: string | null;
  /** Closes the file. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a log, or begins one, and reads every value in it.
 * @throws CrmError `STORAGE_FAILED` for a damaged line, naming it. Half a line at the end is cut off and kept beside.
 */
export async function openCommitLog(path: string, read: (value: unknown) => void): Promise<CommitLog> {
  const file = await open(path, "a+");
  try {
    const bytes = await file.readFile();
    const whole = readLines(path, bytes, read);
    const cutOff = whole < bytes.length ? await cutOffEnd(path, file, bytes, whole) : null;
    await syncFolder(dirname(path));
    return { append: appender(file, whole), cutOff, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Reads the lines; gives the number of bytes of those that are whole. */
function readLines(path: string, bytes: Buffer, read: (value: unknown) => void): number {
  for (let start = 0, number = 1; start < bytes.length; number++) {
    const feed = bytes.indexOf("\n", start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.toString("utf8", start, end);
    const decoded = decodeLine(line);
    // Each line is on the disk before the next is begun: what is damaged at the end was never confirmed to anybody.
    const unconfirmed = end === bytes.length && (number > 1 || line.startsWith(mark.slice(0, line.length)));
    if (decoded === null && unconfirmed) return start;
    if (decoded === null) throw fileError("LINE_DAMAGED", `line ${number} of ${path} is damaged, or none of ours`);
    read(decoded.value);
    start = end;
  }
  return bytes.length;
}

async function cutOffEnd(path: string, file: FileHandle, bytes: Buffer, whole: number): Promise<string> {
  const kept = `${path}.cut-off-at-${whole}`;
  await writeFile(kept, bytes.subarray(whole), { flush: true });
  await file.truncate(whole);
  await file.sync();
  process.emitWarning(`${path} ended in half a commit, which was never confirmed. It was cut off and kept in ${kept}`);
  return kept;
}

/** A new file is on the disk only when its folder is. Windows has no such call, and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

/** After a failure nobody knows what is on the disk: the line is taken back, and no other is taken. */
function appender(file: FileHandle, whole: number): CommitLog["append"] {
  let size = whole;
  let failure: unknown = null;
  return async (line) => {
    if (failure !== null) throw failure;
    try {
      await file.appendFile(line);
      await file.datasync();
      size += Buffer.byteLength(line);
    } catch (error) {
      failure = error;
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
  };
}
