import { wordsOf } from "../../http/web-context.js";
import { common } from "../../words/common.js";
import type { EditorProps } from "./editor-props.js";
import { RemovedStatuses } from "./removed-statuses.js";
import { RoleFields } from "./role-fields.js";
import { StatusRow } from "./status-row.js";
import { statusWords } from "./status-words.js";
import { Verdict } from "./verdict.js";

/** The statuses of a kind as one form. It is checked while it is filled in; every button sends the whole of it. */
export const StatusEditor = (props: EditorProps) => {
  const { c, definition, draft, judgement } = props;
  const t = wordsOf(c, statusWords);
  const path = `/settings/statuses/${definition.pipeline.kind}?pipeline=${encodeURIComponent(draft.pipelineId)}`;
  return (
    <form
      id="statuses"
      method="post"
      action={path}
      hx-post={path}
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:queue all"
    >
      <button type="submit" name="check" value="yes" class="unseen" tabindex={-1}>
        {t.check}
      </button>
      <input type="hidden" name="version" value={draft.version} />
      {judgement.conflict && <Conflict {...props} />}
      <ol class="statuses" aria-label={t.list} data-statuses="">
        {draft.statuses.map((status) => (
          <StatusRow {...props} status={status} />
        ))}
      </ol>
      <p>
        <button type="submit" class="quiet" name="do.add" value="yes">
          {t.add}
        </button>
      </p>
      <RemovedStatuses {...props} />
      <RoleFields {...props} />
      <div
        id="verdict"
        role="status"
        hx-post={path}
        hx-vals='{"live":"yes"}'
        hx-trigger="input from:closest form delay:300ms, moved from:closest form"
        hx-sync="closest form:queue all"
        hx-target="this"
        hx-swap="innerHTML"
      >
        <Verdict {...props} />
      </div>
      <p class="actions">
        <button type="submit" name="save" value="yes">
          {wordsOf(c, common).save}
        </button>
        <button type="submit" class="quiet" name="check" value="yes">
          {t.check}
        </button>
      </p>
    </form>
  );
};

const Conflict = ({ c, definition }: EditorProps) => {
  const t = wordsOf(c, statusWords);
  const { language } = c.var.session;
  const names = definition.statuses.map(({ labels, id }) => labels[language] ?? labels["en"] ?? id);
  return (
    <div class="problems" role="alert">
      <p>{t.conflict}</p>
      <p class="faint">{t.storedNow(names.join(", "))}</p>
    </div>
  );
};
