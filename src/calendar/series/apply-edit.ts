import type { Refusal } from "../../kernel/decision.js";
import type { CalendarEvent, EventStatus } from "../../model/calendar-event.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import type { EventChanges } from "../enter-event.js";
import { enterEvent } from "../enter-event.js";
import { firstStatus } from "../event-details.js";
import type { EventStandingRefusalCode } from "../event-objections.js";
import type { EventEntryState } from "../event-state.js";
import type { PartEdit } from "./edit-part.js";
import { isPartEdit } from "./edit-part.js";

/** What is done to an event: fields are changed, it is done, cancelled or planned again, or its guests or reminders change. */
export type EventEdit =
  | PartEdit
  | {
      /** Fields are changed. */
      readonly kind: "change";
      /** What was entered. */
      readonly changes: EventChanges;
    }
  | {
      /** The status is changed. */
      readonly kind: "status";
      /** Where it is to stand. */
      readonly status: EventStatus;
    };

/** An event after an edit, before anything is made of it anew. */
export interface EditedEvent {
  /** The event. */
  readonly event: CalendarEvent;
  /** What stands against it. */
  readonly refusals: readonly Refusal[];
}

/** Does to one event what was asked: what it has of its own type, and its status, follow a change of type. */
export function applyEdit(
  event: CalendarEvent,
  edit: EventEdit,
  state: EventEntryState,
  env: DecisionEnv,
): EditedEvent {
  const standing = standingObjections(event, edit);
  if (isPartEdit(edit)) return { event, refusals: standing };
  if (edit.kind === "status") return { event: { ...event, status: edit.status }, refusals: standing };
  const entered = enterEvent(edit.changes, event, event, state, env);
  const { type } = entered.details;
  const status = (type === "note") === (event.type === "note") ? event.status : firstStatus(type);
  return {
    event: {
      ...event,
      ...entered.details,
      ...(entered.companyId === undefined ? {} : { companyId: entered.companyId }),
      custom: { ...event.custom, ...entered.custom },
      status,
    },
    refusals: [...standing, ...entered.refusals],
  };
}

/** What has no status gets none; what was cancelled must be planned again first. */
function standingObjections(event: CalendarEvent, edit: EventEdit): Refusal<EventStandingRefusalCode>[] {
  const params = { event: event.subject };
  const needsStatus = edit.kind === "status" || edit.kind === "remind";
  if (needsStatus && event.status === null) return [{ code: "EVENT_HAS_NO_STATUS", params }];
  const revives = edit.kind === "status" && edit.status !== "done";
  return event.status === "cancelled" && !revives ? [{ code: "EVENT_CANCELLED", params }] : [];
}
