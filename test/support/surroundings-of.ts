import type { Surroundings } from "../../src/integrity/surroundings.js";
import { ownerOfRow } from "../../src/integrity/surroundings.js";
import { keyOf } from "../../src/kernel/id.js";
import type { Planted } from "./planted-faults.js";

/** When records are looked at. */
export const lookedAt = new Date("2026-03-02T09:00:00.000Z");

/** What is known of other records where just these are stored. */
export function surroundingsOf(records: readonly Planted[] = [], more: Partial<Surroundings> = {}): Surroundings {
  const stored = new Map<string, unknown>(records.map(([type, record]) => [keyOf(type, record.id), record]));
  const rowsOf = (type: keyof typeof ownerOfRow, ownerId: string) =>
    records.flatMap(([of, record]) =>
      of === type && (record as unknown as Record<string, unknown>)[ownerOfRow[type]] === ownerId ? [record] : [],
    );
  return {
    now: lookedAt,
    definitions: [],
    people: false,
    stored: ((type: string, id: string) => stored.get(keyOf(type, id))) as Surroundings["stored"], // keys tell the type
    rowsOf: rowsOf as unknown as Surroundings["rowsOf"], // as above
    declines: () => false,
    ...more,
  };
}

/** What was found, without what its text tells besides; of a repair what it writes, in short. */
export const shortly = (
  faults: readonly { readonly code: string; readonly fields: readonly string[]; readonly repair: unknown }[],
) => faults.map(({ code, fields }) => `${code} ${fields.join(" ")}`);
