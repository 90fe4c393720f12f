import { describe, expect, it } from "vitest";
import { findDuplicates } from "../../src/duplicates/find-duplicates.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import type { LeadLike } from "../support/match-records.js";

const rules = leadMatchRules;
const jean = (id: string): LeadLike & { readonly id: string } => ({
  id,
  firstName: "Jean",
  lastName: "Montchaot",
  email: "jean@apollo.fr",
});
const karl = (id: string): LeadLike & { readonly id: string } => ({
  id,
  firstName: "Karl",
  lastName: "Qzermatt",
  email: "karl@zeus.de",
});

describe("what a search gives", () => {
  it("DUP-6 orders pairs of the same bits by their ids, whatever was read first", async () => {
    const orders = [
      [jean("d"), karl("c"), jean("b"), karl("a")],
      [karl("a"), jean("b"), karl("c"), jean("d")],
    ];
    for (const records of orders) {
      const pairs = [...(await findDuplicates(records, { rules })).pairs()];
      expect(new Set(pairs.map(({ bits }) => bits)).size).toBe(1);
      expect(pairs.map(({ ids }) => [...ids].sort().join(""))).toEqual(["ac", "bd"]);
    }
    const three = [jean("c"), jean("a"), jean("b")];
    const pairs = [...(await findDuplicates(three, { rules })).pairs()].map(({ ids }) => ids.join(""));
    expect(pairs).toEqual(["ab", "ca", "cb"]);
  });

  it("DUP-6 tells the keys that were cut, the largest first, those of one size by their texts", async () => {
    const at = (id: number, website: string) => ({ id: `${id}`, website, lastName: `N${id}` });
    const sites = ["zeus.de", "zeus.de", "zeus.de", "apollo.fr", "apollo.fr", "apollo.fr", "hera.fr", "hera.fr"];
    const records = [...sites, "hera.fr", "hera.fr"].map((site, i) => at(i, site));
    const search = await findDuplicates(records, {
      rules: { ...rules, keys: [{ name: "site", parts: [{ field: "site" }] }] },
      limits: { largest: 2, window: 1 },
    });
    expect(search.cut.map(({ key, records: count }) => `${key} ${count}`)).toEqual([
      "site:hera.fr 4",
      "site:apollo.fr 3",
      "site:zeus.de 3",
    ]);
  });

  it("DUP-3 groups by pairs that are likely the same, not by those to be looked at", async () => {
    const records = [jean("a"), jean("b"), { id: "c", firstName: "Jean", lastName: "Montchaot" }];
    const { bits } = [...(await findDuplicates(records, { rules })).pairs()].at(-1) ?? { bits: 0 };
    const grouped = async (same: number) =>
      (await findDuplicates(records, { rules: { ...rules, thresholds: { sure: 99, same, review: -1 } } })).groups;
    expect(await grouped(bits)).toEqual([["a", "b", "c"]]);
    expect(await grouped(bits + 0.1)).toEqual([["a", "b"]]);
  });
});
