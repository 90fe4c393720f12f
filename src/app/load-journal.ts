import { stepsOfJournal } from "../journal/journal-steps.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { Journal } from "../model/journal.js";
import type { AnyRecord, RecordType } from "../model/record-types.js";
import { referencesTo } from "../model/references-to.js";
import { countReferences } from "./count-uses.js";
import type { CrmScope } from "./crm-scope.js";

/** Reads the records that a journal tells of, as they are now, whoever may see them. */
export async function loadSteps(
  { storage }: CrmScope,
  { writtenKeys }: Pick<Journal, "writtenKeys">,
): Promise<ReadonlyMap<RecordKey, AnyRecord>> {
  const byType = new Map<RecordType, string[]>();
  for (const key of writtenKeys) {
    const { type, id } = splitKey(key);
    byType.set(type as RecordType, [...(byType.get(type as RecordType) ?? []), id]); // journals name the library's own types
  }
  const found = await Promise.all(
    [...byType].map(async ([type, ids]) =>
      (await storage.get(type, ids)).map((record) => [keyOf(type, record.id), record as AnyRecord] as const),
    ),
  );
  return new Map(found.flat());
}

/** What tells of records and goes on without them. */
const tellingOnly: ReadonlySet<RecordType> = new Set(["timelineEntry", "journal", "duplicateDismissal", "delivery"]);

/** Counts the records that refer to each one that was made: others than those of the journal itself, its history, other journals and what was said of pairs. */
export async function countUsesOfMade(scope: CrmScope, journal: Journal): Promise<ReadonlyMap<RecordKey, number>> {
  const own = [journal.subjectKey, ...journal.writtenKeys];
  const made = stepsOfJournal(journal).filter(({ changes }) => changes === null);
  const counts = made.map(async ({ key }) => {
    const { type, id } = splitKey(key);
    const fields = referencesTo(type).filter((field) => !tellingOnly.has(field.type));
    return [key, await countReferences(scope, fields, ({ byKey }) => (byKey ? key : id), own)] as const;
  });
  return new Map(await Promise.all(counts));
}
