import type { ComparedType, DuplicateCandidate, MergeDecision } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { type Mergeable, mergeableRecords, typeOf } from "./mergeable.js";

/** What a form or an address says of a comparison. */
export interface AskedComparison {
  readonly type: ComparedType;
  readonly ids: readonly string[];
  /** The record that is to remain. */
  readonly original: string | null;
  /** The record that was to remain when the choices were shown: those that only follow from it are no choices. */
  readonly shownFor: string | null;
  /** Whose value a field gets, by field; `together` for the values of all. */
  readonly chosen: ReadonlyMap<string, string>;
}

/** Records side by side, and what merging them would do. */
export interface Comparison {
  readonly type: ComparedType;
  /** The original first, as the merge takes them. */
  readonly command: {
    readonly originalId: string;
    readonly duplicateIds: readonly string[];
    readonly choose: Readonly<Record<string, string>>;
  };
  readonly records: readonly Mergeable[];
  readonly decision: MergeDecision<Mergeable>;
  /** Whose value each field gets, by field. */
  readonly taken: ReadonlyMap<string, string>;
  /** The duplicates as they compare with the original. */
  readonly candidates: readonly DuplicateCandidate[];
}

/** The value of a choice by which the values of all records are put together. */
export const together = "together";

/** Reads what was asked from the fields of a form or of an address. */
export function askedComparison(fields: URLSearchParams): AskedComparison {
  const chosen = [...fields].flatMap(([name, value]) =>
    name.startsWith("choose.") ? [[name.slice("choose.".length), value] as const] : [],
  );
  return {
    type: typeOf(fields.get("type") ?? undefined),
    ids: [...new Set(fields.getAll("id"))].slice(0, 51),
    original: fields.get("original"),
    shownFor: fields.get("shownFor"),
    chosen: new Map(chosen),
  };
}

/** Loads records and decides what merging them would do; `null` where fewer than two of them are in use. */
export async function compare(c: WebContext, asked: AskedComparison): Promise<Comparison | null> {
  const { type, ids } = asked;
  const { crm } = c.var;
  const actions = mergeableRecords(crm, type);
  const records = await actions.byIds(ids);
  const original = records.find(({ id }) => id === asked.original) ?? mostComplete(records);
  if (original === undefined || records.length < 2) return null;
  const merge = (originalId: string, choose: Comparison["command"]["choose"] = {}) => {
    const duplicateIds = records.flatMap(({ id }) => (id === originalId ? [] : [id]));
    return { originalId, duplicateIds, choose };
  };
  const before = records.find(({ id }) => id === asked.shownFor)?.id ?? original.id;
  const otherwise = takenBy(await actions.previewMerge(merge(before)));
  const choose = Object.fromEntries(
    [...asked.chosen].filter(([field, id]) => id !== together && id !== otherwise.get(field)),
  );
  const command = merge(original.id, choose);
  const decision = await actions.previewMerge(command);
  const { candidates } = await crm.duplicates.check({ type, id: original.id, among: [type], limit: 100 });
  const compared = candidates.filter(({ record }) => records.some(({ id }) => id === record.id));
  return { type, command, records, decision, taken: takenBy(decision), candidates: compared };
}

/** From which record each field comes. */
function takenBy(decision: MergeDecision<Mergeable>): ReadonlyMap<string, string> {
  if (!decision.ok) return new Map();
  const { provenance } = decision.value.result;
  return new Map(provenance.map(({ field, from }) => [field, from.length === 1 ? (from[0] ?? "") : together]));
}

/** A lead that was converted remains before all, then the record with the most fields filled in. */
function mostComplete(records: readonly Mergeable[]): Mergeable | undefined {
  const filled = (record: Mergeable): number =>
    Object.values(record).filter(
      (value) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ).length + ("convertedAt" in record && record.convertedAt !== null ? 1_000 : 0);
  return [...records].sort((a, b) => filled(b) - filled(a))[0];
}
