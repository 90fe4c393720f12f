import { wordsOf } from "../../http/web-context.js";
import { Box } from "../../ui/field.js";
import type { DraftStatus } from "./draft.js";
import type { EditorProps } from "./editor-props.js";
import { nameOf } from "./status-names.js";
import { statusWords } from "./status-words.js";

/** Which statuses may follow one: any, or those that are ticked. */
export const NextStatuses = ({ c, draft, status }: EditorProps & { readonly status: DraftStatus }) => {
  const t = wordsOf(c, statusWords);
  const { id, next } = status;
  const others = draft.statuses.filter((one) => one.id !== id);
  const following = others.filter((one) => next?.includes(one.id) ?? true);
  return (
    <details class="next">
      <summary>
        {t.next} {next === null ? t.anyNext : t.onlyNext(following.map((one) => nameOf(c, one)).join(", "))}
      </summary>
      <fieldset class="boxes">
        <legend class="unseen">
          {nameOf(c, status)}: {t.next}
        </legend>
        <Box name={`any.${id}`} label={t.anyNext} checked={next === null} />
        {others.map((one) => (
          <Box name={`next.${id}`} label={nameOf(c, one)} value={one.id} checked={following.includes(one)} />
        ))}
      </fieldset>
    </details>
  );
};
