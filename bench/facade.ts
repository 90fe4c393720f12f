import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import type { Bench, Figure } from "./measure.js";
import { perSecond } from "./measure.js";
import { somebody } from "./some-leads.js";

/** Commands and queries through the façade, on the memory store with some ten thousands of leads. */
export const facade: Bench = async ({ quick }) => {
  const ann = createCrm({ storage: memoryStorage() }).as({
    userId: "ann",
    companyId: "acme",
    timeZone: "Europe/Paris",
  });
  const bob = createCrm({ storage: memoryStorage() }).as({ userId: "bob", companyId: "acme" });
  const size = quick ? 50 : 20_000;
  const ids: string[] = [];
  for (let i = 0; i < size; i++) ids.push((await ann.leads.create(somebody(i))).id);
  const [rounds, times] = quick ? [1, 5] : [5, 1_000];
  const leadId = (i: number): string => ids[i % ids.length] ?? "";
  const statusId = (i: number): string => (i % 2 === 0 ? "lead.nurturing" : "lead.sales-qualification");
  const work: readonly (readonly [string, number, (i: number) => Promise<unknown>])[] = [
    ["create a lead", times, (i) => bob.leads.create(somebody(i))],
    ["update a lead", times, (i) => ann.leads.update({ leadId: leadId(i), changes: { description: `note ${i}` } })],
    ["preview a move", times, (i) => ann.leads.preview.move({ leadId: leadId(i), statusId: statusId(i) })],
    ["move a lead", times, (i) => ann.leads.move({ leadId: leadId(i), statusId: statusId(i) })],
    ["read a lead", times, (i) => ann.leads.get(leadId(i))],
    ["read a page of 50", times / 5, () => ann.leads.list({ limit: 50 })],
    [
      "read a filtered page",
      times / 5,
      (i) => ann.leads.list({ where: { score: { gte: 4 } }, sort: ["fullName"], limit: 20 + (i % 2) }),
    ],
    ["search two words", times / 50, (i) => ann.leads.list({ search: `last${i % 900} first`, limit: 20 })],
    ["read the board", times / 50, () => ann.leads.board({ cards: 20 })],
    [
      "take charge of 200",
      times / 100,
      (i) => ann.leads.takeChargeMany({ leadIds: ids.slice((i * 200) % size, ((i * 200) % size) + 200) }),
    ],
  ];
  const figures: Figure[] = [];
  for (const [what, often, run] of work)
    figures.push({ what, value: await perSecond(rounds, Math.max(1, often), run), unit: "per second" });
  return figures;
};
