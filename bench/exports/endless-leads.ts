import type { Account, Lead, Storage } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { newLead, somebody } from "../some-leads.js";

const idOf = (i: number): string => `lead-${String(i).padStart(8, "0")}`;

/**
 * A storage of some leads, each converted into an account of its own, that are made as they are read: whatever the
 * heap holds is what the export holds.
 */
export async function endlessLeads(size: number): Promise<Storage> {
  const like = await newLead();
  const lead = (i: number): Lead => {
    const { firstName, lastName, companyName, email, fixedPhone } = somebody(i);
    const made = { firstName, lastName, companyName, email, fixedPhone, fullName: `${companyName}, ${lastName}` };
    return { ...like, ...made, id: idOf(i), convertedAccountId: `account-${i}` } as Lead;
  };
  const find = async ({ after, limit }: { after: readonly unknown[] | null; limit: number }) => {
    const start = after === null ? 0 : Number(String(after[0]).slice("lead-".length)) + 1;
    const count = Math.min(limit, size - start);
    return { records: Array.from({ length: count }, (_, k) => lead(start + k)), more: start + count < size };
  };
  const accounts = async (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: `Company ${id}`, companyId: "acme", mergedIntoId: null }) as unknown as Account);
  const memory = memoryStorage();
  return {
    ...memory,
    find: (query: never) => find(query),
    get: (type: string, ids: readonly string[]) =>
      type === "account" ? accounts(ids) : memory.get(type as never, ids),
  } as unknown as Storage;
}
