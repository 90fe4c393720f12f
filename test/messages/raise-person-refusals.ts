import type { PersonRefusalCode } from "../../src/privacy/person-objections.js";
import { actors, openWorld } from "../support/open-world.js";
import type { Raise } from "./raise-call-faults.js";

/** Questions and erasures of people that are refused. */
export const raisePersonRefusals = {
  PERSON_NOT_NAMED_ONCE: async ({ ann }) => ann.privacy.find({}),
  PERSON_IS_COMPANY: async ({ ann }) => {
    const { id } = await ann.accounts.create({ name: "Apollo" });
    return ann.privacy.erase({ accountId: id });
  },
  PERSON_PARTLY_CONCEALED: async () => {
    const policy = { read: (_: unknown, type: string) => (type === "contact" ? "none" : "all") } as const;
    const { crm } = openWorld({ policy });
    const ann = crm.as(actors.ann);
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    await ann.leads.convert({ leadId, account: { create: true }, contact: { create: true } });
    return ann.privacy.erase({ leadId });
  },
} satisfies Record<PersonRefusalCode, Raise>;
