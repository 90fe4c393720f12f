import type { CommercialDocument, CommercialDocuments } from "../../ports/commercial-documents.js";

/** Quotes and orders from a list in memory: for tests, and for hosts that keep them themselves. */
export function memoryCommercialDocuments(documents: readonly CommercialDocument[]): CommercialDocuments {
  const sorted = [...documents].sort((a, b) => compare(b.date, a.date) || compare(a.key, b.key));
  return {
    ofAccounts: async (accountIds, { limit, after }) => {
      const wanted = new Set(accountIds);
      const found = sorted.filter(({ accountId }) => wanted.has(accountId));
      const start = after === null ? 0 : found.findIndex(({ key }) => key === after) + 1;
      const page = found.slice(start, start + limit);
      const last = page.at(-1);
      return { documents: page, next: last !== undefined && start + limit < found.length ? last.key : null };
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
