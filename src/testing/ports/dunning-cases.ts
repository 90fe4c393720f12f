import type { CivilDate } from "../../kernel/civil-date.js";
import { asId, keyOf } from "../../kernel/id.js";
import type { Dunning, DunningItem } from "../../ports/dunning.js";
import { requireSame } from "../kit/require-same.js";
import type { PortCase } from "./port-case.js";

const item = (id: string, accountId: string, dueOn: string): DunningItem => ({
  key: keyOf("invoice", id),
  reference: id,
  accountId: asId("account", accountId),
  dueOn: dueOn as CivilDate, // a date of the calendar
  amount: 500,
  currency: "EUR",
  level: 1,
});

const seed = [item("i1", "a", "2026-03-01"), item("i2", "b", "2026-01-01"), item("i3", "a", "2026-02-01")];

/** What a host's follow-up of claims promises. */
export const dunningCases: readonly PortCase<Dunning, readonly DunningItem[]>[] = [
  {
    id: "dunning.accounts",
    proves: "The claims on the accounts named come whole, and no other.",
    seed,
    check: async (port) => {
      requireSame(await port.ofAccounts(["b"]), [seed[1]], "the claims on b");
      requireSame(await port.ofAccounts(["none"]), [], "the claims on an account without any");
    },
  },
  {
    id: "dunning.order",
    proves: "The claim that was due first comes first.",
    seed,
    check: async (port) => {
      const keys = (await port.ofAccounts(["a", "b"])).map(({ key }) => key);
      requireSame(keys, ["invoice/i2", "invoice/i3", "invoice/i1"], "the claims on a and b");
    },
  },
];
