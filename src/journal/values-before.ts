import { fieldsOf } from "../model/field-kinds.js";
import type { RecordType } from "../model/record-types.js";
import type { JournalStep } from "./journal-steps.js";

/** The values of fields before a step, as records have them: instants were written down as texts. */
export function valuesBefore(
  type: RecordType,
  changes: NonNullable<JournalStep["changes"]>,
): Readonly<Record<string, unknown>> {
  const fields = fieldsOf(type);
  return Object.fromEntries(
    Object.entries(changes).map(([field, { from }]) => [
      field,
      fields.get(field)?.kind === "instant" && typeof from === "string" ? new Date(from) : from,
    ]),
  );
}
