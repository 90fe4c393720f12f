import type { Refusal } from "../kernel/decision.js";
import type { RecordKey } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import { sameValue } from "../kernel/same-value.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Reminder } from "../model/reminder.js";
import type { Template } from "../model/template.js";
import type { User } from "../model/user.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import type { Warning } from "../plan/write-plan.js";
import type { ReminderInput } from "./reminder-input.schema.js";

/** Why nobody is reminded so. */
export type PlanReminderRefusalCode =
  | "REFERENCE_UNKNOWN"
  | "REFERENCE_ARCHIVED"
  | "REMINDER_AFTER_END"
  | "REMINDER_TEMPLATE_UNFIT"
  | "REMINDER_TIME_TWICE"
  | "REMINDER_TWICE"
  | "REMINDER_WITHOUT_USER"
  | "REMINDERS_TOO_MANY";

/** What is known of what a reminder names. */
export interface ReminderState {
  /** The template that was named, as far as the actor may see it. */
  readonly template: Template | undefined;
  /** The reminders that were sent and have nothing more to send. */
  readonly sentReminders: ReadonlySet<string>;
  /** The colleagues who are named, as far as they are stored and the actor may see them, by id. */
  readonly users: ReadonlyMap<string, User>;
  /** Colleagues who are stored but that the actor may not see: they answer as unknown. */
  readonly foreign: ReadonlySet<RecordKey>;
}

/** The most reminders of one event. */
const mostReminders = 20;

/** What came of asking for a reminder. */
export interface PlannedReminder {
  /** The reminder; `null` if it is refused. */
  readonly reminder: Reminder | null;
  /** What stands against it. */
  readonly refusals: readonly Refusal<PlanReminderRefusalCode>[];
}

/** Plans a reminder of an event besides those it has. */
export function planReminder(
  input: ReminderInput,
  event: Pick<CalendarEvent, "id" | "companyId" | "lastEndsAt">,
  present: readonly Reminder[],
  state: ReminderState,
  env: DecisionEnv,
): PlannedReminder {
  const userId = input.userId ?? env.actor.userId;
  const refusals = [
    ...timeObjections(input, event),
    ...templateObjections(input, state),
    ...userObjections(userId, state),
    ...(present.length < mostReminders
      ? []
      : [{ code: "REMINDERS_TOO_MANY", params: { most: mostReminders } } as const]),
  ];
  if (refusals.length > 0 || userId === null) return { reminder: null, refusals };
  const reminder: Reminder = {
    ...newRecord("reminder", env, { companyId: event.companyId }),
    eventId: event.id,
    userId: asId("user", userId),
    ...timeOf(input),
    audience: input.audience ?? "me",
    templateId: asId("template", input.templateId),
    nextTriggerAt: null,
  };
  const isTwice = present.some((other) => askedFields.every((field) => sameValue(other[field], reminder[field])));
  return isTwice
    ? { reminder: null, refusals: [{ code: "REMINDER_TWICE", path: ["reminder"] }] }
    : { reminder, refusals: [] };
}

const askedFields = ["userId", "mode", "amount", "unit", "at", "audience", "templateId"] as const;

/** A day before unless said otherwise, as the guide has it. */
const timeOf = ({
  before = { amount: 1, unit: "day" },
  at,
}: ReminderInput): Pick<Reminder, "mode" | "amount" | "unit" | "at"> =>
  at === undefined ? { mode: "beforeStart", ...before, at: null } : { mode: "atInstant", amount: null, unit: null, at };

function timeObjections(
  { before, at }: ReminderInput,
  { lastEndsAt }: Pick<CalendarEvent, "lastEndsAt">,
): Refusal<PlanReminderRefusalCode>[] {
  if (at === undefined) return [];
  const path = ["reminder", "at"];
  if (before !== undefined) return [{ code: "REMINDER_TIME_TWICE", path }];
  return lastEndsAt === null || at < lastEndsAt
    ? []
    : [{ code: "REMINDER_AFTER_END", path, params: { end: lastEndsAt.toISOString() } }];
}

function templateObjections(
  { templateId }: ReminderInput,
  { template }: ReminderState,
): Refusal<PlanReminderRefusalCode>[] {
  const path = ["reminder", "templateId"];
  const params = { type: "template", id: templateId };
  if (template === undefined) return [{ code: "REFERENCE_UNKNOWN", path, params }];
  if (template.model !== "eventReminder")
    return [{ code: "REMINDER_TEMPLATE_UNFIT", path, params: { template: template.name, model: template.model } }];
  return template.archivedAt === null ? [] : [{ code: "REFERENCE_ARCHIVED", path, params }];
}

function userObjections(userId: string | null, { foreign }: ReminderState): Refusal<PlanReminderRefusalCode>[] {
  const path = ["reminder", "userId"];
  if (userId === null) return [{ code: "REMINDER_WITHOUT_USER", path }];
  return foreign.has(`user/${userId}` as RecordKey)
    ? [{ code: "REFERENCE_UNKNOWN", path, params: { type: "user", id: userId } }]
    : [];
}

/** What somebody who asks for a reminder should know of the user whose it is. */
export type ReminderUserWarningCode = "REMINDER_USER_WITHOUT_EMAIL";

/** Who has no address gets no reminder. */
export function reminderWarnings(
  { userId }: ReminderInput,
  { users }: Pick<ReminderState, "users">,
  { actor }: Pick<DecisionEnv, "actor">,
): Warning<ReminderUserWarningCode>[] {
  const whose = userId ?? actor.userId ?? "";
  const user = users.get(whose);
  return (user?.email ?? null) === null
    ? [{ code: "REMINDER_USER_WITHOUT_EMAIL", params: { user: user?.name ?? whose } }]
    : [];
}
