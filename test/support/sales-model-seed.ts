import type { ActorCrm } from "../../src/app/create-crm.js";
import type { AccountKind } from "../../src/model/account.js";
import type { SalesModel, Who } from "./sales-model.js";
import { personas } from "./sales-model.js";
import { enterAccount } from "./sales-model-accounts.js";
import { enterContact } from "./sales-model-contacts.js";
import { enterLead } from "./sales-model-leads.js";
import { addLink } from "./sales-model-links.js";
import { enterOpportunity } from "./sales-model-opportunities.js";

/** What a run begins with at a company, so that most commands find something to work on. */
export async function seedSales(model: SalesModel, crm: ActorCrm, who: Who, now: Date): Promise<void> {
  const { userId: assignedToId, teamId } = personas[who];
  for (const companyName of ["ACME", null]) {
    const { id } = await crm.leads.create({ lastName: "Lee", companyName });
    const fields = { lastName: "Lee", companyName, assignedToId, teamId, statusId: "lead.to-process" };
    enterLead(model, id, fields, who, now);
  }
  const accountIds: string[] = [];
  for (const kinds of [["prospect"], ["supplier"], ["customer"]] satisfies AccountKind[][]) {
    const { id: accountId } = await crm.accounts.create({ name: "ACME", kinds });
    enterAccount(
      model,
      accountId,
      { name: "ACME", isCompany: true, kinds, assignedToId, teamId, statusId: undefined },
      who,
      now,
    );
    const others = kinds.some((kind) => kind === "customer") ? accountIds.slice(0, 1) : []; // one contact belongs to two
    accountIds.push(accountId);
    const accounts = [accountId, ...others].map((id) => ({ accountId: id }));
    const { id: contactId } = await crm.contacts.create({ lastName: "Day", accounts });
    enterContact(model, contactId, { lastName: "Day", assignedToId, teamId, mainAccountId: accountId }, who);
    for (const one of accounts) addLink(model, one.accountId, contactId, now);
    for (const name of ["Deal", "Big deal"]) {
      const { opportunity } = await crm.opportunities.create({ name, accountId });
      const parties = { accountId, contactId: null, leadId: null };
      const rest = { manualProbability: null, statusId: "opportunity.to-process" };
      enterOpportunity(model, opportunity.id, { name, ...parties, ...rest, assignedToId, teamId }, who, now);
    }
  }
}
