import { describe, expect, it } from "vitest";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

describe("LEAD-6 the cursor of a list", () => {
  it("goes on after the longest value that can be sorted by", async () => {
    const { ann } = openWorld();
    for (const lastName of ["A", "B", "C"])
      await ann.leads.create({ lastName, description: "漢".repeat(19_999) + lastName });
    const names: (string | null)[] = [];
    for (let after: string | null = null, left = 5; left > 0; left--) {
      const page: Awaited<ReturnType<typeof ann.leads.list>> = await ann.leads.list({
        sort: ["description"],
        limit: 1,
        after,
      });
      names.push(...page.records.map(({ lastName }) => lastName));
      after = page.next;
      if (after === null) break;
    }
    expect(names).toEqual(["A", "B", "C"]);
  });

  it("fits no list with another condition or order", async () => {
    const { ann } = openWorld();
    for (const lastName of ["A", "B"]) await ann.leads.create({ lastName });
    const { next } = await ann.leads.list({ sort: ["fullName"], limit: 1 });
    expect(next).not.toBeNull();
    const goOn = (query: object): Promise<unknown> =>
      ann.leads.list({ sort: ["fullName"], limit: 1, after: next, ...query });
    await goOn({});
    for (const other of [
      { sort: ["createdAt"] },
      { where: { score: 0 } },
      { search: "a" },
      { archived: "with" },
      { after: "x" },
    ])
      expect(await reasonsOf(goOn(other), "INPUT_INVALID")).toEqual(["QUERY_CURSOR_UNFIT after"]);
  });
});
