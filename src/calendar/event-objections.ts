import type { Refusal } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { CalendarEventDetails } from "../model/calendar-event.js";
import { references } from "../model/references.js";
import type { EventEntryState } from "./event-state.js";
import { aboutOf } from "./related-to-event.js";

/** Why what was entered of an event cannot be taken. */
export type EventDetailsRefusalCode =
  | "EVENT_CATEGORY_UNFIT"
  | "EVENT_FIELD_UNFIT"
  | "EVENT_COORDINATES_INCOMPLETE"
  | "EVENT_ORGANIZER_TWICE"
  | "REFERENCE_UNKNOWN"
  | "REFERENCE_ARCHIVED";

/** Why an event is not entered or changed as it stands. */
export type EventStandingRefusalCode = "EVENT_ARCHIVED" | "EVENT_CANCELLED" | "EVENT_HAS_NO_STATUS";

type Found = Refusal<EventDetailsRefusalCode>;

/** What stands against an event as it is to be; what it had `before` may stay, whatever became of it. */
export const detailsObjections = (
  details: CalendarEventDetails,
  state: EventEntryState,
  before: CalendarEventDetails | null,
): Found[] => [
  ...categoryObjections(details, state, before),
  ...fieldObjections(details),
  ...referenceObjections(details, state, before),
];

function categoryObjections(
  { categoryId, type }: CalendarEventDetails,
  { category }: EventEntryState,
  before: CalendarEventDetails | null,
): Found[] {
  if (categoryId === null || (categoryId === before?.categoryId && type === before.type)) return [];
  const path = ["categoryId"];
  if (category === undefined)
    return [{ code: "REFERENCE_UNKNOWN", path, params: { type: "eventCategory", id: categoryId } }];
  if (category.eventType !== type)
    return [{ code: "EVENT_CATEGORY_UNFIT", path, params: { category: category.name, type: category.eventType } }];
  const archived = category.archivedAt !== null && categoryId !== before?.categoryId;
  return archived ? [{ code: "REFERENCE_ARCHIVED", path, params: { type: "eventCategory", id: categoryId } }] : [];
}

function fieldObjections(details: CalendarEventDetails): Found[] {
  const { type, callDirection, priority, latitude, longitude, organizerId, organizerEmail } = details;
  const unfit = (field: string): Found => ({ code: "EVENT_FIELD_UNFIT", path: [field], params: { field, type } });
  return [
    ...(callDirection !== null && type !== "call" ? [unfit("callDirection")] : []),
    ...(priority !== null && type !== "task" ? [unfit("priority")] : []),
    ...((latitude === null) === (longitude === null)
      ? []
      : [
          {
            code: "EVENT_COORDINATES_INCOMPLETE",
            path: [latitude === null ? "latitude" : "longitude"],
          } as const,
        ]),
    ...(organizerId !== null && organizerEmail !== null
      ? [{ code: "EVENT_ORGANIZER_TWICE", path: ["organizerEmail"] } as const]
      : []),
  ];
}

/** Records of the library must be there for the actor; those of the host, such as quotes, are the host's to know. */
function referenceObjections(
  details: CalendarEventDetails,
  { known, foreign }: EventEntryState,
  before: CalendarEventDetails | null,
): Found[] {
  const had = new Set<RecordKey>(
    before === null ? [] : [...aboutOf(before).map(([, key]) => key), ...before.relatedKeys],
  );
  const unknown = (path: readonly PropertyKey[], key: RecordKey): Found[] => {
    const { type, id } = splitKey(key);
    const stands = had.has(key) || known.has(key) || !Object.hasOwn(references, type);
    return stands ? [] : [{ code: "REFERENCE_UNKNOWN", path, params: { type, id } }];
  };
  const organizer = `user/${details.organizerId ?? ""}` as RecordKey;
  return [
    ...aboutOf(details).flatMap(([field, key]) => unknown([field], key)),
    ...details.relatedKeys.flatMap((key, i) => unknown(["relatedKeys", i], key)),
    ...(details.organizerId !== before?.organizerId && foreign.has(organizer)
      ? [
          {
            code: "REFERENCE_UNKNOWN",
            path: ["organizerId"],
            params: { type: "user", id: details.organizerId },
          } as const,
        ]
      : []),
  ];
}
