import { wordsOf } from "../../http/web-context.js";
import type { EditorProps } from "./editor-props.js";
import { slugOf } from "./editor-props.js";
import { Faults } from "./faults.js";
import { Leaving } from "./leaving.js";
import { nameIn } from "./status-names.js";
import { statusWords } from "./status-words.js";

/** The statuses that go when the form is saved, each with where its records go. */
export const RemovedStatuses = (props: EditorProps) => {
  const { c, definition, draft, judgement } = props;
  const t = wordsOf(c, statusWords);
  if (draft.removed.length === 0) return null;
  return (
    <fieldset class="removed">
      <legend>{t.removed}</legend>
      <ul>
        {draft.removed.map((id) => {
          const name = nameIn(c, definition, draft, id);
          return (
            <li id={`status-${slugOf(id)}`}>
              <input type="hidden" name="removed" value={id} />
              <strong>{name}</strong>{" "}
              <button type="submit" class="quiet" name="do.restore" value={id}>
                {t.restore(name)}
              </button>
              <Leaving {...props} id={id} />
              <Faults place={id} judgement={judgement} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
};
