import type { RecordKey } from "../kernel/id.js";
import { keyOf } from "../kernel/id.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";

const equal = (field: string, value: string): Filter => ({ op: "eq", field, kind: "text", value });

/**
 * The records whose doings are an account's: its own, those of its contacts and opportunities, and those of the leads
 * that it came from. Nothing is copied when a lead is converted: what belongs to the lead is shown here from then on.
 */
export async function keysOfAccount(scope: CrmScope, accountId: string): Promise<readonly RecordKey[]> {
  const [links, opportunities, leads] = await Promise.all([
    idsOf(scope, "accountContact", equal("accountId", accountId), ({ contactId }) => contactId),
    idsOf(scope, "opportunity", equal("accountId", accountId), ({ id }) => id),
    idsOf(scope, "lead", equal("convertedAccountId", accountId), ({ id }) => id),
  ]);
  return [
    keyOf("account", accountId),
    ...links.map((id) => keyOf("contact", id)),
    ...opportunities.map((id) => keyOf("opportunity", id)),
    ...leads.map((id) => keyOf("lead", id)),
  ];
}

/** The records whose doings are a contact's: its own, and those of the leads that it came from. */
export async function keysOfContact(scope: CrmScope, contactId: string): Promise<readonly RecordKey[]> {
  const from: Filter = { op: "overlaps", field: "convertedContactIds", kind: "list", values: [contactId] };
  const leads = await idsOf(scope, "lead", from, ({ id }) => id);
  return [keyOf("contact", contactId), ...leads.map((id) => keyOf("lead", id))];
}

async function idsOf<T extends RecordType>(
  { visible }: CrmScope,
  type: T,
  filter: Filter,
  idOf: (record: RecordTypes[T]) => string,
): Promise<string[]> {
  const ids: string[] = [];
  for await (const record of everyRecord(visible, type, filter)) ids.push(idOf(record));
  return ids;
}
