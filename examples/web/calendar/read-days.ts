import type { AgendaEntry, CivilDate } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { addDays, dateAt, datesFrom, startOf } from "./civil.js";

/** Something that takes place, on one of its days. */
export interface DayEntry {
  readonly entry: AgendaEntry;
  /** Whether it began on a day before. */
  readonly continued: boolean;
}

/** What takes place in a span of days. */
export interface ReadDays {
  readonly days: ReadonlyMap<CivilDate, readonly DayEntry[]>;
  /** Whether there is nothing more. */
  readonly complete: boolean;
}

/** Reads what takes place from a date to another, day by day in the person's time zone. */
export async function readDays(c: WebContext, from: CivilDate, to: CivilDate, who: string): Promise<ReadDays> {
  const zone = c.var.session.person.timeZone;
  const span = {
    from: startOf(zone, from),
    to: startOf(zone, to),
    ...(who === "" ? {} : { userIds: [who] }),
  };
  // Agendas that ask for a status leave private events of others out, so what was cancelled is asked for apart.
  const [standing, cancelled] = await Promise.all([
    c.var.crm.calendar.agenda(span),
    c.var.crm.calendar.agenda({ ...span, statuses: ["cancelled"] }),
  ]);
  const days = new Map<CivilDate, DayEntry[]>(datesFrom(from, to).map((date) => [date, []]));
  for (const entry of inOrder([...standing.entries, ...cancelled.entries])) {
    const dates = datesOf(zone, entry);
    for (const date of dates) days.get(date)?.push({ entry, continued: date !== dates[0] });
  }
  return { days, complete: standing.complete && cancelled.complete };
}

/** Whole days first, then by the time of the start. */
const inOrder = (entries: readonly AgendaEntry[]): readonly AgendaEntry[] =>
  [...entries].sort(
    (a, b) => Number(isWholeDays(b)) - Number(isWholeDays(a)) || a.startsAt.getTime() - b.startsAt.getTime(),
  );

/** Whether an entry takes whole days. */
const isWholeDays = (entry: AgendaEntry): boolean => !entry.concealed && entry.event.allDay;

/** The days that an entry lies on: whole days are the same in every zone. */
function datesOf(zone: string, entry: AgendaEntry): readonly CivilDate[] {
  const shown = !entry.concealed && entry.event.allDay ? entry.event.timeZone : zone;
  const first = dateAt(shown, entry.startsAt);
  const last = dateAt(shown, new Date(Math.max(entry.startsAt.getTime(), entry.endsAt.getTime() - 1)));
  return datesFrom(first, addDays(last, 1));
}
