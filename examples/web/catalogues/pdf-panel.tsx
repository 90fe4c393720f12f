import type { Catalog } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { fileSize } from "../ui/formats.js";
import { Panel } from "../ui/small.js";
import { catalogueWords } from "./catalogue-words.js";

interface PdfPanelProps {
  readonly c: WebContext;
  readonly catalog: Catalog;
}

/** The PDF, shown in the page (guide: « Afficher le PDF ») and to be downloaded, and the form for another. */
export const PdfPanel = ({ c, catalog }: PdfPanelProps) => {
  const t = wordsOf(c, catalogueWords);
  return (
    <div id="pdf">
      <Panel title={t.pdf}>
        {catalog.pdf === null ? <p>{t.noPdf}</p> : <Shown c={c} catalog={catalog} />}
        {catalog.archivedAt === null && <Upload c={c} catalog={catalog} />}
      </Panel>
    </div>
  );
};

const Shown = ({ c, catalog: { id, name, pdfFileName, pdfSize } }: PdfPanelProps) => {
  const t = wordsOf(c, catalogueWords);
  const path = `/catalogues/${id}/pdf`;
  return (
    <>
      <p class="actions">
        <span>{t.fileOf(pdfFileName ?? "", fileSize(c, pdfSize ?? 0))}</span>
        <a class="button quiet" href={`${path}?download`} download={pdfFileName ?? ""}>
          {t.download}
        </a>
        <a href={path} target="_blank" rel="noopener">
          {t.openPdf}
        </a>
      </p>
      <details open>
        <summary>{t.hidePdf}</summary>
        <iframe class="pdf" src={path} title={t.pdfOf(name)} loading="lazy" />
      </details>
    </>
  );
};

const Upload = ({ c, catalog: { id, version, pdf } }: PdfPanelProps) => {
  const t = wordsOf(c, catalogueWords);
  return (
    <details open={pdf === null}>
      <summary>{pdf === null ? t.giveFirstPdf : t.giveOtherPdf}</summary>
      <form method="post" action={`/catalogues/${id}/pdf`} enctype="multipart/form-data">
        <input type="hidden" name="expectedVersion" value={version} />
        <p id="pdf-rules">{t.pdfRules}</p>
        <ul>
          {t.pdfChecks.map((check) => (
            <li>{check}</li>
          ))}
        </ul>
        {pdf !== null && <p>{t.pdfKept}</p>}
        <div class="filters">
          <Field
            name="pdf"
            label={t.pdfFile}
            type="file"
            required
            attributes={{ accept: ".pdf,application/pdf", "aria-describedby": "pdf-rules" }}
          />
          <button type="submit">{t.givePdf}</button>
        </div>
      </form>
    </details>
  );
};
