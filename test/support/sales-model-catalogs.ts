import type { ModelRecord, SalesModel, Who } from "./sales-model.js";
import { changeIfNew, personas } from "./sales-model.js";
import type { ModelNamed } from "./sales-model-named.js";
import { entriesOf, newEntry } from "./sales-model-named.js";

/** A catalogue, without its files. */
export interface ModelCatalog extends ModelRecord {
  name: string;
  catalogTypeId: string | null;
}

/** The type of a catalogue as it was said: an id, a name, or none. */
export type SaidType = string | { readonly name: string } | null | undefined;

/** What is entered of a catalogue. */
export interface SaidCatalog {
  readonly name?: string;
  readonly catalogTypeId?: SaidType;
}

/** The type that is meant: found, new, none, or `undefined` for one that there is not. */
function typeOf({ lists }: SalesModel, said: SaidType, who: Who): ModelNamed | "new" | null | undefined {
  if (said === undefined || said === null) return null;
  const own = entriesOf(lists.catalogType, who);
  if (typeof said === "string") return own.find(({ id }) => id === said);
  return own.find(({ name }) => name === said.name) ?? "new";
}

/** What stands against the type of a catalogue, which may stay what it is. */
export function typeCodes(model: SalesModel, said: SaidType, kept: string | null, who: Who): string[] {
  const type = typeOf(model, said, who);
  if (type === undefined) return ["REFERENCE_UNKNOWN"];
  const isAway = typeof type === "object" && type !== null && type.archivedAt !== null && type.id !== kept;
  return isAway ? ["REFERENCE_ARCHIVED"] : [];
}

/** The id of the type; one that is new gets the id `made`. */
function typeIdOf(model: SalesModel, said: SaidType, made: string | null, who: Who): string | null {
  const type = typeOf(model, said, who);
  if (type === "new" && made !== null && typeof said === "object" && said !== null)
    model.lists.catalogType.set(made, newEntry(made, said.name, who));
  return type === "new" ? made : (type?.id ?? null);
}

/** What is taken from a catalogue as it was made: ids that nobody can foresee. */
type MadeCatalog = Pick<ModelCatalog, "id" | "catalogTypeId">;

/** Enters a catalogue. */
export function enterCatalog(model: SalesModel, made: MadeCatalog, said: SaidCatalog, who: Who): void {
  const { id } = made;
  const { companyId } = personas[who];
  const catalogTypeId = typeIdOf(model, said.catalogTypeId, made.catalogTypeId, who);
  model.catalogs.set(id, { id, companyId, version: 1, archivedAt: null, name: said.name ?? "", catalogTypeId });
}

/** Changes what was entered of a catalogue. */
export function changeCatalog(
  model: SalesModel,
  catalog: ModelCatalog,
  made: MadeCatalog,
  said: SaidCatalog,
  who: Who,
): void {
  const { name = catalog.name, catalogTypeId } = said;
  const type =
    catalogTypeId === undefined ? catalog.catalogTypeId : typeIdOf(model, catalogTypeId, made.catalogTypeId, who);
  changeIfNew(catalog, { name, catalogTypeId: type });
}

/** Why a type is not removed: some catalogue has it. */
export const removeTypeCodes = ({ catalogs }: SalesModel, id: string): string[] =>
  [...catalogs.values()].some(({ catalogTypeId }) => catalogTypeId === id) ? ["NAMED_ENTRY_IN_USE"] : [];
