import { readFile, rm, writeFile } from "node:fs/promises";
import { fileError } from "./file-error.js";

/**
 * Keeps others away from a file, until the function that is given back is called. A process that was killed leaves its
 * lock behind: whoever knows that it is gone removes it.
 * @throws CrmError `STORAGE_FAILED` where the file is in use.
 */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = await readFile(lock, "utf8");
    throw fileError("FILE_IN_USE", `process ${holder} uses ${path}; if there is none any more, remove ${lock}`);
  }
  return () => rm(lock);
}
