import type { Refusal } from "../kernel/decision.js";
import type { Id, RecordKey } from "../kernel/id.js";
import { asId, keyOf, splitKey } from "../kernel/id.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { check } from "../plan/write.js";
import type { NamedChoice, NamedEntry, NamedKind } from "./named-kinds.js";
import type { NamedState } from "./named-state.js";
import { holderOf } from "./named-state.js";
import { planNamedEntry } from "./new-named-entry.js";
import { needsNameOnly } from "./own-fields.js";

/** Why a choice cannot be taken. */
export type ReferenceRefusalCode = "REFERENCE_UNKNOWN" | "REFERENCE_ARCHIVED" | "ACTION_FORBIDDEN";

/** Turns choices into ids, and gathers what has to be written for it. */
export interface NamedResolver {
  /** The id of a choice; `null` with a refusal where there is none. */
  readonly idOf: <Kind extends NamedKind>(
    kind: Kind,
    choice: NamedChoice,
    path: readonly PropertyKey[],
  ) => Id<Kind> | null;
  /** The new entries, by key. */
  readonly made: ReadonlyMap<RecordKey, NamedEntry>;
  /** New entries, and checks that the chosen ones are still there. */
  readonly writes: Write[];
  /** What the timeline tells of the new entries. */
  readonly entries: TimelineEntry[];
  /** The choices that cannot be taken. */
  readonly refusals: Refusal<ReferenceRefusalCode>[];
}

/**
 * Resolves the choices of one command. A name that comes up twice is made once, and none is made where entries need more
 * than a name; what a record has chosen before, `kept`, stays a choice, even when it was put away since.
 */
export function namedResolver(
  state: NamedState,
  env: DecisionEnv,
  kept: ReadonlySet<RecordKey> = new Set(),
): NamedResolver {
  const writes: Write[] = [];
  const entries: TimelineEntry[] = [];
  const refusals: Refusal<ReferenceRefusalCode>[] = [];
  const known = new Map(state.claims);
  const made = new Map<RecordKey, NamedEntry>();
  const checked = new Set<RecordKey>();

  const existing = (kind: NamedKind, id: string, path: readonly PropertyKey[]): string | null => {
    const key = keyOf(kind, id);
    if (made.has(key) || kept.has(key)) return id;
    const entry = state.entries.get(key);
    if (entry === undefined || entry.archivedAt !== null) {
      const code = entry === undefined ? "REFERENCE_UNKNOWN" : "REFERENCE_ARCHIVED";
      refusals.push({ code, path, params: { type: kind, id } });
      return null;
    }
    if (!checked.has(key)) writes.push(check(kind, id, entry.version));
    checked.add(key);
    return id;
  };

  const named = (kind: NamedKind, name: string, path: readonly PropertyKey[]): string | null => {
    const value = { field: "name", value: name } as const;
    const holder = holderOf({ ...state, claims: known }, kind, env.actor.companyId, value);
    if (holder !== undefined) return existing(kind, splitKey(holder.holderKey).id, path);
    if (!needsNameOnly(kind)) {
      refusals.push({ code: "REFERENCE_UNKNOWN", path, params: { type: kind, id: name } });
      return null;
    }
    if (state.mayAdd === false) {
      refusals.push({ code: "ACTION_FORBIDDEN", path, params: { action: "referenceData.create" } });
      return null;
    }
    const plan = planNamedEntry(kind, { name: name.trim() }, env);
    writes.push(...plan.writes);
    entries.push(...plan.entries);
    made.set(keyOf(kind, plan.record.id), plan.record);
    for (const write of plan.writes)
      if (write.op === "insert" && write.type === "claim") known.set(write.record.id, write.record);
    return plan.record.id;
  };

  const idOf: NamedResolver["idOf"] = (kind, choice, path) => {
    const id = typeof choice === "string" ? existing(kind, choice, path) : named(kind, choice.name, [...path, "name"]);
    return id === null ? null : asId(kind, id);
  };
  return { idOf, made, writes, entries, refusals };
}
