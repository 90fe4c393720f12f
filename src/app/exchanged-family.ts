import type { EventFamily } from "../calendar/event-family.js";
import type { ExchangedEvent } from "../calendar/exchange/exchanged-event.js";
import { exchangedOf } from "../calendar/exchange/exchanged-of-family.js";
import type { CrmScope } from "./crm-scope.js";

/** Tells an event as other calendars understand it, with the addresses of the colleagues who organise it. */
export async function exchangedFamily({ visible }: CrmScope, family: EventFamily): Promise<ExchangedEvent> {
  const organizers = [family.event, ...family.overrides].flatMap(({ organizerId }) => organizerId ?? []);
  return exchangedOf(family, await visible.get("user", organizers));
}
