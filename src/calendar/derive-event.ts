import { searchTextOf } from "../entry/search-text.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Guest } from "../model/guest.js";
import type { DerivedTimes, SeriesTimes } from "./event-times.js";
import { deriveTimes } from "./event-times.js";

/** The fields of an event that the library makes of the others and of the guests. */
export type DerivedEvent = DerivedTimes & Pick<CalendarEvent, "participantIds" | "searchText">;

type Source = SeriesTimes &
  Pick<CalendarEvent, "subject" | "location" | "description" | "assignedToId" | "organizerId">;

/** Makes the fields that follow from what was entered of an event and from its guests. */
export const deriveEvent = (event: Source, guests: readonly Pick<Guest, "userId">[]): DerivedEvent => ({
  ...deriveTimes(event),
  participantIds: participantsOf(event, guests),
  searchText: searchTextOfEvent(event),
});

/** What free-text search looks through. */
export const searchTextOfEvent = (event: Pick<CalendarEvent, "subject" | "location" | "description">): string =>
  searchTextOf({ name: event.subject, companyName: event.location, description: event.description });

/** The colleagues who take part in an event, each once, in ascending order. */
export function participantsOf(
  { assignedToId, organizerId }: Pick<CalendarEvent, "assignedToId" | "organizerId">,
  guests: readonly Pick<Guest, "userId">[],
): CalendarEvent["participantIds"] {
  const ids = [assignedToId, organizerId, ...guests.map(({ userId }) => userId)];
  return [...new Set(ids.filter((id) => id !== null))].sort();
}
