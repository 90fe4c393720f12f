import type { Decision, Refusal } from "../../kernel/decision.js";
import { acceptUnless, refuse } from "../../kernel/decision.js";
import { keyOf } from "../../kernel/id.js";
import type { CalendarEvent } from "../../model/calendar-event.js";
import type { Json } from "../../model/timeline-entry.js";
import type { DecisionEnv } from "../../plan/decision-env.js";
import { insert } from "../../plan/write.js";
import type { Warning, WritePlan } from "../../plan/write-plan.js";
import type { EventFamily } from "../event-family.js";
import { guestsOf } from "../event-family.js";
import type { EventStandingRefusalCode } from "../event-objections.js";
import type { EventResult } from "../event-result.js";
import type { EditEventState } from "../event-state.js";
import { eventWarnings } from "../event-warnings.js";
import { reminderWarnings } from "../plan-reminder.js";
import type { EventEdit } from "./apply-edit.js";
import { editOccurrence } from "./edit-occurrence.js";
import type { EditedFamily } from "./edit-series.js";
import { editSeries } from "./edit-series.js";
import { eventEditEntry } from "./event-edit-entry.js";
import { cancelledRefusal } from "./exclude-occurrence.js";
import type { OccurrenceTarget } from "./occurrence-target.js";
import { isExcluded, targetObjections } from "./occurrence-target.js";
import { eventJournal, planEventWrites, recordsOfFamily } from "./plan-event-edit.js";
import { hasHead, splitSeries } from "./split-series.js";

/** What an edit comes to before it is planned. */
interface Edited extends EditedFamily {
  readonly head: EventFamily | null;
}

/**
 * Decides on a change of an event: of one that happens once, of one occurrence of a series, of one and all that follow, or
 * of all. From the first occurrence on is all. Each edit of a series can be undone by its journal.
 */
export function decideEditEvent(
  edit: EventEdit,
  target: OccurrenceTarget,
  state: EditEventState,
  env: DecisionEnv,
): Decision<WritePlan<EventResult>> {
  const archived = archivedObjections(state);
  const [first, ...rest] = archived.length > 0 ? archived : targetObjections(target, state.family);
  if (first !== undefined) return refuse(first, ...rest);
  const edited = editTarget(edit, target, state, env);
  return acceptUnless(edited.refusals, () => planEdit(edit, target, state, edited, env));
}

/** What was put away is not changed. */
const archivedObjections = ({ family, named }: EditEventState): Refusal<EventStandingRefusalCode>[] =>
  family.event.archivedAt === null && named.archivedAt === null
    ? []
    : [{ code: "EVENT_ARCHIVED", params: { event: named.subject } }];

function editTarget(
  edit: EventEdit,
  { occurrence, scope }: OccurrenceTarget,
  state: EditEventState,
  env: DecisionEnv,
): Edited {
  const { family } = state;
  if (occurrence !== null && scope === "this")
    return { ...editOccurrence(family, occurrence, edit, state, env), head: null };
  if (occurrence === null || scope === "all" || !hasHead(family, occurrence))
    return { ...editSeries(family, occurrence, edit, state, env), head: null };
  const { head, tail } = splitSeries(family, occurrence, env);
  const edited = editSeries(tail, null, edit, state, env);
  const gone = isExcluded(family, occurrence) ? [cancelledRefusal(occurrence)] : [];
  return { ...edited, head, refusals: [...gone, ...edited.refusals] };
}

function planEdit(
  edit: EventEdit,
  target: OccurrenceTarget,
  state: EditEventState,
  { family, event, head, orphans }: Edited,
  env: DecisionEnv,
): WritePlan<EventResult> {
  const before = state.family;
  const written = planEventWrites(
    [recordsOfFamily(before)],
    (head === null ? [family] : [head, family]).map(recordsOfFamily),
    env,
  );
  const stored = <R extends { readonly id: string }>(type: string, record: R): R =>
    (written.records.get(keyOf(type, record.id)) ?? record) as unknown as R; // the key says which type it is
  const result = {
    event: stored("calendarEvent", event),
    head: head === null ? null : stored("calendarEvent", head.event),
    guests: guestsOf(family, event).map((guest) => stored("guest", guest)),
    orphans,
  };
  const warnings = editWarnings(edit, result.event, state, env);
  if (written.writes.length === 0)
    return { writes: [], entries: [], warnings, result: { ...result, warnings, journalId: null } };
  const journal = eventJournal(written, before.event.id, before.event.companyId, facts(edit, target), env);
  return {
    writes: [...written.writes, insert("journal", journal)],
    entries: [eventEditEntry(edit, target, before, result, env)],
    warnings,
    result: { ...result, warnings, journalId: journal.id },
  };
}

function editWarnings(edit: EventEdit, event: CalendarEvent, state: EditEventState, env: DecisionEnv): Warning[] {
  if (edit.kind === "remind") return reminderWarnings(edit.reminder, state, env);
  return edit.kind === "change" && moves(edit) ? eventWarnings(event, env.now) : [];
}

const moves = ({ changes }: Extract<EventEdit, { kind: "change" }>): boolean =>
  (changes.startLocal ?? changes.startOn ?? null) !== null;

const facts = (edit: EventEdit, { occurrence, scope }: OccurrenceTarget): Json => ({
  scope,
  occurrence,
  edit: edit.kind === "status" ? edit.status : edit.kind,
});
