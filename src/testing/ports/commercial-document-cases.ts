import type { CivilDate } from "../../kernel/civil-date.js";
import { asId, keyOf } from "../../kernel/id.js";
import type { CommercialDocument, CommercialDocuments } from "../../ports/commercial-documents.js";
import { requireSame } from "../kit/require-same.js";
import type { PortCase } from "./port-case.js";

const document = (
  id: string,
  accountId: string,
  date: string,
  more: Partial<CommercialDocument> = {},
): CommercialDocument => ({
  key: keyOf("quote", id),
  kind: "quote",
  reference: id,
  accountId: asId("account", accountId),
  date: date as CivilDate, // a date of the calendar
  total: 1_000,
  currency: "EUR",
  state: "draft",
  ...more,
});

const seed: readonly CommercialDocument[] = [
  document("q1", "a", "2026-01-05"),
  document("q2", "b", "2026-01-06", { state: "cancelled" }),
  document("o1", "a", "2026-02-01", { key: keyOf("order", "o1"), kind: "order", state: "confirmed" }),
  document("q3", "c", "2026-03-01"),
  document("q4", "a", "2026-02-01", { state: "finalized" }),
];

const keysOf = async (port: CommercialDocuments, accountIds: readonly string[]): Promise<readonly string[]> =>
  (await port.ofAccounts(accountIds, { limit: 100, after: null })).documents.map(({ key }) => key);

/** What a host's quotes and orders promise. */
export const commercialDocumentCases: readonly PortCase<CommercialDocuments, readonly CommercialDocument[]>[] = [
  {
    id: "documents.accounts",
    proves: "The documents of the accounts named come, of both kinds and in every state, and no other.",
    seed,
    check: async (port) => {
      const { documents } = await port.ofAccounts(["a", "b"], { limit: 100, after: null });
      const expected = seed.filter(({ accountId }) => accountId !== "c");
      const byKey = (list: readonly CommercialDocument[]) => [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
      requireSame(byKey(documents), byKey(expected), "the documents of the accounts a and b");
      requireSame(await keysOf(port, ["none"]), [], "the documents of an account without any");
    },
  },
  {
    id: "documents.order",
    proves: "The latest date comes first, and those of one date in the same order each time.",
    seed,
    check: async (port) => {
      const { documents } = await port.ofAccounts(["a", "b", "c"], { limit: 100, after: null });
      const dates = documents.map(({ date }) => date);
      requireSame(dates, [...dates].sort().reverse(), "the dates of the documents");
      requireSame(
        await keysOf(port, ["a", "b", "c"]),
        documents.map(({ key }) => key),
        "the same question again",
      );
    },
  },
  {
    id: "documents.page",
    proves: "Pages give each document once, in the order of the whole, and end.",
    seed,
    check: async (port) => {
      const keys: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<CommercialDocuments["ofAccounts"]>> = await port.ofAccounts(["a", "b", "c"], {
          limit: 2,
          after,
        });
        requireSame(page.documents.length <= 2, true, "the length of a page of two");
        keys.push(...page.documents.map(({ key }) => key));
        after = page.next;
      } while (after !== null && keys.length <= seed.length);
      requireSame(keys, await keysOf(port, ["a", "b", "c"]), "the pages one after the other");
    },
  },
];
