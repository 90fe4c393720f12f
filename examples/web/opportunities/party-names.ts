import type { OpportunityCard } from "crmkit";
import type { WebContext } from "../http/web-context.js";

type Party = Pick<OpportunityCard, "accountId" | "contactId">;

/** Reads whom some opportunities are with, all in two questions: the account's name, else the contact's. */
export async function partyNames(c: WebContext, of: readonly Party[]): Promise<(party: Party) => string | null> {
  const names = await partyNamesById(c, of);
  return ({ accountId, contactId }) => names.get(accountId ?? contactId ?? "") ?? null;
}

/** Reads the names of the accounts and contacts of some opportunities, by id. */
export async function partyNamesById(c: WebContext, of: readonly Party[]): Promise<ReadonlyMap<string, string>> {
  const { accounts, contacts } = c.var.crm;
  const idsOf = (field: keyof Party): string[] => [...new Set(of.flatMap((one) => one[field] ?? []))].slice(0, 1_000);
  const found = async (field: keyof Party): Promise<readonly (readonly [string, string])[]> => {
    const ids = idsOf(field);
    if (ids.length === 0) return [];
    const query = { where: { id: { in: ids } }, archived: "with", limit: 1_000 } as const;
    if (field === "accountId") return (await accounts.list(query)).records.map(({ id, name }) => [id, name]);
    return (await contacts.list(query)).records.map(({ id, fullName }) => [id, fullName]);
  };
  return new Map([...(await found("accountId")), ...(await found("contactId"))]);
}
