import { compareText } from "../kernel/compare-text.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { uuidFromText } from "../kernel/hash128.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { asId, splitKey } from "../kernel/id.js";
import type { PairKeys } from "./compared-record.js";
import { isComparedType } from "./compared-record.js";

/** Why two keys are no pair. */
export type PairRefusalCode = "PAIR_SAME_RECORD" | "PAIR_TYPE_UNFIT";

/** Puts the keys of two records in order, unless they are one record, or of a type that has no duplicates. */
export function pairOf([first, second]: PairKeys): Decision<PairKeys, PairRefusalCode> {
  const found = [first, second].flatMap((key, i): Refusal<PairRefusalCode>[] => {
    const { type } = splitKey(key);
    return isComparedType(type) ? [] : [{ code: "PAIR_TYPE_UNFIT", path: ["keys", i], params: { type } }];
  });
  const same: Refusal<PairRefusalCode>[] =
    first === second ? [{ code: "PAIR_SAME_RECORD", path: ["keys", 1], params: { record: first } }] : [];
  return acceptUnless([...found, ...same], () => ascending(first, second));
}

const ascending = (a: RecordKey, b: RecordKey): PairKeys => (compareText(a, b) < 0 ? [a, b] : [b, a]);

/** One text for a pair, whichever of the two comes first; no other pair has it. */
export const pairText = (a: RecordKey, b: RecordKey): string => JSON.stringify(ascending(a, b));

/** The id of what a company says of a pair. */
export const dismissalId = (companyId: Id<"company"> | null, [a, b]: PairKeys): Id<"duplicateDismissal"> =>
  asId("duplicateDismissal", uuidFromText(JSON.stringify(["duplicateDismissal", companyId, a, b])));
