import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import { splitKey } from "../kernel/id.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { check, nextVersion, remove, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import { nameClaimId } from "./claim-name.js";
import type { NamedEntry, NamedKind } from "./named-kinds.js";
import type { NamedState } from "./named-state.js";
import { holderOfName } from "./named-state.js";
import type { NewNamedEntry } from "./new-named-entry.js";
import { claimName, planNamedEntry } from "./new-named-entry.js";

/** Why a list is not changed. */
export type NamedRefusalCode = "NAME_TAKEN" | "NAME_TAKEN_ARCHIVED" | "NAMED_ENTRY_IN_USE" | "NAMED_ENTRY_FIELD_UNFIT";

type NamedDecision<Result> = Decision<WritePlan<Result>, NamedRefusalCode>;

/** Decides whether an entry is added to a list: its name must be free, whatever its case, accents and blanks. */
export function decideCreateNamedEntry(
  kind: NamedKind,
  command: NewNamedEntry,
  state: NamedState,
  env: DecisionEnv,
): NamedDecision<NamedEntry> {
  const companyId = command.companyId === undefined ? env.actor.companyId : command.companyId;
  return acceptUnless(
    [...unfitFields(kind, command), ...nameObjections(kind, command.name, env.actor.companyId, state, null)],
    () => {
      const { record, writes, entries } = planNamedEntry(kind, { ...command, companyId }, env);
      return { writes, entries, warnings: [], result: record };
    },
  );
}

/** What may be changed of an entry. */
export interface NamedEntryChanges {
  /** Another name. */
  readonly name?: string | undefined;
  /** Another colour, for tags. */
  readonly color?: string | undefined;
  /** Whether a note may be given, for reasons of loss. */
  readonly allowsNote?: boolean | undefined;
}

/** Decides whether an entry is renamed or coloured. What chose it keeps it. */
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
  const taken = nameObjections(kind, after.name, env.actor.companyId, state, entry.id);
  return acceptUnless([...unfitFields(kind, changes), ...taken], () => {
    if (Object.keys(changed).length === 0) return { writes: [], entries: [], warnings: [], result: entry };
    return {
      writes: [storeNext(kind, after), ...moveClaim(kind, entry, after.name, state, env)],
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
    writes: [remove(kind, entry), ...dropClaim(kind, entry, state)],
    entries: [newEntry(kind, entry, { kind: "removed", data: { name: entry.name } }, env)],
    warnings: [],
    result: null,
  }));
}

function nameObjections(
  kind: NamedKind,
  name: string,
  companyId: string | null,
  state: NamedState,
  ownId: string | null,
): Refusal<NamedRefusalCode>[] {
  const holder = holderOfName(state, kind, companyId, name);
  if (holder === undefined || splitKey(holder.holderKey).id === ownId) return [];
  const archived = state.entries.get(holder.holderKey)?.archivedAt ?? null;
  const params = { name, id: splitKey(holder.holderKey).id };
  return [{ code: archived === null ? "NAME_TAKEN" : "NAME_TAKEN_ARCHIVED", path: ["name"], params }];
}

function unfitFields(
  kind: NamedKind,
  { color, allowsNote }: Pick<NewNamedEntry, "color" | "allowsNote">,
): Refusal<NamedRefusalCode>[] {
  const unfit = [
    ...(color !== undefined && kind !== "tag" ? ["color"] : []),
    ...(allowsNote !== undefined && kind !== "lostReason" ? ["allowsNote"] : []),
  ];
  return unfit.map((field) => ({ code: "NAMED_ENTRY_FIELD_UNFIT", path: [field], params: { field, type: kind } }));
}

function moveClaim(kind: NamedKind, entry: NamedEntry, name: string, state: NamedState, env: DecisionEnv): Write[] {
  const id = nameClaimId(kind, entry.companyId, name);
  if (id === nameClaimId(kind, entry.companyId, entry.name)) return [];
  return [...dropClaim(kind, entry, state), ...claimName(kind, { ...entry, name }, env)];
}

function dropClaim(kind: NamedKind, entry: NamedEntry, { claims }: NamedState): Write[] {
  const id = nameClaimId(kind, entry.companyId, entry.name);
  const claim = claims.get(id);
  return claim === undefined ? [check("claim", id, null)] : [remove("claim", claim)];
}
