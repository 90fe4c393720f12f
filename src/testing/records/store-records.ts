import { loadDefinitions } from "../../app/load-definitions.js";
import { loadSurroundings } from "../../app/load-surroundings.js";
import { heldValues } from "../../integrity/claim-ids.js";
import { findFaults } from "../../integrity/find-faults.js";
import { CrmError } from "../../kernel/crm-error.js";
import type { Refusal } from "../../kernel/decision.js";
import { keyOf } from "../../kernel/id.js";
import type { RecordType, RecordTypes } from "../../model/record-types.js";
import { firstVersion } from "../../plan/new-record.js";
import { insert } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import type { RecordSet, TypedRecord } from "./record-set.js";
import { recordsOf } from "./record-set.js";
import { storedWith } from "./stored-with.js";

/** Whether users, teams and companies have to be stored too where records name them; not unless said so. */
export interface StoreRecordsOptions {
  /** As in the check of integrity. */
  readonly people?: boolean | undefined;
}

/** As many as every storage takes in one commit. */
const mostAtOnce = 10_000;

/**
 * Stores records that were built, after the checks that `crm.integrity.check` makes: each is formed as its type is, names
 * nothing that is neither stored nor among them, and contradicts nothing. Claims on names and codes are added. No
 * command is carried out: the timeline tells nothing but the entries given.
 *
 * Up to 10,000 records are stored in one commit, more in several. Records that are stored already are rejected with
 * `DUPLICATE_ID`, as every storage does.
 * @throws CrmError `INPUT_INVALID` with every fault, its place as `lead.lead-000001.statusId`; then nothing is stored.
 */
export async function storeRecords(
  storage: Storage,
  sets: RecordSet | readonly RecordSet[],
  { people = false }: StoreRecordsOptions = {},
): Promise<void> {
  const given = recordsOf(...(Array.isArray(sets) ? (sets as readonly RecordSet[]) : [sets as RecordSet])); // a set is no list
  const records = withClaims(given);
  const faults = await faultsOf(storedWith(storage, records), records, people);
  if (faults.length > 0) throw new CrmError("INPUT_INVALID", { refusals: faults });
  const writes = records.map(([type, record]) => insert<RecordType>(type, record));
  for (let from = 0; from < writes.length; from += mostAtOnce)
    await storage.commit({ writes: writes.slice(from, from + mostAtOnce), entries: [] });
}

/** Adds the claims on names and codes that were not given. */
function withClaims(given: readonly TypedRecord[]): readonly TypedRecord[] {
  const claimed = new Set(given.flatMap(([type, { id }]) => (type === "claim" ? [id as string] : [])));
  const claims = given.flatMap(([type, record]) =>
    heldValues<RecordType>(type, record).flatMap(({ claimId }): TypedRecord[] => {
      if (claimed.has(claimId)) return [];
      claimed.add(claimId);
      const { companyId, createdAt, id } = record;
      return [["claim", { ...firstVersion(claimId, companyId, createdAt), holderKey: keyOf(type, id) }]];
    }),
  );
  return [...given, ...claims];
}

async function faultsOf(
  together: Storage,
  records: readonly TypedRecord[],
  people: boolean,
): Promise<readonly Refusal[]> {
  const standing = {
    now: records[0]?.[1].createdAt ?? new Date(0),
    people,
    definitions: await loadDefinitions(together),
  };
  const byType = grouped(records);
  const faults: Refusal[] = [];
  for (const [type, ofType] of byType) {
    const around = await loadSurroundings<RecordType>(together, type, ofType, standing);
    for (const record of ofType)
      for (const { code, fields, params } of findFaults<RecordType>(type, record, around))
        faults.push({ code, path: [type, record.id, ...fields.slice(0, 1)], params });
  }
  return faults;
}

function grouped(records: readonly TypedRecord[]): ReadonlyMap<RecordType, readonly RecordTypes[RecordType][]> {
  const byType = new Map<RecordType, RecordTypes[RecordType][]>();
  for (const [type, record] of records) {
    const ofType = byType.get(type);
    if (ofType === undefined) byType.set(type, [record]);
    else ofType.push(record);
  }
  return byType;
}
