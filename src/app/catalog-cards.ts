import type { Catalog } from "../model/catalog.js";
import type { CatalogType } from "../model/catalog-type.js";
import type { CrmScope } from "./crm-scope.js";
import type { Page } from "./list-records.js";

/** What the card of a catalogue shows. */
export interface CatalogCard extends Pick<Catalog, "id" | "version" | "name" | "description" | "image"> {
  /** What kind of catalogue it is; `null` where nobody said, or none that the actor may see. */
  readonly catalogType: Pick<CatalogType, "id" | "name"> | null;
  /** The PDF that can be shown; `null` where there is none. */
  readonly pdf: {
    /** Its name. */
    readonly fileName: string;
    /** Its size in bytes. */
    readonly size: number;
  } | null;
}

/** Makes cards of a page of catalogues. */
export async function catalogCards(
  { visible }: CrmScope,
  { records, next }: Page<Catalog>,
): Promise<Page<CatalogCard>> {
  const typeIds = [...new Set(records.flatMap(({ catalogTypeId }) => catalogTypeId ?? []))];
  const types = await visible.get("catalogType", typeIds);
  return { records: records.map((catalog) => cardOf(catalog, types)), next };
}

function cardOf(
  { id, version, name, description, image, catalogTypeId, pdf, pdfFileName, pdfSize }: Catalog,
  types: ReadonlyMap<string, CatalogType>,
): CatalogCard {
  const type = catalogTypeId === null ? undefined : types.get(catalogTypeId);
  const shown = pdf !== null && pdfFileName !== null && pdfSize !== null;
  return {
    id,
    version,
    name,
    description,
    image,
    catalogType: type === undefined ? null : { id: type.id, name: type.name },
    pdf: shown ? { fileName: pdfFileName, size: pdfSize } : null,
  };
}
