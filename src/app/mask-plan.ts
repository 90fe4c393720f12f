import type { ConversionReport } from "../conversion/conversion-report.js";
import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { MergePage } from "../merge/merge-journal.js";
import { pageOf } from "../merge/merge-journal.js";
import type { MergeReport } from "../merge/merge-report.js";
import type { Journal, JournalChange } from "../model/journal.js";
import { isRecordType } from "../model/record-schemas.js";
import type { Json } from "../model/timeline-entry.js";
import type { Write } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { maskDismissal } from "./mask-dismissal.js";
import { maskChanges, maskEntry } from "./mask-entry.js";
import { maskMergeReport } from "./mask-merge-report.js";
import { maskRecord } from "./mask-record.js";
import { maskReport } from "./mask-report.js";
import type { VisibleRecords } from "./visible-records.js";

/** What a plan writes and tells, as the actor may see it: a preview shows no field that is hidden. */
export function maskPlan(
  visible: VisibleRecords,
  { writes, entries }: Pick<WritePlan, "writes" | "entries">,
): Pick<WritePlan, "writes" | "entries"> {
  return {
    writes: writes.map((write) => maskWrite(visible, write)),
    entries: entries.map((entry) => maskEntry(visible, entry)),
  };
}

function maskWrite(visible: VisibleRecords, write: Write): Write {
  if (write.op !== "insert" && write.op !== "replace") return write;
  if (write.type === "journal") return { ...write, record: maskJournal(visible, write.record) };
  if (write.type === "duplicateDismissal") return { ...write, record: maskDismissal(visible, write.record) };
  return { ...write, record: visible.mask(write.type, write.record) } as Write; // the type and its record stay together
}

/** A journal holds what other records had, and tells what the command told. */
export function maskJournal(visible: VisibleRecords, journal: Journal): Journal {
  const changes = journal.changes.map((step, i) => maskStep(visible, journal.writtenKeys[i], step));
  const { type } = splitKey(journal.subjectKey);
  if (journal.kind === "merge" && isRecordType(type)) {
    const report = maskMergeReport(visible, type, journal.result as unknown as MergeReport); // the journal of a merge holds its report
    return { ...journal, changes, result: report as unknown as Json };
  }
  if (journal.kind === "mergePage") return { ...journal, changes, result: maskPage(visible, pageOf(journal)) };
  if (journal.kind !== "conversion") return { ...journal, changes };
  const result = maskReport(visible, journal.result as unknown as ConversionReport); // the journal of a conversion holds its report
  return { ...journal, changes, result: result as unknown as Json };
}

/** Rows that were removed stand there whole. */
function maskPage(visible: VisibleRecords, page: MergePage): Json {
  if (page.part !== "folded") return page as unknown as Json;
  const rows = page.rows.map(({ type, record }) => ({ type, record: maskRecord(record, visible.hidden(type)) }));
  return { ...page, rows };
}

function maskStep(visible: VisibleRecords, key: RecordKey | undefined, step: JournalChange): JournalChange {
  const type = key === undefined ? "" : splitKey(key).type;
  if (step.changes === null || !isRecordType(type)) return step;
  return {
    ...step,
    changes: maskChanges(step.changes as unknown as Json, visible.hidden(type)) as JournalChange["changes"],
  };
}
