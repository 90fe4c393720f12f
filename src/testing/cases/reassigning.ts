import type { Reassign } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import { write } from "./ask.js";

/** When records are reassigned. */
export const at = new Date("2026-03-02T09:00:00.000Z");

/** Reassigns a field of leads. */
export const reassign = (field: string, from: string, to: string, many = false): Reassign<"lead"> => ({
  op: "reassign",
  type: "lead",
  field,
  many,
  from,
  to,
  at,
});

/** A lead of a source and with tags. */
export const lead = (id: string, sourceId: string | null, tagIds: readonly string[] = []) =>
  buildRecord("lead", { id, sourceId, tagIds });

/** Commits writes and requires of the receipt that each reassign changed so many records. */
export async function requireReassigned(
  storage: Storage,
  writes: Parameters<typeof write>[1][],
  counts: readonly number[],
): Promise<void> {
  requireSame(await write(storage, ...writes), { reassigned: counts }, "the receipt of the reassignments");
}
