import type { RecordKey } from "../kernel/id.js";
import type { DuplicateDismissal } from "../model/duplicate-dismissal.js";
import { fingerprintOfPair } from "./fingerprint-of.js";
import { pairText } from "./pair-of.js";

/** What was said of pairs, by `pairText` of their keys. */
export type Dismissals = ReadonlyMap<string, DuplicateDismissal>;

/** A record as far as it is looked up among dismissals. */
export interface Fingerprinted {
  /** Its key. */
  readonly key: RecordKey;
  /** Its hash, as `fingerprintOf` makes it. */
  readonly fingerprint: string;
}

/** Whether it was said that two records are not duplicates, and nothing that identifies them has changed since; their order does not matter. */
export function isDismissed(dismissals: Dismissals, first: Fingerprinted, second: Fingerprinted): boolean {
  const dismissal = dismissals.get(pairText(first.key, second.key));
  if (dismissal === undefined) return false;
  const [a, b] = dismissal.pairKeys[0] === first.key ? [first, second] : [second, first];
  return dismissal.fingerprint === fingerprintOfPair(a.fingerprint, b.fingerprint);
}
