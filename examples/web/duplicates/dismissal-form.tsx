import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { evidenceWords } from "./evidence-words.js";

interface DismissalFormProps {
  readonly c: WebContext;
  readonly keys: readonly string[];
  readonly names: string;
  /** Where to go afterwards. */
  readonly back: string;
}

/** Says that two records are not duplicates, with the reason. */
export const DismissalForm = ({ c, keys, names, back }: DismissalFormProps) => {
  const t = wordsOf(c, evidenceWords);
  const id = `note-${keys.join("-").replace(/[^\w-]/g, "-")}`;
  return (
    <details class="dismissal">
      <summary>
        {t.notDuplicate} <span class="unseen">{names}</span>
      </summary>
      <form method="post" action="/duplicates/dismiss" class="filters">
        {keys.map((key) => (
          <input type="hidden" name="key" value={key} />
        ))}
        <input type="hidden" name="back" value={back} />
        <div class="field">
          <label for={id}>{t.reason}</label>
          <input id={id} name="note" maxlength={1_000} />
        </div>
        <button type="submit">{t.dismiss}</button>
      </form>
    </details>
  );
};
