import { wordsOf } from "../../http/web-context.js";
import { Choice } from "../../ui/field.js";
import type { EditorProps } from "./editor-props.js";
import { slugOf } from "./editor-props.js";
import { nameIn, nameOf } from "./status-names.js";
import { statusWords } from "./status-words.js";

interface LeavingProps extends EditorProps {
  /** The status that records leave. */
  readonly id: string;
  /** Whether it takes the place of what is shown. */
  readonly swapped?: boolean | undefined;
}

/** Where the records of a status go, asked where they cannot stay. */
export const Leaving = ({ c, definition, draft, judgement, change, id, swapped = false }: LeavingProps) => {
  const t = wordsOf(c, statusWords);
  const begun = change?.change === "remove" && change.id === id;
  return (
    <div id={`leaving-${slugOf(id)}`} hx-swap-oob={swapped ? "true" : undefined}>
      {judgement.leaving.has(id) && (
        <Choice
          name={`replacement.${id}`}
          label={t.leaving(nameIn(c, definition, draft, id))}
          blank={t.stay}
          options={draft.statuses.filter((one) => one.id !== id).map((one) => [one.id, nameOf(c, one)])}
          value={draft.replacements[id]}
          attributes={begun ? { autofocus: "autofocus" } : {}}
        />
      )}
    </div>
  );
};
