import { CrmError } from "../kernel/crm-error.js";
import type { Refusal } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import type { Actor } from "../model/actor.js";
import type { Field } from "../model/field-kinds.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Policy } from "../ports/policy.js";
import type { Storage } from "../ports/storage.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import { matches } from "../query/matches.js";
import { parseWhere } from "../query/parse-where.js";
import type { AggregateQuery, AggregateRow, FindQuery, Found } from "../query/query.js";
import { digests, hiddenFields } from "./hidden-fields.js";
import { maskRecord } from "./mask-record.js";
import { readSurvivors, unmergedFilter } from "./read-survivors.js";

/** The records that one actor may see: every read of the library goes through here. */
export interface VisibleRecords {
  /**
   * Reads records by id; those that the actor may not see are missing, as unknown ones are. The id of a record that was
   * merged gives the survivor, whose id is its own: whoever writes goes by that.
   */
  get<T extends RecordType>(type: T, ids: readonly string[]): Promise<ReadonlyMap<string, RecordTypes[T]>>;
  /** As `get`, but what was merged is missing. */
  getUnmerged<T extends RecordType>(type: T, ids: readonly string[]): Promise<ReadonlyMap<string, RecordTypes[T]>>;
  /** Reads one record, for the id of one that was merged the survivor. @throws CrmError `NOT_FOUND` where there is none that the actor may see. */
  require<T extends RecordType>(type: T, id: string): Promise<RecordTypes[T]>;
  /** Whether the actor may see the records that are stored, by id, for those that were merged the survivors; ids that are not stored are missing. */
  visibility(type: RecordType, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>>;
  /** Reads one page. */
  find<T extends RecordType>(query: FindQuery<T>): Promise<Found<T>>;
  /** Reads one page; of events those included that others keep to themselves: they are to be told as times that are busy or free, and no more. */
  findWithPrivate<T extends RecordType>(query: FindQuery<T>): Promise<Found<T>>;
  /** Computes figures. */
  aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]>;
  /** Whether the actor may see a record. */
  sees<T extends RecordType>(type: T, record: RecordTypes[T]): boolean;
  /** The fields that the actor may name in queries. */
  fields(type: RecordType): ReadonlyMap<string, Field>;
  /** The fields that are hidden from the actor. */
  hidden(type: RecordType): ReadonlySet<string>;
  /** A record as the actor may see it. */
  mask<T extends RecordType>(type: T, record: RecordTypes[T]): RecordTypes[T];
  /** Records as the actor may see them; the host is asked once. */
  maskAll<T extends RecordType>(type: T, records: readonly RecordTypes[T][]): readonly RecordTypes[T][];
  /** Whether the actor may change a record that it sees. */
  isWritable<T extends RecordType>(type: T, record: RecordTypes[T]): boolean;
  /** @throws CrmError `FORBIDDEN` where the actor may see the record but not change it. */
  requireWritable<T extends RecordType>(type: T, record: RecordTypes[T]): void;
}

