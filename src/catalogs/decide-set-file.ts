import type { Decision, Refusal } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Catalog } from "../model/catalog.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import { fileKey, keptSha256 } from "./file-key.js";
import type { ImageRefusalCode } from "./image-kind.js";
import type { PdfRefusalCode } from "./pdf/pdf-objections.js";
import { planCatalogChange } from "./plan-catalog-change.js";

/** A PDF that was looked at. */
export interface CheckedPdf {
  /** Its name. */
  readonly fileName: string;
  /** Its size in bytes. */
  readonly size: number;
  /** Its SHA-256, in hexadecimal digits. */
  readonly sha256: string;
  /** What stands against it. */
  readonly objections: readonly Refusal<PdfRefusalCode>[];
}

/** An image that was looked at. */
export interface CheckedImage {
  /** What its key ends in, such as `png`. */
  readonly extension: string;
  /** Its SHA-256, in hexadecimal digits. */
  readonly sha256: string;
  /** What stands against it. */
  readonly objections: readonly Refusal<ImageRefusalCode>[];
}

/**
 * Decides on the PDF of a catalogue. One of the same content keeps its key; any other gets a key of its own, which no file
 * had before, so that nobody ever comes to refer to a file that is being removed.
 * @param unique makes the key of its own: an id that was not used for anything.
 */
export function decideSetPdf(
  { fileName, size, sha256, objections }: CheckedPdf,
  { catalog, unique }: { readonly catalog: Catalog; readonly unique: string },
  env: DecisionEnv,
): Decision<WritePlan<Catalog>, PdfRefusalCode> {
  return acceptUnless(objections, () => {
    const pdf = catalog.pdf !== null && catalog.pdfSha256 === sha256 ? catalog.pdf : fileKey(sha256, unique, "pdf");
    const changes = { pdf, pdfFileName: fileName, pdfSize: size, pdfSha256: sha256 };
    return planCatalogChange(catalog, changes, env);
  });
}

/** Decides on the image of a catalogue, `null` for none, as on its PDF. */
export function decideSetImage(
  image: CheckedImage | null,
  { catalog, unique }: { readonly catalog: Catalog; readonly unique: string },
  env: DecisionEnv,
): Decision<WritePlan<Catalog>, ImageRefusalCode> {
  return acceptUnless(image?.objections ?? [], () => {
    if (image === null) return planCatalogChange(catalog, { image: null }, env);
    const same = keptSha256(catalog.image) === image.sha256;
    return planCatalogChange(
      catalog,
      { image: same ? catalog.image : fileKey(image.sha256, unique, image.extension) },
      env,
    );
  });
}
