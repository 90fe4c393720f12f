import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** A catalogue of the company's products, which can be sent to contacts. */
export interface Catalog extends CrmRecord<"catalog"> {
  /** Shown in lists. Never blank. */
  readonly name: string;
  /** What kind of catalogue it is; `null` while nobody said. */
  readonly catalogTypeId: Id<"catalogType"> | null;
  /** Free text. */
  readonly description: string | null;
  /** Key of the image for the card, among the host's files; `null` for none. */
  readonly image: string | null;
  /** Key of the PDF among the host's files; `null` until one was given. */
  readonly pdf: string | null;
  /** Name of the PDF for downloads, such as `autumn.pdf`; `null` without a PDF. */
  readonly pdfFileName: string | null;
  /** Size of the PDF in bytes; `null` without a PDF. */
  readonly pdfSize: number | null;
  /** SHA-256 of the PDF, in hexadecimal digits, so that what is sent is what was checked; `null` without a PDF. */
  readonly pdfSha256: string | null;
}
