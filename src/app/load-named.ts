import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import { entryClaimIds } from "../reference-data/entry-claim-id.js";
import type { NamedChoice, NamedEntry, NamedKind } from "../reference-data/named-kinds.js";
import type { NamedState } from "../reference-data/named-state.js";
import type { UniqueValue } from "../reference-data/own-fields.js";
import type { CrmScope } from "./crm-scope.js";
import { actionObjections } from "./crm-scope.js";

/** Looks up choices: the entries by id, and for names the claims on them with the entries that hold them. */
export async function loadNamed(
  scope: CrmScope,
  choices: readonly { readonly kind: NamedKind; readonly choice: NamedChoice }[],
): Promise<NamedState> {
  const values = choices.flatMap(({ kind, choice }) =>
    typeof choice === "string" ? [] : [{ kind, field: "name", value: choice.name } as const],
  );
  const keys = choices.flatMap(({ kind, choice }) => (typeof choice === "string" ? [keyOf(kind, choice)] : []));
  return loadHolders(scope, values, keys);
}

/** Looks up names and codes: the claims on them with the entries that hold them, and entries besides by key. */
export async function loadHolders(
  scope: CrmScope,
  values: readonly (UniqueValue & { readonly kind: NamedKind })[],
  besides: readonly RecordKey[] = [],
): Promise<NamedState> {
  const { visible, actor } = scope;
  const claimIds = values.flatMap(({ kind, ...value }) => entryClaimIds(kind, actor.companyId, value));
  const claims = claimIds.length === 0 ? new Map() : await visible.get("claim", claimIds);
  const keys = new Set(besides);
  for (const { holderKey } of claims.values()) keys.add(holderKey);
  const mayAdd = actionObjections(scope, "referenceData.create").length === 0;
  return { claims, entries: await loadEntries(visible, keys), mayAdd };
}

async function loadEntries(
  visible: CrmScope["visible"],
  keys: ReadonlySet<RecordKey>,
): Promise<ReadonlyMap<RecordKey, NamedEntry>> {
  const byType = new Map<NamedKind, string[]>();
  for (const key of keys) {
    const { type, id } = splitKey(key);
    byType.set(type as NamedKind, [...(byType.get(type as NamedKind) ?? []), id]);
  }
  const found = await Promise.all(
    [...byType].map(async ([type, ids]) =>
      [...(await visible.get(type, ids)).values()].map((entry) => [keyOf(type, entry.id), entry] as const),
    ),
  );
  return new Map(found.flat());
}
