import type { Catalog } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Field } from "../ui/field.js";
import { Panel, Post } from "../ui/small.js";
import { catalogueWords } from "./catalogue-words.js";
import { imagePath } from "./image-path.js";

/** The image of the card, and the form for another. */
export const ImagePanel = ({ c, catalog }: { readonly c: WebContext; readonly catalog: Catalog }) => {
  const t = wordsOf(c, catalogueWords);
  const { id, name, version, image, archivedAt } = catalog;
  return (
    <Panel title={t.image}>
      {image === null ? <p>{t.noImage}</p> : <img class="cover" src={imagePath(id, image)} alt={t.imageOf(name)} />}
      {archivedAt === null && (
        <>
          <form method="post" action={`/catalogues/${id}/image`} enctype="multipart/form-data">
            <input type="hidden" name="expectedVersion" value={version} />
            <p id="image-rules">
              <small>{t.imageRules}</small>
            </p>
            <div class="filters">
              <Field
                name="image"
                label={t.imageFile}
                type="file"
                required
                attributes={{ accept: "image/png,image/jpeg,image/gif,image/webp", "aria-describedby": "image-rules" }}
              />
              <button type="submit" class="quiet">
                {t.giveImage}
              </button>
            </div>
          </form>
          {image !== null && (
            <Post
              action={`/catalogues/${id}/image/remove`}
              label={t.removeImage}
              fields={{ expectedVersion: version }}
              quiet
            />
          )}
        </>
      )}
    </Panel>
  );
};
