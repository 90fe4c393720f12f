import { sampleArgs } from "./facade-call.js";
import type { FaultBase } from "./fault-world.js";

/** How a call differs from the sample of its method, so that it changes something where it can. */
interface FaultSample {
  /** The arguments. */
  readonly args?: (base: FaultBase) => readonly unknown[];
  /** What time it is. */
  readonly now?: string;
}

const restored: Readonly<Record<string, (base: FaultBase) => unknown>> = {
  leads: ({ more }) => ({ leadId: more.archived.leadId }),
  accounts: ({ more }) => ({ accountId: more.archived.accountId }),
  contacts: ({ more }) => ({ contactId: more.archived.contactId }),
  opportunities: ({ more }) => ({ opportunityId: more.archived.opportunityId }),
  calendar: ({ more }) => ({ eventId: more.archived.eventId }),
  catalogs: ({ more }) => ({ catalogId: more.archived.catalogId }),
  referenceData: ({ more }) => ({ kind: "tag", id: more.archived.tagId }),
  templates: ({ more }) => ({ templateId: more.archived.templateId }),
};

/** The sample of a command that makes or changes a record, which is of the actor's company and stays there. */
const inItsCompany =
  (name: string) =>
  ({ world }: FaultBase): readonly unknown[] =>
    sampleArgs(name, world).map((argument) => {
      const { changes, ...command } = argument as { readonly changes?: object }; // of those that are named below
      return changes === undefined
        ? { ...command, companyId: "acme" }
        : { ...command, changes: { ...changes, companyId: "acme" } };
    });

const entered = ["leads", "accounts", "contacts", "opportunities", "calendar", "catalogs"]
  .flatMap((of) => [`${of}.create`, `${of}.update`])
  .concat("leads.copy", "opportunities.copy");

const faultSamples: Readonly<Record<string, FaultSample>> = {
  ...Object.fromEntries(
    Object.entries(restored).map(([of, input]) => [`${of}.restore`, { args: (base: FaultBase) => [input(base)] }]),
  ),
  ...Object.fromEntries(entered.map((name) => [name, { args: inItsCompany(name) }])),
  "leads.takeCharge": { args: ({ more }) => [{ leadId: more.leadOfBobId }] },
  "leads.takeChargeMany": { args: ({ more, world }) => [{ leadIds: [more.leadOfBobId, world.own.lostLeadId] }] },
  "leads.move": { args: ({ world }) => [{ leadId: world.own.leadId, statusId: "lead.nurturing" }] },
  "leads.convertMany": {
    args: ({ world, more }) => [{ leadIds: [world.own.leadId, more.leadOfBobId], account: { create: true } }],
  },
  "duplicates.mergeSure": {
    args: ({ more }) => {
      const groups = more.alikeKeys.map((keys) => ({
        records: keys.map((key) => ({ key, version: 1 })),
        pairs: [{ keys, bits: 12, verdict: "sure" }],
      }));
      return [{ type: "lead", groups, idempotencyKey: "click-6" }];
    },
  },
  "reminders.dispatch": { now: "2026-03-09T09:10:00.000Z" },
};

/** The arguments of a call that changes something where the method can. */
export const faultArgs = (name: string, base: FaultBase): readonly unknown[] =>
  faultSamples[name]?.args?.(base) ?? sampleArgs(name, base.world);

/** How the world of a call is opened. */
export const faultOptions = (name: string): { readonly plans: boolean; readonly now?: string } => {
  const now = faultSamples[name]?.now;
  return { plans: name.startsWith("importPlan."), ...(now !== undefined && { now }) };
};
