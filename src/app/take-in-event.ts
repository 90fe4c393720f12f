import type { SyncMarks, TakenInEvent } from "../calendar/exchange/decide-import-event.js";
import { decideImportEvent } from "../calendar/exchange/decide-import-event.js";
import type { ExchangedEvent } from "../calendar/exchange/exchanged-event.js";
import type { ExchangeState } from "../calendar/exchange/family-of-exchanged.js";
import { emailKey } from "../duplicates/match-keys.js";
import type { Decision } from "../kernel/decision.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { User } from "../model/user.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { loadFamily } from "./load-event.js";
import { rearmed } from "./rearm-reminders.js";
import { readOnly } from "./visible-records.js";

/** How events of another calendar are taken in. */
export interface TakingIn extends Pick<ExchangeState, "users" | "type"> {
  /** What the calendar says of the event, where the two are kept in step. */
  readonly marks?: SyncMarks | null;
}

/** Loads what taking in an event of another calendar needs, and decides; nothing is written. */
export async function takeInEvent(
  scope: CrmScope,
  exchanged: ExchangedEvent,
  { type, users, marks = null }: TakingIn,
): Promise<Decision<WritePlan<TakenInEvent>>> {
  const hidden = scope.visible.hidden("calendarEvent");
  const state = { ...(await loadExchange(scope, exchanged)), users, hidden, type };
  const event = state.family?.event;
  if (event !== undefined && !scope.visible.sees("calendarEvent", event)) throw readOnly("calendarEvent", event.id);
  if (event !== undefined) scope.visible.requireWritable("calendarEvent", event);
  return rearmed(scope, decideImportEvent(exchanged, state, marks, decisionEnv(scope)));
}

async function loadExchange(
  scope: CrmScope,
  exchanged: ExchangedEvent,
): Promise<Pick<ExchangeState, "family" | "strays">> {
  const own = (await eventsOfUid(scope, exchanged.uid)).filter(({ seriesId }) => seriesId === null);
  const event = own.find(({ originalStart }) => originalStart === exchanged.originalStart);
  const strays = exchanged.originalStart === null ? own.filter(isStray) : [];
  return { family: event === undefined ? null : await loadFamily(scope, event), strays };
}

const isStray = ({ originalStart, archivedAt }: CalendarEvent): boolean =>
  originalStart !== null && archivedAt === null;

/** The events of a UID in the actor's company, those included that were put away, or that others keep to themselves. */
export async function eventsOfUid({ visible }: CrmScope, uid: string): Promise<readonly CalendarEvent[]> {
  const filter: Filter = { op: "eq", field: "uid", kind: "text", value: uid };
  const found: CalendarEvent[] = [];
  for await (const event of everyRecord({ find: visible.findWithPrivate }, "calendarEvent", filter)) found.push(event);
  return found;
}

/** The colleagues whom the actor may see, by normalised address. */
export async function usersByEmail({ visible }: CrmScope): Promise<ReadonlyMap<string, User>> {
  const users = new Map<string, User>();
  const filter: Filter = { op: "eq", field: "archivedAt", kind: "instant", value: null };
  for await (const user of everyRecord(visible, "user", filter))
    if (user.email !== null) users.set(emailKey(user.email), user);
  return users;
}
