import type { IsoWeekday, LocalDateTime, OccurrenceStart, Recurrence, RecurrenceEnd } from "crmkit";
import { isCivilDate } from "crmkit";

/** The fields of a form, on the server and in the browser. */
export interface EntryFields {
  /** The text of a field; `""` where there is none. */
  readonly text: (name: string) => string;
  /** Every text of a field that comes several times. */
  readonly all: (name: string) => readonly string[];
}

/** The start that a form says: a date for whole days, else a local time; `null` while there is none. */
export function startIn({ text }: EntryFields): OccurrenceStart | null {
  if (text("allDay") !== "") return isCivilDate(text("startOn")) ? (text("startOn") as OccurrenceStart) : null; // just checked
  const local = text("startLocal");
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? (`${local}:00` as LocalDateTime) : null; // what the input of a browser gives
}

/** The recurrence that a form says, `null` for once. Numbers that are none are left to the library to refuse. */
export function recurrenceIn(fields: EntryFields, start: OccurrenceStart | null): Recurrence | null {
  const { text } = fields;
  const frequency = text("frequency");
  if (!isFrequency(frequency)) return null;
  return {
    frequency,
    interval: text("interval") === "" ? 1 : Number(text("interval")),
    weekdays: weekdaysIn(fields, frequency, start),
    monthDays: [],
    months: [],
    setPositions: [],
    overflow: frequency !== "weekly" && text("lastDay") !== "" ? "lastDay" : "skip",
    weekStart: 1,
    end: endIn(fields),
  };
}

const isFrequency = (text: string): text is Recurrence["frequency"] =>
  ["daily", "weekly", "monthly", "yearly"].includes(text);

function weekdaysIn({ text, all }: EntryFields, frequency: string, start: OccurrenceStart | null) {
  if (frequency === "weekly") return all("weekday").map((day) => ({ day: Number(day) as IsoWeekday, nth: null })); // boxes from 1 to 7
  if (frequency !== "monthly" || start === null) return [];
  const nth = Math.ceil(Number(start.slice(8, 10)) / 7);
  if (text("monthly") === "nth") return [{ day: weekdayOf(start), nth }];
  return text("monthly") === "last" ? [{ day: weekdayOf(start), nth: -1 }] : [];
}

/** The day of the week by ISO 8601, 1 for Monday. */
const weekdayOf = (start: string): IsoWeekday =>
  (((new Date(`${start.slice(0, 10)}T12:00:00Z`).getUTCDay() + 6) % 7) + 1) as IsoWeekday; // 1 to 7

function endIn({ text }: EntryFields): RecurrenceEnd {
  if (text("end") === "count") return { kind: "count", count: Number(text("count")) };
  const date = text("until");
  if (text("end") === "until" && isCivilDate(date)) return { kind: "until", date };
  return { kind: "never" };
}

/** The fields of the form that say a recurrence; `null` for one that the form cannot say. */
export function entryOf(recurrence: Recurrence | null, start: OccurrenceStart): ReadonlyMap<string, string> | null {
  if (recurrence === null) return new Map();
  const { frequency, interval, weekdays, overflow, end } = recurrence;
  const nth = weekdays[0]?.nth ?? null;
  const entry = new Map([
    ["frequency", frequency],
    ["interval", String(interval)],
    ["monthly", nth === null ? "day" : nth < 0 ? "last" : "nth"],
    ["weekday", frequency === "weekly" ? weekdays.map(({ day }) => day).join(",") : ""],
    ["lastDay", overflow === "lastDay" ? "yes" : ""],
    ["end", end.kind],
    ["count", end.kind === "count" ? String(end.count) : ""],
    ["until", end.kind === "until" ? end.date : ""],
  ]);
  const said = recurrenceIn(fieldsOf(entry), start);
  return JSON.stringify(inOrder(said)) === JSON.stringify(inOrder(recurrence)) ? entry : null;
}

/** Fields as a form has them, of texts by name; several texts are parted by commas. */
export const fieldsOf = (entry: ReadonlyMap<string, string>): EntryFields => ({
  text: (name) => entry.get(name) ?? "",
  all: (name) => (entry.get(name) ?? "").split(",").filter((text) => text !== ""),
});

const inOrder = (value: Recurrence | null): unknown =>
  value === null ? null : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
