import type { CrmError } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { Field } from "../../ui/field.js";
import { Problems } from "../../ui/problems.js";
import { leadImportWords } from "./lead-import-words.js";

interface UploadFormProps {
  readonly c: WebContext;
  /** What is to be said of the last file. */
  readonly problem: CrmError | string | null;
}

/** The form for a file. */
export const UploadForm = ({ c, problem }: UploadFormProps) => {
  const t = wordsOf(c, leadImportWords);
  return (
    <>
      {typeof problem === "string" ? (
        <p class="problems" role="alert">
          {problem}
        </p>
      ) : (
        <Problems c={c} error={problem} />
      )}
      <p>{t.intro}</p>
      <form method="post" action="/leads/import" enctype="multipart/form-data" class="filters">
        <Field name="file" label={t.file} type="file" required attributes={{ accept: ".csv,text/csv,text/plain" }} />
        <button type="submit">{t.look}</button>
      </form>
    </>
  );
};
