import { CrmError } from "../../kernel/crm-error.js";
import type { Matcher } from "../matcher.js";
import type { RecordReader } from "../scan/record-reader.js";
import { ownReader } from "../scan/record-reader.js";
import { threadedReader } from "./read-on-threads.js";
import type { SearchThreads } from "./search-threads.js";
import type { ThreadPool } from "./thread-pool.js";
import { threadPool } from "./thread-pool.js";

/** Who does the work of a search: the thread that calls it, and others as soon as there is enough to do. */
export interface SearchCrew {
  /** Reads records. */
  readonly reader: RecordReader;
  /** The other threads; `null` where there was too little to do. */
  pool(): ThreadPool | null;
  /** Ends the other threads. */
  stop(): Promise<void>;
}

/** From so many records on the work is shared, unless the host says otherwise. */
const usualFrom = 20_000;
/** As many records are handed to a thread at a time. */
const usualAtOnce = 5_000;

/** Makes a crew. @throws CrmError `INPUT_INVALID` for a number of threads or of records that is no whole one, or too small. */
export function searchCrew({ table, rules }: Matcher, threads: SearchThreads | undefined): SearchCrew {
  const own = ownReader(table);
  if (threads === undefined) return { reader: own, pool: () => null, stop: async () => undefined };
  const { fromRecords = usualFrom, recordsAtOnce = usualAtOnce } = threads;
  requireWhole("size", threads.size, 1);
  requireWhole("fromRecords", fromRecords, 0);
  requireWhole("recordsAtOnce", recordsAtOnce, 1);
  let pool: ThreadPool | null = null;
  let reader = own;
  return {
    reader: {
      add: async (records) => {
        if (pool === null && table.rows + records.length > fromRecords) {
          pool = await threadPool(threads, rules);
          reader = threadedReader(table, pool, recordsAtOnce);
        }
        await reader.add(records);
      },
      end: () => reader.end(),
    },
    pool: () => pool,
    stop: async () => pool?.stop(),
  };
}

function requireWhole(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new CrmError("INPUT_INVALID", {
    refusals: [{ code: "INPUT_TOO_SMALL", path: ["threads", name], params: { least } }],
  });
}
