import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import { asId, keyOf } from "../kernel/id.js";
import type { CustomValues } from "../model/record.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { NamedChoice } from "../reference-data/named-kinds.js";
import type { NamedResolver, ReferenceRefusalCode } from "../reference-data/resolve-named.js";
import { namedResolver } from "../reference-data/resolve-named.js";
import type { ChoiceFields } from "./entry-choices.js";
import { choicesOfEntry, resolveChoices } from "./entry-choices.js";
import type { EntryState } from "./entry-state.js";
import type { SizeBand } from "./size-bands.js";

/** Why what was entered of a record cannot be taken. */
export type EntryRefusalCode = ReferenceRefusalCode | "SIZE_BAND_UNKNOWN" | "COMPANY_FORBIDDEN";

/** What the entries of leads, accounts, contacts and opportunities have in common. */
export interface EntryInput {
  /** Labels. */
  readonly tagIds?: readonly NamedChoice[] | undefined;
  /** The colleague in charge. */
  readonly assignedToId?: string | null | undefined;
  /** The team in charge. */
  readonly teamId?: string | null | undefined;
  /** The band of company sizes. */
  readonly sizeBand?: string | null | undefined;
  /** The company that the record belongs to. */
  readonly companyId?: string | null | undefined;
  /** Further companies that see the record. */
  readonly sharedCompanyIds?: readonly string[] | undefined;
  /** The host's own fields. */
  readonly custom?: CustomValues | undefined;
}

/** What was entered, with choices as ids, and what goes with it. */
export interface ResolvedEntry<Details> extends Pick<NamedResolver, "writes" | "entries"> {
  /** The fields that were entered. */
  readonly details: Partial<Details>;
  /** The company, where one was entered. */
  readonly companyId: Id<"company"> | null | undefined;
  /** The host's own fields that were entered. */
  readonly custom: CustomValues;
  /** What cannot be taken. */
  readonly refusals: readonly Refusal[];
}

/** Takes an entry apart: choices become ids, and new names are planned. A schema has checked every field before. */
export function resolveEntry<Details>(
  fields: ChoiceFields,
  input: EntryInput,
  state: EntryState,
  rules: { readonly sizeBands: readonly SizeBand[] },
  env: DecisionEnv,
): ResolvedEntry<Details> {
  const { companyId, custom = {}, ...plain } = input;
  const kept = state.before === undefined ? [] : choicesOfEntry(fields, state.before);
  const resolver = namedResolver(state, env, new Set(kept.map(({ kind, choice }) => keyOf(kind, String(choice)))));
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    details: { ...given, ...resolveChoices(fields, input, resolver) } as Partial<Details>, // checked by the schema
    companyId: companyId === undefined || companyId === null ? companyId : asId("company", companyId),
    custom,
    writes: resolver.writes,
    entries: resolver.entries,
    refusals: [
      ...resolver.refusals,
      ...peopleObjections(input, state),
      ...sizeBandObjections(input, state, rules.sizeBands),
      ...companyObjections(input, state, env),
    ],
  };
}

function peopleObjections(
  { assignedToId, teamId }: EntryInput,
  { foreign, before }: EntryState,
): Refusal<EntryRefusalCode>[] {
  const named = [
    ["assignedToId", "user", assignedToId],
    ["teamId", "team", teamId],
  ] as const;
  return named.flatMap(([field, type, id]): Refusal<EntryRefusalCode>[] =>
    id !== undefined && id !== null && id !== before?.[field] && foreign.has(keyOf(type, id))
      ? [{ code: "REFERENCE_UNKNOWN", path: [field], params: { type, id } }]
      : [],
  );
}

function sizeBandObjections(
  { sizeBand }: EntryInput,
  { before }: EntryState,
  sizeBands: readonly SizeBand[],
): Refusal<EntryRefusalCode>[] {
  if (sizeBand === undefined || sizeBand === null || sizeBand === before?.sizeBand) return [];
  const known = sizeBands.filter(({ retired }) => retired !== true).map(({ code }) => code);
  return known.includes(sizeBand)
    ? []
    : [{ code: "SIZE_BAND_UNKNOWN", path: ["sizeBand"], params: { sizeBand, known } }];
}

function companyObjections(
  { companyId, sharedCompanyIds = [] }: EntryInput,
  { before }: EntryState,
  { actor }: DecisionEnv,
): Refusal<EntryRefusalCode>[] {
  const had = new Set<string | null | undefined>([before?.companyId, ...(before?.sharedCompanyIds ?? [])]);
  const mayName = (id: string): boolean => had.has(id) || actor.companyIds.some((own) => own === id);
  const refusal = (path: readonly PropertyKey[], id: string): Refusal<EntryRefusalCode>[] =>
    mayName(id) ? [] : [{ code: "COMPANY_FORBIDDEN", path, params: { companyId: id } }];
  return [
    ...(companyId === undefined || companyId === null ? [] : refusal(["companyId"], companyId)),
    ...sharedCompanyIds.flatMap((id, i) => refusal(["sharedCompanyIds", i], id)),
  ];
}
