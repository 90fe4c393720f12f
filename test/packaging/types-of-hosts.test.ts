import { describe, expect, it } from "vitest";
import { hostProgram } from "./host-program.js";

/** What a product does with the library, a bit of everything. */
const typicalHost = `
import { createCrm, definePipeline, isCrmError, isRefused, problemOf, statusIdIn, textOf } from "crmkit";
import type { ActorCrm, GuardsIn, Lead, NewLead, Page } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { en } from "crmkit/messages/en";

const pipeline = definePipeline({
  kind: "lead",
  roles: { new: "lead.to-process", converted: "lead.converted", lost: "lead.lost" },
  statuses: [
    { id: "lead.to-process", labels: { en: "Inbox" }, open: true },
    { id: "lead.demo", labels: { en: "Demo" }, open: true, requiredFields: ["email"] },
    { id: "lead.converted", labels: { en: "Converted" }, open: false },
    { id: "lead.lost", labels: { en: "Lost" }, open: false },
  ],
});
const guards = {
  "lead.demo": [(lead) => (lead.email === null ? { code: "ACME_NO_EMAIL" } : undefined)],
} satisfies GuardsIn<typeof pipeline, Lead>;
export const crm = createCrm({
  storage: memoryStorage(),
  settings: { leads: { guards }, customFields: { lead: { budget: { kind: "number" } } } },
});

export async function work(ann: ActorCrm, input: NewLead): Promise<readonly string[]> {
  await ann.statuses.define(pipeline);
  const lead = await ann.leads.create(input);
  await ann.leads.move({ leadId: lead.id, statusId: statusIdIn(pipeline, "lead.demo") });
  const page: Page<Lead> = await ann.leads.list({
    where: { score: { gte: 3 }, "address.city": "Lyon", "custom.budget": { gt: 1 }, or: [{ email: null }, { not: { keyAccount: true } }] },
    sort: [{ field: "createdAt", direction: "desc" }],
    limit: 20,
  });
  const decision = await ann.leads.preview.convert({ leadId: lead.id, account: { create: true } });
  if (!decision.decision.ok) return decision.decision.refusals.map((refusal) => textOf(refusal, en));
  const { account, opportunity } = await ann.leads.convert({ leadId: lead.id, account: { create: true }, opportunity: true });
  if (opportunity) await ann.opportunities.win({ opportunityId: opportunity.id });
  const { event } = await ann.calendar.create({ subject: "Call", type: "call", leadId: lead.id, startLocal: "2027-03-02T10:00" });
  const { records } = await ann.contacts.list({ where: { mainAccountId: account.id } });
  return [...page.records, ...records].map(({ fullName }) => fullName).concat(event.subject);
}

export function answer(error: unknown): object {
  if (isRefused<"ACME_NO_EMAIL">(error)) return error.refusals.map(({ code }) => code);
  if (isCrmError(error)) return problemOf(error, en);
  throw error;
}
`;

describe("what the compiler does with a host's file", () => {
  it("finds no fault with one that has none, at a cost that is bounded", () => {
    const { program, told } = hostProgram(typicalHost);
    expect(told).toEqual([]);
    // A third above what was measured, 7,608 and 2,475: counts of the compiler, the same on every machine.
    expect(program.getInstantiationCount()).toBeLessThan(9_900);
    expect(program.getTypeCount()).toBeLessThan(3_200);
  });

  it("says in the first line of its message what is wrong", () => {
    const wrong = [
      ['ann.leads.create({ lastNme: "x" });', "Did you mean to write 'lastName'?"],
      ['ann.leads.list({ where: { lastname: "x" } });', "Did you mean to write 'lastName'?"],
      ["ann.leads.list({ where: { score: { ge: 3 } } });", "'ge' does not exist in type 'ScalarCondition<number>'."],
      [
        'ann.leads.list({ where: { score: "3" } });',
        "Type 'string' is not assignable to type 'number | ScalarCondition<number> | undefined'.",
      ],
      [
        'ann.leads.list({ where: { createdAt: { gt: "2026-01-01" } } });',
        "Type 'string' is not assignable to type 'Date'.",
      ],
      [
        'ann.leads.list({ sort: [{ field: "nam", direction: "asc" }] });',
        `Type '"nam"' is not assignable to type 'FieldPathTo<Lead, Scalar>'.`,
      ],
      [
        'ann.calendar.create({ subject: "x", type: "phone", startLocal: "2027-01-01T10:00" });',
        `Type '"phone"' is not assignable to type '"event" | "call" | "meeting" | "task" | "note" | "absence"'.`,
      ],
      ["createCrm({ storage, settings: { lead: {} } });", "Did you mean to write 'leads'?"],
      [
        'statusIdIn(pipeline, "lead.demoo");',
        `Argument of type '"lead.demoo"' is not assignable to parameter of type '"lead.to-process" | "lead.converted" | "lead.lost" | "lead.demo"'.`,
      ],
    ] as const;
    const prelude = typicalHost.split("export async function")[0] ?? "";
    const text = `${prelude}declare const ann: ActorCrm;\nconst storage = memoryStorage();\n${wrong.map(([line]) => line).join("\n")}\n`;
    const first = text.split("\n").indexOf(wrong[0][0]) + 1;
    const { told } = hostProgram(text);
    expect(told.map(([line]) => line)).toEqual(wrong.map((_, i) => first + i));
    for (const [i, [, message]] of told.entries()) {
      expect(message).toContain(wrong[i]?.[1]);
      expect(message.length, message).toBeLessThan(450);
    }
  });
});
