import type { CatalogCard } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { fileSize } from "../ui/formats.js";
import { catalogueWords } from "./catalogue-words.js";
import { imagePath } from "./image-path.js";

/** A catalogue as a card: its image, what it is, and the ways to its PDF. */
export const CatalogueCard = ({ c, card }: { readonly c: WebContext; readonly card: CatalogCard }) => {
  const t = wordsOf(c, catalogueWords);
  const { id, name, description, image, catalogType, pdf } = card;
  return (
    <li class="panel card-of-shelf">
      {image === null ? (
        <span class="cover" aria-hidden="true">
          {[...name][0]}
        </span>
      ) : (
        <img class="cover" src={imagePath(id, image)} alt="" loading="lazy" />
      )}
      <h2>
        <a href={`/catalogues/${id}`}>{name}</a>
      </h2>
      {catalogType !== null && (
        <p>
          <span class="chip">{catalogType.name}</span>
        </p>
      )}
      {description !== null && <p class="about">{description}</p>}
      <p class="actions">
        {pdf === null ? (
          <small>{t.noPdf}</small>
        ) : (
          <>
            <a class="button quiet" href={`/catalogues/${id}#pdf`} aria-label={`${t.showPdf} – ${name}`}>
              {t.showPdf}
            </a>
            <a href={`/catalogues/${id}/pdf?download`} download={pdf.fileName}>
              {t.fileOf(pdf.fileName, fileSize(c, pdf.size))}
            </a>
          </>
        )}
      </p>
    </li>
  );
};
