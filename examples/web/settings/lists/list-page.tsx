import type { CrmError, NamedEntry, NamedKind } from "crmkit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { statusOf } from "../../http/status-of.js";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import type { FormValues } from "../../ui/form-values.js";
import { formValues } from "../../ui/form-values.js";
import { page } from "../../ui/page.js";
import { Problems } from "../../ui/problems.js";
import { Tabs } from "../../ui/tabs.js";
import { common } from "../../words/common.js";
import { settingsWords } from "../settings-words.js";
import { EntryFields, entryValues } from "./entry-fields.js";
import { listKinds } from "./list-kinds.js";
import { listWords } from "./list-words.js";

/** A command that was not carried out. */
interface Failed {
  readonly error: CrmError;
  readonly form: FormValues;
  /** The entry that it was about; `new` for a new one. */
  readonly of: string;
}

/** Shows a list; what was typed into an entry that was refused stays. */
export async function listPage(c: WebContext, kind: NamedKind, failed?: Failed): Promise<Response> {
  const t = wordsOf(c, listWords);
  const { records } = await c.var.crm.referenceData.list(kind, { limit: 1_000, archived: "with" });
  const entries: readonly NamedEntry[] = records;
  const status: ContentfulStatusCode = failed === undefined ? 200 : statusOf(failed.error.code);
  const tabs = listKinds.map((one) => ({ to: `/settings/lists/${one}`, label: t.kind[one], current: one === kind }));
  return page(
    c,
    t.kind[kind],
    <>
      <p>
        <a href="/settings">{wordsOf(c, settingsWords).back}</a>
      </p>
      <Tabs label={t.lists} tabs={tabs} />
      <Problems c={c} error={failed?.error ?? null} />
      <NewEntry
        c={c}
        kind={kind}
        values={failed?.of === "new" ? failed.form : formValues({ "allowsNote.new": true })}
      />
      {entries.length === 0 && <p>{wordsOf(c, common).nothing}</p>}
      <ul class="statuses" aria-label={t.kind[kind]}>
        {entries.map((entry) => (
          <Entry c={c} kind={kind} entry={entry} values={failed?.of === entry.id ? failed.form : entryValues(entry)} />
        ))}
      </ul>
      <p class="faint">{t.removeAbout}</p>
    </>,
    status,
  );
}

interface NewEntryProps {
  readonly c: WebContext;
  readonly kind: NamedKind;
  readonly values: FormValues;
}

const NewEntry = ({ c, kind, values }: NewEntryProps) => {
  const t = wordsOf(c, listWords);
  return (
    <div class="actions">
      <form method="post" action={`/settings/lists/${kind}`} class="entry" aria-label={t.addTo(t.kind[kind])}>
        <EntryFields c={c} kind={kind} values={values} of="new" />
        <button type="submit">{t.add}</button>
      </form>
      {kind === "eventCategory" && (
        <form method="post" action="/settings/lists/eventCategory/shipped">
          <button type="submit" class="quiet">
            {t.addShipped}
          </button>
        </form>
      )}
    </div>
  );
};

const Entry = ({ c, kind, entry, values }: NewEntryProps & { readonly entry: NamedEntry }) => {
  const t = wordsOf(c, listWords);
  const words = wordsOf(c, common);
  const { id, version, name, archivedAt, companyId } = entry;
  const isAway = archivedAt !== null;
  const marks = [...(isAway ? [t.archived] : []), ...(companyId === null ? [t.shared] : [])].join(", ");
  return (
    <li class="status-row">
      <form method="post" action={`/settings/lists/${kind}/${id}`} class="entry" aria-label={t.entry(name)}>
        <input type="hidden" name="version" value={version} />
        <EntryFields c={c} kind={kind} values={values} of={id} />
        {marks !== "" && <small>{marks}</small>}
        <button type="submit" class="quiet">
          {words.save}
        </button>
        <button type="submit" class="quiet" name="do" value={isAway ? "restore" : "archive"}>
          {isAway ? words.restore : words.archive}
        </button>
        <button type="submit" class="quiet" name="do" value="remove">
          {t.remove}
        </button>
      </form>
    </li>
  );
};
