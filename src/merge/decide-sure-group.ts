import { pairText } from "../duplicates/pair-of.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { MergeCommand } from "./merge.schema.js";
import type { QueuedGroup, SurvivorRule } from "./merge-sure.schema.js";
import type { Mergeable, MergeableType } from "./mergeable-type.js";
import type { LeftReason } from "./sure-report.js";
import { survivorFirst } from "./survivor-first.js";

/** What is loaded before it is decided whether a group is merged. */
export interface SureGroupState {
  /** The type whose groups are merged. */
  readonly type: MergeableType;
  /** The records of the group that are there, by key, as the actor may see them. */
  readonly records: ReadonlyMap<string, Mergeable>;
  /** Whether somebody said of two records that they are not duplicates. */
  readonly isDismissed: (one: RecordKey, other: RecordKey) => boolean;
}

/** A group is merged, or left. */
export type SureGroupDecision =
  | {
      /** How it is merged. */
      readonly merge: MergeCommand;
      /** The bits of the weakest pair with the record that remains. */
      readonly bits: number;
    }
  | {
      /** Why it is left. */
      readonly left: LeftReason;
      /** The bits of the weakest pair with the record that would remain, where that is why. */
      readonly bits: number | null;
    };

/** A merge takes an original and 50 duplicates. */
const mostMerged = 51;

/** Decides whether a group is surely of one, and which record of it remains. */
export function decideSureGroup(group: QueuedGroup, state: SureGroupState, rule: SurvivorRule): SureGroupDecision {
  const reason = whyLeft(group, state);
  if (reason !== null) return { left: reason, bits: null };
  const records = group.records.flatMap(({ key }) => state.records.get(key) ?? []);
  const ordered = survivorFirst(state.type, records, rule);
  const [original, ...duplicates] = ordered;
  if (original === undefined) return { left: "gone", bits: null };
  const compared = new Map(group.pairs.map((pair) => [textOf(pair.keys), pair]));
  const pairs = duplicates.map(({ id }) =>
    compared.get(textOf([keyOf(state.type, original.id), keyOf(state.type, id)])),
  );
  const bits = Math.min(...pairs.map((pair) => pair?.bits ?? Number.NEGATIVE_INFINITY));
  if (pairs.some((pair) => pair?.verdict !== "sure"))
    return { left: "notSure", bits: Number.isFinite(bits) ? bits : null };
  const expectedVersions = Object.fromEntries(ordered.map(({ id, version }) => [id, version]));
  return {
    merge: { originalId: original.id, duplicateIds: duplicates.map(({ id }) => id), expectedVersions },
    bits,
  };
}

function whyLeft({ records: seen }: QueuedGroup, { type, records, isDismissed }: SureGroupState): LeftReason | null {
  const keys = seen.map(({ key }) => key as RecordKey); // the schema has checked it
  if (keys.some((key) => splitKey(key).type !== type)) return "otherType";
  if (keys.length > mostMerged) return "tooMany";
  if (keys.some((key) => !records.has(key))) return "gone";
  if (seen.some(({ key, version }) => records.get(key)?.version !== version)) return "changed";
  const apart = keys.some((one, i) => keys.slice(i + 1).some((other) => isDismissed(one, other)));
  return apart ? "dismissed" : null;
}

const textOf = ([one, other]: readonly [string, string]): string => pairText(one as RecordKey, other as RecordKey); // the schema has checked them
