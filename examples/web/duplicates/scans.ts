import type { ComparedType, DuplicateScan, FindDuplicatesProgress, QueuedGroup, ScannedPair } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { mergeableRecords } from "./mergeable.js";

/** A comparison of all records of a type, while it runs and after. */
export interface Scan {
  readonly id: string;
  readonly startedAt: Date;
  /** How many records there were when it began. */
  readonly of: number;
  readonly stop: () => void;
  progress: FindDuplicatesProgress;
  found: Found | null;
  /** How it ended without finding anything; `null` while it runs, and where it ended well. */
  ended: "stopped" | "failed" | null;
}

/** What a scan found, kept until the next one. */
export interface Found {
  readonly records: number;
  readonly compared: number;
  readonly pairCount: number;
  readonly prior: number;
  /** Groups to be merged at once. */
  readonly queue: readonly QueuedGroup[];
  /** What is to be reviewed: the groups, then the pairs that belong to none, the surest first. */
  readonly findings: readonly Finding[];
}

/** Pairs of records that may all be one and the same. */
export type Finding = readonly ScannedPair[];

/** The scans of everybody, by person, company and type; they are gone when the application ends. */
export interface Scans {
  readonly of: (c: WebContext, type: ComparedType) => Scan | undefined;
  readonly start: (c: WebContext, type: ComparedType) => Promise<void>;
}

const mostPairs = 5_000;

/** Keeps scans in the memory of the process. */
export function keepScans(): Scans {
  const scans = new Map<string, Scan>();
  const keyOf = (c: WebContext, type: ComparedType): string =>
    JSON.stringify([c.var.session.firm.id, c.var.session.person.id, type]);
  return {
    of: (c, type) => scans.get(keyOf(c, type)),
    start: async (c, type) => {
      const { crm, opened } = c.var;
      scans.get(keyOf(c, type))?.stop();
      const ending = new AbortController();
      const scan: Scan = {
        id: crypto.randomUUID(),
        startedAt: opened.clock(),
        of: await mergeableRecords(crm, type).count(),
        stop: () => ending.abort(),
        progress: { phase: "reading", records: 0 },
        found: null,
        ended: null,
      };
      scans.set(keyOf(c, type), scan);
      const onProgress = (progress: FindDuplicatesProgress): void => {
        scan.progress = progress;
      };
      void crm.duplicates.scan({ types: [type] }, { signal: ending.signal, onProgress }).then(
        (result) => {
          scan.found = foundBy(result);
        },
        (error: unknown) => {
          scan.ended = ending.signal.aborted ? "stopped" : "failed";
          if (scan.ended === "failed") console.error(error);
        },
      );
    },
  };
}

function foundBy(scan: DuplicateScan): Found {
  const queue = scan.queue();
  const placeOf = new Map(queue.flatMap(({ records }, place) => records.map(({ key }) => [key, place] as const)));
  const within: ScannedPair[][] = queue.map(() => []);
  const apart: Finding[] = [];
  let read = 0;
  for (const pair of scan.pairs()) {
    if (++read > mostPairs) break;
    const [place, other] = pair.keys.map((key) => placeOf.get(key));
    if (place !== undefined && place === other) within[place]?.push(pair);
    else apart.push([pair]);
  }
  const { records, compared, pairCount, prior } = scan;
  return { records, compared, pairCount, prior, queue, findings: [...within, ...apart] };
}
