import { wordsOf } from "../../http/web-context.js";
import { DragHandle } from "../../ui/drag-handle.js";
import { Box, Field } from "../../ui/field.js";
import type { DraftChange } from "./change-draft.js";
import type { DraftStatus } from "./draft.js";
import type { EditorProps } from "./editor-props.js";
import { slugOf } from "./editor-props.js";
import { Faults, faultsId } from "./faults.js";
import { Leaving } from "./leaving.js";
import { NextStatuses } from "./next-statuses.js";
import { nameOf } from "./status-names.js";
import { statusWords } from "./status-words.js";

interface StatusRowProps extends EditorProps {
  readonly status: DraftStatus;
}

/** One status in the form. */
export const StatusRow = (props: StatusRowProps) => {
  const { c, definition, judgement, change, status } = props;
  const { id, labels } = status;
  const t = wordsOf(c, statusWords);
  const isNew = change?.change === "add" && change.id === id;
  const told = { "aria-describedby": faultsId(id), autocomplete: "off" };
  return (
    <li class="status-row" id={`status-${slugOf(id)}`} data-name={nameOf(c, status)}>
      <input type="hidden" name="status" value={id} />
      <div class="status-line">
        <DragHandle id={slugOf(id)} label={t.move(nameOf(c, status))} />
        <label class="status-color">
          <span class="unseen">{t.color}</span>
          <input type="color" name={`color.${id}`} value={status.color} />
        </label>
        <Field
          name={`en.${id}`}
          label={t.english}
          value={labels["en"]}
          attributes={isNew && c.var.session.language === "en" ? { ...told, autofocus: "autofocus" } : told}
        />
        <Field
          name={`fr.${id}`}
          label={t.french}
          value={labels["fr"]}
          attributes={isNew && c.var.session.language === "fr" ? { ...told, autofocus: "autofocus" } : told}
        />
        {definition.pipeline.kind === "opportunity" && (
          <Field
            name={`probability.${id}`}
            label={t.probability}
            value={status.probability}
            attributes={{ inputmode: "decimal", size: 4 }}
          />
        )}
        <Box name={`open.${id}`} label={t.open} checked={status.open} />
      </div>
      <div class="status-foot">
        <NextStatuses {...props} />
        <RowButtons {...props} />
      </div>
      <Faults place={id} judgement={judgement} />
      <Leaving {...props} id={id} />
    </li>
  );
};

const RowButtons = ({ c, status, change }: StatusRowProps) => {
  const t = wordsOf(c, statusWords);
  const { id } = status;
  const name = nameOf(c, status);
  const pressed = (what: DraftChange["change"]) => change?.change === what && change.id === id;
  return (
    <span class="row-buttons">
      <button
        type="submit"
        class="quiet"
        name="do.earlier"
        value={id}
        aria-label={t.earlier(name)}
        autofocus={pressed("earlier")}
      >
        ↑
      </button>
      <button
        type="submit"
        class="quiet"
        name="do.later"
        value={id}
        aria-label={t.later(name)}
        autofocus={pressed("later")}
      >
        ↓
      </button>
      <button type="submit" class="quiet" name="do.remove" value={id} aria-label={t.remove(name)}>
        ✕
      </button>
    </span>
  );
};
