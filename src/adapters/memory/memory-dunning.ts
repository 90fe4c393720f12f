import type { Dunning, DunningItem } from "../../ports/dunning.js";

/** Claims from a list in memory: for tests, and for hosts that keep them themselves. */
export const memoryDunning = (items: readonly DunningItem[]): Dunning => ({
  ofAccounts: async (accountIds) => {
    const wanted = new Set(accountIds);
    return items
      .filter(({ accountId }) => wanted.has(accountId))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1));
  },
});
