import type { ImportedEvent } from "crmkit";
import { textOf } from "crmkit";
import type { CalendarFile } from "crmkit/icalendar";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { reasonOf, reasonsOf } from "../ui/problems.js";
import { RecordTable } from "../ui/record-table.js";
import { calendarWords } from "./calendar-words.js";
import { spanInWords } from "./span-in-words.js";

interface ImportOutcomeProps {
  readonly c: WebContext;
  readonly file: CalendarFile;
  readonly taken: readonly ImportedEvent[];
}

/** What came of each event of a calendar file, and of what is none. */
export const ImportOutcome = ({ c, file, taken }: ImportOutcomeProps) => {
  const t = wordsOf(c, calendarWords);
  const subjects = new Map(file.events.map(({ uid, details }) => [uid, details.subject]));
  return (
    <>
      <RecordTable<ImportedEvent>
        caption={t.imported}
        columns={[
          {
            label: messagesOf(c).fields.subject,
            cell: (one) => <Imported one={one} subject={subjects.get(one.uid)} />,
          },
          { label: t.month, cell: (one) => (one.outcome === "failed" ? "" : spanInWords(c, { ...one, ...one.event })) },
          { label: t.outcome, cell: (one) => t.outcomes[one.outcome] },
          { label: t.remarks, cell: (one) => remarkOf(c, one) },
        ]}
        records={taken}
        empty=""
      />
      <ul>
        {file.refused.map((item) => (
          <li>
            {item.subject ?? item.component}: {item.refusals.map((refusal) => reasonOf(c, refusal)).join(" ")}
          </li>
        ))}
        {file.notes.map((note) => (
          <li>{textOf(note, messagesOf(c))}</li>
        ))}
      </ul>
      <p>
        <a class="button" href="/calendar">
          {t.back}
        </a>
      </p>
    </>
  );
};

const Imported = ({ one, subject = "" }: { readonly one: ImportedEvent; readonly subject?: string | undefined }) =>
  one.outcome === "failed" ? subject : <a href={`/calendar/events/${one.event.id}`}>{one.event.subject}</a>;

function remarkOf(c: WebContext, one: ImportedEvent): string {
  if (one.outcome === "failed") return reasonsOf(c, one.error).join(" ");
  return one.alarmsLeft === 0 ? "" : wordsOf(c, calendarWords).alarmsLeft(one.alarmsLeft);
}
