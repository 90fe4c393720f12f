import type { EventChanges } from "../calendar/enter-event.js";
import { eventInputSchema, newEventSchema } from "../calendar/event-input.schema.js";
import type { CrmScope } from "./crm-scope.js";
import type { EntryCheck } from "./parse-entry.js";
import { parseEntry } from "./parse-entry.js";

/** Checks what was entered of an event: recurrences are complete afterwards. */
export function parseEvent<Input extends EventChanges>(
  scope: CrmScope,
  input: unknown,
  mode: EntryCheck<Input>["mode"],
  at: readonly PropertyKey[] = [],
): Input {
  const schema = (mode === "new" ? newEventSchema : eventInputSchema) as unknown as EntryCheck<Input>["schema"]; // ids are plain strings on the way in
  return parseEntry(scope, { type: "calendarEvent", schema, mode }, input, at);
}
