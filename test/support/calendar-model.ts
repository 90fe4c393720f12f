import { addWallSeconds } from "../../src/calendar/shift-start.js";
import type { LocalDateTime } from "../../src/kernel/local-date-time.js";
import type { EventStatus } from "../../src/model/calendar-event.js";

/** What is done to an occurrence and, by the scope, to others. */
export type ModelEdit = {
  /** Which occurrence of all there are, counted from the first and then anew. */
  readonly pick: number;
  /** Which others are meant. */
  readonly scope: "this" | "following" | "all";
} & (
  | { readonly kind: "rename"; readonly subject: string }
  | { readonly kind: "move"; readonly hours: number }
  | { readonly kind: "status"; readonly status: EventStatus }
);

interface Occurrence {
  readonly key: LocalDateTime;
  /** Cancelled without an event of its own. */
  readonly excluded: boolean;
  /** Whether it has an event of its own, with the values that are not those of the series. */
  readonly taken: boolean;
  readonly start?: LocalDateTime;
  readonly subject?: string;
  readonly status?: EventStatus;
}

/** A series as the explicit list of its occurrences. */
export interface ModelSeries {
  readonly eventId: string;
  readonly subject: string;
  readonly status: EventStatus;
  readonly occurrences: readonly Occurrence[];
}

/** Where an edit lies. */
export interface ModelPlace {
  readonly series: ModelSeries;
  readonly occurrence: Occurrence;
}

/** A series that happens every other day. */
export const modelSeries = (eventId: string, start: LocalDateTime, subject: string, count: number): ModelSeries => ({
  eventId,
  subject,
  status: "planned",
  occurrences: Array.from({ length: count }, (_, i) => ({
    key: addWallSeconds(start, i * 2 * 86_400),
    excluded: false,
    taken: false,
  })),
});

/** The occurrence that an edit picks. */
export function placeOf(model: readonly ModelSeries[], pick: number): ModelPlace {
  const places = model.flatMap((series) => series.occurrences.map((occurrence) => ({ series, occurrence })));
  const place = places[pick % places.length];
  if (place === undefined) throw new Error("a model of nothing");
  return place;
}

/** What an agenda shows of a model. */
export const shownOf = (model: readonly ModelSeries[]): string[] =>
  model
    .flatMap((series) => series.occurrences.filter(({ excluded }) => !excluded).map((one) => whole(series, one)))
    .filter(({ status }) => status !== "cancelled")
    .map(({ start, subject, status }) => `${start} ${subject} ${status}`)
    .sort();

const whole = (
  series: ModelSeries,
  { key, start = key, subject = series.subject, status = series.status }: Occurrence,
) => ({
  start,
  subject,
  status,
});

/** A model after an edit, with the new series under the id that it got; `null` for an edit that is refused. */
export function edited(
  model: readonly ModelSeries[],
  { series, occurrence }: ModelPlace,
  edit: ModelEdit,
  newId: string,
): readonly ModelSeries[] | null {
  const parts = partsOf(series, occurrence, edit, newId);
  return parts === null ? null : model.flatMap((one) => (one === series ? parts : [one]));
}

function partsOf(
  series: ModelSeries,
  occurrence: Occurrence,
  edit: ModelEdit,
  newId: string,
): readonly ModelSeries[] | null {
  if (edit.scope === "this") return only(editedOne(series, occurrence, edit), series, occurrence);
  const before = series.occurrences.filter(({ key }) => key < occurrence.key);
  const isWhole = edit.scope === "all" || before.every(({ excluded }) => excluded);
  if (isWhole) return editedAll(series, edit);
  if (occurrence.excluded) return null;
  const rest = series.occurrences.filter(({ key }) => key >= occurrence.key);
  const tail = editedAll({ ...series, eventId: newId, occurrences: rest }, edit);
  return tail === null ? null : [{ ...series, occurrences: before }, ...tail];
}

const only = (next: Occurrence | null, series: ModelSeries, former: Occurrence): ModelSeries[] | null =>
  next === null ? null : [{ ...series, occurrences: series.occurrences.map((one) => (one === former ? next : one)) }];

function editedOne(series: ModelSeries, one: Occurrence, edit: ModelEdit): Occurrence | null {
  const { start, subject, status } = whole(series, one);
  if (edit.kind === "status") {
    if (!one.taken && edit.status === "cancelled") return { ...one, excluded: true };
    if (one.excluded) return edit.status === "planned" ? { ...one, excluded: false } : null;
    if (status === "cancelled" && edit.status === "done") return null;
    return status === edit.status ? one : { ...one, taken: true, status: edit.status };
  }
  if (one.excluded || status === "cancelled") return null;
  if (edit.kind === "move") return edit.hours === 0 ? one : { ...one, taken: true, start: later(start, edit.hours) };
  return edit.subject === subject ? one : { ...one, taken: true, subject: edit.subject };
}

function editedAll(series: ModelSeries, edit: ModelEdit): readonly ModelSeries[] | null {
  const revives = edit.kind === "status" && edit.status !== "done";
  if (series.status === "cancelled" && !revives) return null;
  if (edit.kind === "status") return [{ ...series, status: edit.status }];
  if (edit.kind === "rename") return [{ ...series, subject: edit.subject }];
  const occurrences = series.occurrences.map((one) => ({ ...one, key: later(one.key, edit.hours) }));
  return [{ ...series, occurrences }];
}

/** A local time some hours later. */
export const later = (local: LocalDateTime, hours: number): LocalDateTime => addWallSeconds(local, hours * 3_600);
