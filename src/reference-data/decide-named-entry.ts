import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { nextVersion, remove, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import type { TakenRefusalCode } from "./entry-claims.js";
import { dropClaims, moveClaims, takenObjections } from "./entry-claims.js";
import type { NamedEntry, NamedKind } from "./named-kinds.js";
import type { NamedState } from "./named-state.js";
import type { NewNamedEntry } from "./new-named-entry.js";
import { planNamedEntry } from "./new-named-entry.js";
import type { OwnFieldRefusalCode } from "./own-field-objections.js";
import { changedFieldObjections, newFieldObjections } from "./own-field-objections.js";
import type { OwnFields } from "./own-fields.js";
import { uniqueValues } from "./own-fields.js";

/** Why a list is not changed. */
export type NamedRefusalCode = TakenRefusalCode | OwnFieldRefusalCode | "NAMED_ENTRY_IN_USE";

type NamedDecision<Result> = Decision<WritePlan<Result>, NamedRefusalCode>;

/** Decides whether an entry is added to a list: its name and its code must be free, whatever their case, accents and blanks. */
export function decideCreateNamedEntry(
  kind: NamedKind,
  command: NewNamedEntry,
  state: NamedState,
  env: DecisionEnv,
): NamedDecision<NamedEntry> {
  const taken = takenObjections(kind, uniqueValues(kind, command), env.actor.companyId, state, null);
  return acceptUnless([...newFieldObjections(kind, command), ...taken], () => {
    const { record, writes, entries } = planNamedEntry(kind, command, env);
    return { writes, entries, warnings: [], result: record };
  });
}

/** What may be changed of an entry. */
export interface NamedEntryChanges extends OwnFields {
  /** Another name. */
  readonly name?: string | undefined;
}

/** Decides whether an entry is renamed, or its own fields are changed. What chose it keeps it. */
export function decideUpdateNamedEntry(
  kind: NamedKind,
  changes: NamedEntryChanges,
  state: NamedState & { readonly entry: NamedEntry },
  env: DecisionEnv,
): NamedDecision<NamedEntry> {
  const { entry } = state;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after = nextVersion(entry, given as Partial<NamedEntry>, env.now);
  const changed = changedFields(entry, after);
  const taken = takenObjections(kind, uniqueValues(kind, after), env.actor.companyId, state, entry.id);
  return acceptUnless([...changedFieldObjections(kind, changes, entry), ...taken], () => {
    if (Object.keys(changed).length === 0) return { writes: [], entries: [], warnings: [], result: entry };
    return {
      writes: [storeNext(kind, after), ...moveClaims(kind, entry, after, state, env)],
      entries: [newEntry(kind, entry, { kind: "updated", data: { changes: changed } }, env)],
      warnings: [],
      result: after,
    };
  });
}

/** Plans that an entry is put away, or taken out again: records keep it, but it is no choice meanwhile. */
export function planArchiveNamedEntry(
  kind: NamedKind,
  entry: NamedEntry,
  archived: boolean,
  env: DecisionEnv,
): WritePlan<NamedEntry> {
  if ((entry.archivedAt !== null) === archived) return { writes: [], entries: [], warnings: [], result: entry };
  const next = nextVersion(entry, { archivedAt: archived ? env.now : null }, env.now);
  return {
    writes: [storeNext(kind, next)],
    entries: [newEntry(kind, entry, { kind: archived ? "archived" : "restored" }, env)],
    warnings: [],
    result: next,
  };
}

/** Decides whether an entry is deleted: only one that no record has chosen. */
export function decideRemoveNamedEntry(
  kind: NamedKind,
  state: NamedState & { readonly entry: NamedEntry; readonly uses: number },
  env: DecisionEnv,
): NamedDecision<null> {
  const { entry, uses } = state;
  const inUse: Refusal<NamedRefusalCode>[] =
    uses === 0 ? [] : [{ code: "NAMED_ENTRY_IN_USE", params: { name: entry.name, uses } }];
  return acceptUnless(inUse, () => ({
    writes: [remove(kind, entry), ...dropClaims(kind, entry, state)],
    entries: [newEntry(kind, entry, { kind: "removed", data: { name: entry.name } }, env)],
    warnings: [],
    result: null,
  }));
}
