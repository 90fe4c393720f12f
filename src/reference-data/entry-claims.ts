import type { Refusal } from "../kernel/decision.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { Write } from "../plan/write.js";
import { check, insert, remove } from "../plan/write.js";
import { entryClaimId, entryClaimIds } from "./entry-claim-id.js";
import type { NamedEntry, NamedKind } from "./named-kinds.js";
import type { NamedState } from "./named-state.js";
import { holderOf } from "./named-state.js";
import type { UniqueValue } from "./own-fields.js";
import { uniqueValues } from "./own-fields.js";

/** Why an entry does not get the name or the code that it is to have. */
export type TakenRefusalCode = "NAME_TAKEN" | "NAME_TAKEN_ARCHIVED" | "CODE_TAKEN" | "CODE_TAKEN_ARCHIVED";

const codes = {
  name: { inUse: "NAME_TAKEN", archived: "NAME_TAKEN_ARCHIVED" },
  code: { inUse: "CODE_TAKEN", archived: "CODE_TAKEN_ARCHIVED" },
} as const;

/**
 * What stands against the name and the code of an entry: that another one has them.
 * @param ownId the entry that is to have them; `null` for a new one.
 */
export function takenObjections(
  kind: NamedKind,
  values: readonly UniqueValue[],
  companyId: string | null,
  state: NamedState,
  ownId: string | null,
): Refusal<TakenRefusalCode>[] {
  return values.flatMap((unique) => {
    const holder = holderOf(state, kind, companyId, unique);
    if (holder === undefined || splitKey(holder.holderKey).id === ownId) return [];
    const { field, value } = unique;
    const archived = (state.entries.get(holder.holderKey)?.archivedAt ?? null) !== null;
    const params = { [field]: value, id: splitKey(holder.holderKey).id };
    return [{ code: codes[field][archived ? "archived" : "inUse"], path: [field], params }];
  });
}

/**
 * Plans the claims of an entry on its name and its code. That the company's own lists and the shared ones hold each once
 * is checked with it: whichever of two is stored first, the other is refused.
 */
export const claimValues = (kind: NamedKind, entry: NamedEntry, env: DecisionEnv): Write[] =>
  uniqueValues(kind, entry).flatMap((value) => claimValue(kind, entry, value, env));

/** Plans that the claims of an entry follow it from one version to the next. */
export function moveClaims(
  kind: NamedKind,
  before: NamedEntry,
  after: NamedEntry,
  state: NamedState,
  env: DecisionEnv,
): Write[] {
  const idOf = (value: UniqueValue) => entryClaimId(kind, before.companyId, value);
  const had = new Set(uniqueValues(kind, before).map(idOf));
  const has = new Set(uniqueValues(kind, after).map(idOf));
  return [
    ...uniqueValues(kind, before).flatMap((value) => (has.has(idOf(value)) ? [] : [dropClaim(idOf(value), state)])),
    ...uniqueValues(kind, after).flatMap((value) => (had.has(idOf(value)) ? [] : claimValue(kind, after, value, env))),
  ];
}

/** Plans that an entry claims nothing any more. */
export const dropClaims = (kind: NamedKind, entry: NamedEntry, state: NamedState): Write[] =>
  uniqueValues(kind, entry).map((value) => dropClaim(entryClaimId(kind, entry.companyId, value), state));

function claimValue(
  kind: NamedKind,
  { id, companyId }: Pick<NamedEntry, "id" | "companyId">,
  value: UniqueValue,
  env: DecisionEnv,
): Write[] {
  const claimId = entryClaimId(kind, companyId, value);
  const others = entryClaimIds(kind, env.actor.companyId, value).filter((other) => other !== claimId);
  const claim = { ...newRecord("claim", env, { id: claimId, companyId }), holderKey: keyOf(kind, id) };
  return [insert("claim", claim), ...others.map((other) => check("claim", other, null))];
}

function dropClaim(id: ReturnType<typeof entryClaimId>, { claims }: NamedState): Write {
  const claim = claims.get(id);
  return claim === undefined ? check("claim", id, null) : remove("claim", claim);
}
