import type { ModelRecord, Who } from "./sales-model.js";
import { change, changeIfNew, personas } from "./sales-model.js";

/** An entry of a list that users choose from. */
export interface ModelNamed extends ModelRecord {
  name: string;
}

/** The entries of a company. */
export const entriesOf = <Entry extends ModelNamed>(entries: ReadonlyMap<string, Entry>, who: Who): Entry[] =>
  [...entries.values()].filter(({ companyId }) => companyId === personas[who].companyId);

/** A new entry. */
export function newEntry(id: string, name: string, who: Who): ModelNamed {
  const { companyId } = personas[who];
  return { id, companyId, version: 1, archivedAt: null, name };
}

/** Why an entry does not get a name: another of its list has it, or one that was put away. */
export function nameCodes(
  entries: ReadonlyMap<string, ModelNamed>,
  name: string,
  ownId: string | null,
  who: Who,
): string[] {
  const holder = entriesOf(entries, who).find((one) => one.name === name && one.id !== ownId);
  if (holder === undefined) return [];
  return [holder.archivedAt === null ? "NAME_TAKEN" : "NAME_TAKEN_ARCHIVED"];
}

/** Renames an entry; what was chosen stays chosen. */
export const renameEntry = (entry: ModelNamed, name: string): void => changeIfNew(entry, { name });

/** Puts an entry away, or takes it out again. */
export function putEntryAway(entry: ModelNamed, archivedAt: Date | null): void {
  if ((entry.archivedAt === null) !== (archivedAt === null)) change(entry, { archivedAt });
}
