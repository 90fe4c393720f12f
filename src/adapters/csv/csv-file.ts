import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { CsvOptions, CsvSource } from "./csv-source.js";
import { csvSource } from "./csv-source.js";

/** Opens a CSV file, as {@link csvSource} does. A file that cannot be read gives the error of Node. */
export const csvFile = (path: string, options: CsvOptions = {}): Promise<CsvSource> =>
  csvSource(() => createReadStream(path), { name: basename(path), ...options });
