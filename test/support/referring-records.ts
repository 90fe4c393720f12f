import { keyOf } from "../../src/kernel/id.js";
import type { MergeableType } from "../../src/merge/mergeable-type.js";
import { movedReferences } from "../../src/merge/moved-references.js";
import type { AnyRecord, RecordType } from "../../src/model/record-types.js";
import { insert } from "../../src/plan/write.js";
import type { Storage } from "../../src/ports/storage.js";
import { recordWith } from "./store-record.js";

/** A record that refers to another in one field. */
export interface Referring {
  /** Its type. */
  readonly type: RecordType;
  /** Its id. */
  readonly id: string;
  /** The field. */
  readonly field: string;
}

/**
 * Stores a record for every field that can point at a record of a type, which points at one; lists name another besides.
 * Links, guests and the like name others of their own, so that none of them meet.
 */
export async function storeReferring(
  storage: Storage,
  type: MergeableType,
  id: string,
  companyId = "acme",
): Promise<readonly Referring[]> {
  const records = movedReferences(type).map((reference) => {
    const { type: of, field, many, byKey } = reference;
    const value = byKey ? keyOf(type, id) : id;
    const own = `${id}-${of}-${field}`;
    const fields = { ...othersOf(of, own), id: own, companyId, [field]: many ? [`quote/${own}`, value] : value };
    return { of, field, record: recordWith(of, fields as object) as AnyRecord };
  });
  await storage.commit({ writes: records.map(({ of, record }) => insert(of, record as never)), entries: [] });
  return records.map(({ of, field, record }) => ({ type: of, id: record.id, field }));
}

/** What rows of pairs name besides what they are stored for. */
function othersOf(type: RecordType, own: string): object {
  if (type === "accountContact") return { accountId: `a-${own}`, contactId: `c-${own}` };
  if (type === "guest") return { eventId: `e-${own}`, email: `${own}@mail.example` };
  return type === "campaignMembership" ? { campaignKey: `campaign/${own}`, memberKey: `lead/m-${own}` } : {};
}
