import type { ComparedType, DuplicateGroup, DuplicateGroups } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { factsOf } from "./finding.js";
import { type Mergeable, nameOf, pathOf } from "./mergeable.js";
import { searchWords } from "./search-words.js";
import { fieldName } from "./value-texts.js";

interface FoundProps {
  readonly c: WebContext;
  readonly type: ComparedType;
  readonly found: DuplicateGroups<Mergeable>;
}

/** Records that are equal in the fields that were chosen, in groups, to be compared. */
export const EqualRecords = ({ c, type, found }: FoundProps) => (
  <>
    <p role="status">{wordsOf(c, searchWords).found(found.groupCount, found.recordCount)}</p>
    {found.groups.map((group) => (
      <EqualGroup c={c} type={type} group={group} />
    ))}
  </>
);

interface GroupProps {
  readonly c: WebContext;
  readonly type: ComparedType;
  readonly group: DuplicateGroup<Mergeable>;
}

const EqualGroup = ({ c, type, group: { values, count, records } }: GroupProps) => {
  const t = wordsOf(c, searchWords);
  const told = Object.entries(values).map(([field, value]) => `${fieldName(c, field)} “${shown(value)}”`);
  return (
    <form method="get" action="/duplicates/compare" class="panel">
      <h2>{t.equalIn(told.join(", "))}</h2>
      <input type="hidden" name="type" value={type} />
      <ul class="candidates">
        {records.map((record) => (
          <li>
            <input type="checkbox" name="id" value={record.id} checked aria-label={t.tick(nameOf(record))} />{" "}
            <a href={pathOf(type, record.id)}>{nameOf(record)}</a> <small>{factsOf(c, record)}</small>
          </li>
        ))}
        {count > records.length && <li>{t.more(count - records.length)}</li>}
      </ul>
      <button type="submit">{t.compareTicked}</button>
    </form>
  );
};

const shown = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
