import type { EventResult } from "../calendar/event-result.js";
import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { maskPlan } from "./mask-plan.js";
import { maskedDecision } from "./masked-decision.js";
import { withoutPrivate } from "./without-private.js";

/** What a command on an event came to, as the actor may see it. */
export const maskEventResult = ({ visible }: Pick<CrmScope, "visible">, result: EventResult): EventResult => ({
  ...result,
  event: visible.mask("calendarEvent", result.event),
  head: result.head && visible.mask("calendarEvent", result.head),
  guests: visible.maskAll("guest", result.guests),
});

/** A decision on an event as the actor may see it. */
export function maskEventDecision(
  scope: Pick<CrmScope, "visible">,
  decision: Decision<WritePlan<EventResult>>,
): Decision<WritePlan<EventResult>> {
  if (!decision.ok) return decision;
  const { event, head } = decision.value.result;
  const plan = withoutPrivate(scope, decision.value, new Set([event.id, ...(head === null ? [] : [head.id])]));
  return accept({ ...plan, ...maskPlan(scope.visible, plan), result: maskEventResult(scope, plan.result) });
}

/** A decision on an event that is put away, taken out again, or got back, as the actor may see it. */
export function maskUndoneDecision(
  scope: CrmScope,
  decision: Decision<WritePlan<CalendarEvent>>,
): Decision<WritePlan<CalendarEvent>> {
  if (!decision.ok) return decision;
  const plan = withoutPrivate(scope, decision.value, new Set([decision.value.result.id]));
  return maskedDecision(scope, "calendarEvent", accept(plan));
}
