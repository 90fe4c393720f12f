import { emailKey } from "../duplicates/match-keys.js";
import { canContact } from "../eligibility/can-contact.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { suppressedAddresses } from "./suppressed-addresses.js";

/**
 * The addresses among some of people who wish to get no e-mail, whoever asks: a wish holds in the whole company, also of
 * a person whom the actor may not see; and the addresses of people who were erased.
 */
export async function decliningAddresses(
  { storage, actor }: CrmScope,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const asked = allOf(
    { op: "overlaps", field: "matchKeys", kind: "list", values: addresses.map((address) => `e:${emailKey(address)}`) },
    { op: "in", field: "companyId", kind: "text", values: [actor.companyId, null] } satisfies Filter,
    { op: "eq", field: "doNotEmail", kind: "boolean", value: true },
    { op: "eq", field: "mergedIntoId", kind: "text", value: null },
  );
  const declining = new Set(await suppressedAddresses({ storage, actor }, addresses.map(emailKey)));
  for (const type of ["lead", "account", "contact"] as const)
    for await (const person of everyRecord(storage, type, asked)) {
      const answer = canContact({ ...person, archivedAt: null }, "email"); // the wish outlasts the record
      if (!answer.allowed && person.email !== null) declining.add(emailKey(person.email));
    }
  return declining;
}
