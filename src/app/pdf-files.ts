import type { Attachment } from "../model/attachment.js";
import type { Catalog } from "../model/catalog.js";
import type { OutgoingAttachment } from "../ports/mailer.js";
import type { CrmScope } from "./crm-scope.js";
import type { CatalogFile } from "./open-catalog-file.js";
import { openPdf, readChecked } from "./open-catalog-file.js";

/** Reads PDFs that are sent: each once, however many messages it goes with. */
export interface PdfFiles {
  /** The PDF of a catalogue as it is now. @throws CrmError `REFUSED` where there is none, or another than was checked. */
  readonly ofCatalog: (catalog: Catalog) => Promise<unknown>;
  /** The file that was sent. @throws CrmError as `ofCatalog` does. */
  readonly ofAttachment: (attachment: Attachment) => Promise<OutgoingAttachment>;
}

/** Makes the reader of one call. */
export function pdfFiles(scope: CrmScope): PdfFiles {
  const read = new Map<string, Promise<Pick<CatalogFile, "content">>>();
  const once = (key: string, reading: () => Promise<Pick<CatalogFile, "content">>) => {
    const begun = read.get(key) ?? reading();
    read.set(key, begun);
    return begun;
  };
  return {
    ofCatalog: async (catalog) => once(catalog.pdf ?? "", () => openPdf(scope, catalog)),
    ofAttachment: async ({ blob, fileName, mediaType, sha256 }) => {
      const { content } = await once(blob, () => readChecked(scope, blob, sha256));
      return { fileName, mediaType, content };
    },
  };
}
