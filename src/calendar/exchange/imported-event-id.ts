import { uuidFromText } from "../../kernel/hash128.js";
import type { Id } from "../../kernel/id.js";
import { asId } from "../../kernel/id.js";
import type { OccurrenceStart } from "../../kernel/local-date-time.js";
import type { DecisionEnv } from "../../plan/decision-env.js";

/** The id of an event of another calendar, made of its UID, so that two who take it in at once do not make it twice. */
export const importedEventId = (
  uid: string,
  originalStart: OccurrenceStart | null,
  { actor }: Pick<DecisionEnv, "actor">,
): Id<"calendarEvent"> =>
  asId("calendarEvent", uuidFromText(JSON.stringify(["event", actor.companyId, uid, originalStart])));
