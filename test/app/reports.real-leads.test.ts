import { expect, it } from "vitest";
import type { Lead } from "../../src/model/lead.js";
import { insert } from "../../src/plan/write.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import type { RealLead } from "../support/real-leads.js";
import { areRealLeads, realLeads } from "../support/real-leads.js";
import { recordWith } from "../support/store-record.js";

const countBy = (leads: readonly RealLead[], of: (lead: RealLead) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const lead of leads) counts[of(lead) ?? "None"] = (counts[of(lead) ?? "None"] ?? 0) + 1;
  return counts;
};

onEveryStore(areRealLeads ? "9,240 real leads" : "leads like the real ones", (open) => {
  it("REP-4 have reports that are what the file adds up to by itself", async () => {
    const { crm, storage } = openWorld({ storage: await open() });
    const leads = realLeads();
    const sources = [...new Set(leads.flatMap(({ source }) => source ?? []))];
    const idOf = (source: string): string => `source-${sources.indexOf(source)}`;
    const writes = [
      ...sources.map((name) => insert("source", recordWith("source", { id: idOf(name), companyId: "acme", name }))),
      ...leads.map(({ source, country, converted }, i) =>
        insert(
          "lead",
          recordWith("lead", {
            id: `lead-${i}`,
            companyId: "acme",
            createdOn: `2026-0${1 + (i % 3)}-15`,
            statusId: converted ? "lead.converted" : "lead.to-process",
            sourceId: source === null ? null : idOf(source),
            custom: { country },
          }) as Lead,
        ),
      ),
    ];
    for (let start = 0; start < writes.length; start += 1_000)
      await storage.commit({ writes: writes.slice(start, start + 1_000), entries: [] });
    const english = crm.as({ userId: "ann", companyId: "acme", locale: "en" });
    const period = { from: "2026-01-01", to: "2026-03-31" };
    const { charts } = await english.reports.view({ report: "leads", ...period, charts: ["leadsBySource"] });
    const bySource = charts[0]?.points.map(({ category, value }) => [category, value] as const) ?? [];
    expect(Object.fromEntries(bySource)).toEqual(countBy(leads, ({ source }) => source));
    const { tables } = await english.reports.run({ report: "leads", ...period, charts: ["conversionRate"] });
    const rates = [0, 1, 2].map((month) => {
      const own = leads.filter((_, i) => i % 3 === month);
      return (100 * own.filter(({ converted }) => converted).length) / own.length;
    });
    expect(tables[0]?.rows.map(({ value }) => value)).toEqual(rates);
  });
});
