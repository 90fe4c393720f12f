import type { RecordKey } from "../kernel/id.js";
import { isPersonal, wordsOf } from "../model/personal-words.js";
import type { JsonRecord } from "../model/record-json.js";
import { recordToJson } from "../model/record-json.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Json } from "../model/timeline-entry.js";
import type { Cleaner } from "./cleaner.js";
import { cleanValue } from "./cleaner.js";
import type { Holding, HoldingRelation } from "./holding.js";
import { keyOfHolding } from "./holding.js";

/** All that is held on a person, as plain JSON. */
export interface PersonExport {
  /** What it is. */
  readonly format: "crmkit-person";
  /** The version of the format. */
  readonly version: 1;
  /** When it was made, as ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The records that stand for the person. */
  readonly keys: readonly RecordKey[];
  /** The e-mail addresses that are the person's alone. */
  readonly addresses: readonly string[];
  /** What is held, record by record: those that stand for the person first. */
  readonly records: readonly ExportedHolding[];
  /** What the actor may not see and that is left out therefore. */
  readonly withheld: readonly WithheldRecords[];
}

/** A record that holds something of a person. */
export interface ExportedHolding {
  /** The record. */
  readonly key: RecordKey;
  /** What it has to do with the person. */
  readonly relation: HoldingRelation;
  /** The fields by which it was found. */
  readonly fields: readonly string[];
  /** The record; of one that others have to do with too, what names the person, and when. */
  readonly data: JsonRecord;
}

/** Records that the actor may not see. */
export interface WithheldRecords {
  /** Their type. */
  readonly type: RecordType;
  /** How many. */
  readonly count: number;
}

/** Writes down what a record holds of a person. Of what is about others too, the texts that mention the person alone. */
export function exportedHolding(one: Holding, shown: object, clean: Cleaner): ExportedHolding {
  const json = recordToJson(one.type, shown as RecordTypes[typeof one.type]); // as the actor may see it, of the same type
  const isWhole = one.relation === "person" || one.relation === "about";
  const data = isWhole ? json : excerptOf(one, json, clean);
  return { key: keyOfHolding(one), relation: one.relation, fields: one.fields, data };
}

const always: ReadonlySet<string> = new Set(["id", "createdAt", "kind", "at", "subjectKey"]);

function excerptOf({ type, fields }: Holding, json: JsonRecord, clean: Cleaner): JsonRecord {
  const told = Object.entries(json).flatMap(([field, value]): [string, Json][] => {
    if (always.has(field) || (fields.includes(field) && wordsOf(type).get(field) === "links")) return [[field, value]];
    if (!isPersonal(type, field)) return [];
    const part = mentionedIn(value, clean);
    return part === null ? [] : [[field, part]];
  });
  return Object.fromEntries(told);
}

/** The items of a list that are the person's; any other value whole. */
function mentionedIn(value: Json, clean: Cleaner): Json {
  const isMention = (item: Json): boolean => JSON.stringify(cleanValue(item, clean)) !== JSON.stringify(item);
  if (!Array.isArray(value)) return isMention(value) ? value : null;
  const items = value.filter((item: Json) => JSON.stringify(cleanValue([item], clean)) !== JSON.stringify([item]));
  return items.length === 0 ? null : items;
}
