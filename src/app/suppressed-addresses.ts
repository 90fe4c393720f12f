import { suppressionId } from "../privacy/suppressed-address.js";
import type { CrmScope } from "./crm-scope.js";

/** The addresses among some that were erased and that nobody of the company writes to. */
export async function suppressedAddresses(
  { storage, actor }: Pick<CrmScope, "storage" | "actor">,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const byId = new Map(addresses.map((address) => [suppressionId(actor.companyId, address) as string, address]));
  const claims = byId.size === 0 ? [] : await storage.get("claim", [...byId.keys()]);
  return new Set(claims.flatMap(({ id }) => byId.get(id) ?? []));
}
