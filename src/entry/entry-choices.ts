import type { NamedChoice, NamedKind } from "../reference-data/named-kinds.js";
import type { NamedResolver } from "../reference-data/resolve-named.js";

/** The fields of a record that choose one entry of a list, with the list. Tags, of which there are several, are `tagIds`. */
export type ChoiceFields = Readonly<Record<string, NamedKind>>;

/** A choice within what was entered. */
export interface EntryChoice {
  /** The list. */
  readonly kind: NamedKind;
  /** What was chosen. */
  readonly choice: NamedChoice;
}

/** What was entered, as far as its choices go. */
type WithChoices = { readonly tagIds?: readonly NamedChoice[] | undefined };

const single = (input: object, field: string): NamedChoice | null | undefined =>
  Object.hasOwn(input, field) ? (input as Record<string, NamedChoice | null | undefined>)[field] : undefined;

/** Every choice of an entry, so that it can be looked up. */
export function choicesOfEntry(fields: ChoiceFields, input: object): EntryChoice[] {
  const chosen = Object.entries(fields).flatMap(([field, kind]) => {
    const choice = single(input, field);
    return choice === undefined || choice === null ? [] : [{ kind, choice }];
  });
  const { tagIds = [] } = input as WithChoices; // where records have labels, they are under this name
  return [...chosen, ...tagIds.map((choice) => ({ kind: "tag", choice }) as const)];
}

/** The choices of an entry as ids; new names are planned by the resolver. */
export function resolveChoices(fields: ChoiceFields, input: WithChoices, resolver: NamedResolver): object {
  const ids: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(fields)) {
    const choice = single(input, field);
    if (choice !== undefined && choice !== null) ids[field] = resolver.idOf(kind, choice, [field]);
  }
  if (input.tagIds !== undefined) {
    const tagIds = input.tagIds.map((choice, i) => resolver.idOf("tag", choice, ["tagIds", i]));
    ids["tagIds"] = [...new Set(tagIds.filter((id) => id !== null))];
  }
  return ids;
}