/** Narrows a storage to what an actor may see: by company, and by the host's policy. */
export function visibleRecords(
  storage: Storage,
  actor: Actor,
  policy: Policy,
  fieldsOf: (type: RecordType) => ReadonlyMap<string, Field>,
): VisibleRecords {
  const hidden = (type: RecordType): ReadonlySet<string> => hiddenFields(policy, actor, type, fieldsOf);
  const allowed = (right: "read" | "write", type: RecordType): Filter =>
    policy[right] === undefined ? allOf() : policyFilter(policy[right](actor, type), fieldsOf(type), actor);
  const narrowWithPrivate = (type: RecordType): Filter => {
    hidden(type); // a policy that hides what cannot be hidden is told of before anything is written
    return allOf(companyFilter(type, actor, fieldsOf(type)), ruleTypes.has(type) ? allOf() : allowed("read", type));
  };
  const narrow = (type: RecordType): Filter => allOf(narrowWithPrivate(type), privacyFilter(type, actor));
  const narrowed = ({ type, filter }: { readonly type: RecordType; readonly filter: Filter }): Filter =>
    allOf(narrow(type), unmergedFilter(type, filter), filter);
  const isWritable: VisibleRecords["isWritable"] = (type, record) => matches(allowed("write", type), record);
  const get: VisibleRecords["get"] = async (type, ids) => {
    const filter = narrow(type);
    return new Map([...(await readSurvivors(storage, type, ids))].filter(([, record]) => matches(filter, record)));
  };
  return {
    get,
    getUnmerged: async (type, ids) => new Map([...(await get(type, ids))].filter(([id, record]) => record.id === id)),
    require: async (type, id) => {
      const record = (await get(type, [id])).get(id);
      if (record === undefined) throw new CrmError("NOT_FOUND", { record: keyOf(type, id) });
      return record;
    },
    visibility: async (type, ids) => {
      const filter = narrow(type);
      const found = await readSurvivors(storage, type, ids);
      return new Map([...found].map(([id, record]) => [id, matches(filter, record)]));
    },
    find: (query) => storage.find({ ...query, filter: narrowed(query) }),
    findWithPrivate: (query) => storage.find({ ...query, filter: allOf(narrowWithPrivate(query.type), query.filter) }),
    aggregate: (query) => storage.aggregate({ ...query, filter: narrowed(query) }),
    sees: (type, record) => matches(allOf(narrow(type), unmergedFilter(type)), record),
    fields: (type) => visibleFields(fieldsOf(type), hidden(type)),
    hidden,
    mask: (type, record) => maskRecord(record, hidden(type)),
    maskAll: (type, records) => {
      const names = hidden(type);
      return names.size === 0 ? records : records.map((record) => maskRecord(record, names));
    },
    isWritable,
    requireWritable: (type, record) => {
      if (!isWritable(type, record)) throw readOnly(type, record.id);
    },
  };
}

/** Says that the actor may see a record but not change it. */
export const readOnly = (type: RecordType, id: string): CrmError =>
  new CrmError("FORBIDDEN", { record: keyOf(type, id), refusals: [{ code: "RECORD_READ_ONLY" }] });

/** What rules are made of is known to every decision of the company, whoever asks for it. */
const ruleTypes: ReadonlySet<RecordType> = new Set(["pipeline", "status", "claim"]);

/**
 * Records of the actor's company, those shared with it, and those of no company. Whether an entry of the timeline shows
 * depends on the record that it tells of, wherever that was before.
 */
function companyFilter(type: RecordType, { companyId }: Actor, fields: ReadonlyMap<string, Field>): Filter {
  if (type === "timelineEntry") return allOf();
  const own: Filter = {
    op: "in",
    field: "companyId",
    kind: "text",
    values: companyId === null ? [null] : [companyId, null],
  };
  if (companyId === null || !fields.has("sharedCompanyIds")) return own;
  return { op: "or", filters: [own, { op: "overlaps", field: "sharedCompanyIds", kind: "list", values: [companyId] }] };
}

/** A private event shows to those who take part in it, and to jobs of the host; to others it is as if it were not there. */
function privacyFilter(type: RecordType, { userId }: Actor): Filter {
  if (type !== "calendarEvent" || userId === null) return allOf();
  return {
    op: "or",
    filters: [
      { op: "eq", field: "visibility", kind: "text", value: "public" },
      { op: "overlaps", field: "participantIds", kind: "list", values: [userId] },
    ],
  };
}

/** What is no condition lets nothing through. */
function policyFilter(where: unknown, fields: ReadonlyMap<string, Field>, actor: Actor): Filter {
  if (where === "all") return allOf();
  if (where === "none") return { op: "or", filters: [] };
  const refusals: Refusal[] = [];
  const filter = parseWhere({ fields, zone: actor.timeZone, fault: (refusal) => void refusals.push(refusal) }, where, [
    "policy",
  ]);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  return filter;
}

/** Whoever may not see a field may not find out about it through the texts and keys that are made of it either. */
function visibleFields(all: ReadonlyMap<string, Field>, hidden: ReadonlySet<string>): ReadonlyMap<string, Field> {
  if (hidden.size === 0) return all;
  const concealed = new Set([...hidden, ...Object.keys(digests)]);
  return new Map([...all].filter(([name]) => !concealed.has(name) && !concealed.has(name.split(".")[0] ?? name)));
}
