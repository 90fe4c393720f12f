import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import { pageOf } from "../merge/merge-journal.js";
import type { Journal, JournalChange } from "../model/journal.js";
import type { JsonRecord } from "../model/record-json.js";
import type { Json } from "../model/timeline-entry.js";
import type { Treatment } from "./erase-facts.js";
import { isObject, isPlain, treatChanges, treatFacts, treatValue } from "./erase-facts.js";
import type { Fields, ImpersonalFields } from "./erase-fields.js";
import { emptiedFields } from "./erase-fields.js";

/** What is done to what a journal tells of a record. */
export type TreatmentOf = (key: RecordKey) => Treatment;

/** Takes a person out of a journal: of what was done to each record, and of what the command told. */
export function treatJournal(journal: Journal, how: TreatmentOf, impersonal: ImpersonalFields): Fields {
  const changes = journal.changes.map((step, i) => treatStep(step, journal.writtenKeys[i], how));
  return { changes, result: treatResult(journal, how, impersonal) };
}

function treatStep(step: JournalChange, key: RecordKey | undefined, how: TreatmentOf): JournalChange {
  if (step.changes === null || key === undefined) return step;
  const { type } = splitKey(key);
  const changes = treatChanges(type, step.changes as unknown as Readonly<Record<string, Json>>, how(key)); // plain data
  return { ...step, changes: changes as unknown as JournalChange["changes"] };
}

function treatResult(journal: Journal, how: TreatmentOf, impersonal: ImpersonalFields): Json {
  const { kind, result, subjectKey } = journal;
  const treatment = how(subjectKey);
  const { type } = splitKey(subjectKey);
  if (kind === "mergeBatch") return result;
  if (kind === "creation") return treatment === "erase" ? null : result; // the hash is made of what was entered
  if (kind === "mergePage") return treatPage(journal, treatment, impersonal);
  if (kind === "eventEdit") return treatFacts(type, result, treatment);
  if (!isObject(result) || !Array.isArray(result["conflicts"])) return result;
  const conflicts = result["conflicts"].map((conflict: Json) => treatConflict(type, conflict, treatment));
  return { ...result, conflicts };
}

/** A field in which records differed, of a merge or of a conversion, with the values of both. */
function treatConflict(type: string, conflict: Json, how: Treatment): Json {
  if (!isObject(conflict)) return conflict;
  const field = String(conflict["field"] ?? conflict["from"]);
  if (isPlain(type, field)) return conflict;
  const treat = (value: Json | undefined): Json => (how === "erase" ? null : treatValue(value ?? null, how));
  const treatSource = (source: Json): Json =>
    isObject(source) ? { ...source, value: treat(source["value"]) } : source;
  if ("leadValue" in conflict)
    return { ...conflict, leadValue: treat(conflict["leadValue"]), ownValue: treat(conflict["ownValue"]) };
  const lost = conflict["lost"];
  return {
    ...conflict,
    kept: treatSource(conflict["kept"] ?? null),
    lost: Array.isArray(lost) ? lost.map(treatSource) : (lost ?? null),
  };
}

/** Rows that a merge removed stand on its pages whole. */
function treatPage(journal: Journal, how: Treatment, impersonal: ImpersonalFields): Json {
  const page = pageOf(journal);
  if (page.part !== "folded") return journal.result;
  const rows = page.rows.map(({ type, record }) => {
    const emptied = how === "erase" ? emptiedFields(type, record, impersonal) : treatFacts(type, record, how);
    return { type, record: { ...record, ...(emptied as JsonRecord) } };
  });
  return { ...page, rows };
}
