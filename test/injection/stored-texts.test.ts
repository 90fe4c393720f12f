import { expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { payloads } from "./payloads.js";

const customFields = { lead: { note: { kind: "text" } } } as const;

onEveryStore("Texts that are orders to a database", (open) => {
  it("SEC-3 are stored and given back as they are, and found by what they are alone", async () => {
    const { ann } = openWorld({ storage: await open(), settings: { customFields } });
    for (const text of payloads) {
      const { id } = await ann.leads.create({ lastName: text, companyName: text, custom: { note: text } });
      expect(await ann.leads.get(id)).toMatchObject({ lastName: text, companyName: text, custom: { note: text } });
    }
    for (const text of payloads) {
      const ways = [{ lastName: text }, { companyName: { in: [text] } }, { "custom.note": text }];
      for (const where of ways) expect(await ann.leads.count({ where }), text).toBe(1);
      const after = await ann.leads.list({
        where: { lastName: { gt: text } },
        sort: [{ field: "lastName", direction: "desc" }],
      });
      expect(after.records.some(({ lastName }) => lastName === text)).toBe(false);
      expect(await ann.leads.count({ where: { lastName: { contains: text } } }), text).toBeGreaterThan(0);
      await ann.leads.list({ search: text });
    }
    expect(await ann.leads.count({ where: { lastName: { contains: "%" } } })).toBe(
      payloads.filter((text) => text.includes("%")).length,
    );
    expect(await ann.leads.count()).toBe(payloads.length);
  });

  it("SEC-3 name no field, no order and no company", async () => {
    const { ann, gus } = openWorld({ storage: await open() });
    await ann.leads.create({ lastName: "Lee" });
    for (const text of payloads) {
      const queries = [
        { where: { [text]: 1 } },
        { where: { lastName: { [text]: "x" } } },
        { sort: [{ field: text, direction: "asc" }] },
        { sort: [{ field: "lastName", direction: text }] },
        { where: { [`custom.${text}`]: 1 } },
      ];
      for (const query of queries)
        await expect(ann.leads.list(query as never), text).rejects.toMatchObject({ code: "INPUT_INVALID" });
      await expect(gus.leads.get(text)).rejects.toThrow(/^(NOT_FOUND|INPUT_INVALID)/);
    }
    expect(await ann.leads.count()).toBe(1);
  });
});
