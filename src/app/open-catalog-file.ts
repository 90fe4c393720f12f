import { keptSha256 } from "../catalogs/file-key.js";
import type { CatalogFileRefusalCode } from "../catalogs/file-refusal-code.js";
import { imageKindOfKey } from "../catalogs/image-kind.js";
import { CrmError } from "../kernel/crm-error.js";
import { sha256 } from "../kernel/sha256.js";
import type { Catalog } from "../model/catalog.js";
import { id } from "../model/text.schema.js";
import type { CrmScope } from "./crm-scope.js";
import { called } from "./host-ports.js";
import { parseInput } from "./parse-input.js";

/** A file of a catalogue, to be shown or downloaded. */
export interface CatalogFile {
  /** What a download is called. */
  readonly fileName: string;
  /** Media type, such as `application/pdf`. */
  readonly mediaType: string;
  /** What is in it: byte by byte what was checked when it was stored. */
  readonly content: Uint8Array;
  /** SHA-256 of the content, in hexadecimal digits: an entity tag for caches. */
  readonly sha256: string;
}

/** Reads a catalogue as the actor may see it. */
export async function visibleCatalog({ visible }: CrmScope, catalogId: unknown): Promise<Catalog> {
  return visible.mask("catalog", await visible.require("catalog", parseInput(id("catalog"), catalogId, ["catalogId"])));
}

/** Reads the PDF of a catalogue. @throws CrmError `REFUSED` where there is none, or another than was checked. */
export async function openPdf(scope: CrmScope, { pdf, pdfFileName, pdfSha256 }: Catalog): Promise<CatalogFile> {
  if (pdf === null) throw refused("CATALOG_WITHOUT_PDF");
  const content = await readChecked(scope, pdf, pdfSha256);
  return { fileName: pdfFileName ?? "catalogue.pdf", mediaType: "application/pdf", ...content };
}

/** Reads the image of a catalogue. @throws CrmError as {@link openPdf} does. */
export async function openImage(scope: CrmScope, { image }: Catalog): Promise<CatalogFile> {
  const kind = imageKindOfKey(image ?? "");
  if (image === null || kind === undefined) throw refused("CATALOG_WITHOUT_IMAGE");
  const content = await readChecked(scope, image, keptSha256(image));
  return { fileName: `image.${kind.extension}`, mediaType: kind.mediaType, ...content };
}

/** Reads a file whose SHA-256 is known. @throws CrmError as {@link openPdf} does. */
export async function readChecked(
  { ports }: CrmScope,
  key: string,
  expected: string | null,
): Promise<Pick<CatalogFile, "content" | "sha256">> {
  const content = await called("blobs", ports.blobs, (blobs) => blobs.get(key));
  if (content === null) throw refused("CATALOG_FILE_MISSING");
  const found = sha256(content);
  if (found !== expected) throw refused("CATALOG_FILE_CHANGED");
  return { content, sha256: found };
}

const refused = (code: CatalogFileRefusalCode): CrmError => new CrmError("REFUSED", { refusals: [{ code }] });
