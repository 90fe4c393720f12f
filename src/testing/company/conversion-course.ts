import { addDays } from "../../kernel/civil-date.js";
import { civilDateAt } from "../../kernel/time-zone.js";
import type { Opportunity } from "../../model/opportunity.js";
import { companyOf, personOf } from "../words/made-up.js";
import type { Colleague, LeadAtWork, Office } from "./office.js";
import { wallAt } from "./office.js";

/** A lead becomes a contact, mostly with something to sell; at an account that is there already, or at a new one. */
export async function convertLead(office: Office, owner: Colleague, { lead, companyNo }: LeadAtWork): Promise<void> {
  const { random, accounts, words, later } = office;
  const known = accounts.get(accountNo(owner, companyNo));
  const converted = await owner.crm.leads.convert({
    leadId: lead.id,
    account: known === undefined ? { create: true } : { id: known },
    contact: { create: true },
    opportunity: random.chance(0.85) ? { name: random.pick(words.products), amount: amountOf(office) } : false,
  });
  accounts.set(accountNo(owner, companyNo), converted.account.id);
  const { opportunity, account } = converted;
  if (opportunity !== null) await planSale(office, owner, opportunity);
  if (random.chance(0.3)) later(5, () => meetColleague(office, owner, account.id, companyNo));
}

/** Companies of several regions have numbers of their own. */
const accountNo = ({ region }: Colleague, companyNo: number): number =>
  companyNo * 2 + (region.countryCode === "FR" ? 0 : 1);

/** Few large ones, many small ones, in whole hundreds. */
const amountOf = ({ random }: Office): number => Math.round(300 * 10 ** (random.next() * 2.2)) * 10_000;

/** Somebody else of the account is met, and entered. */
async function meetColleague(office: Office, owner: Colleague, accountId: string, companyNo: number): Promise<void> {
  const company = companyOf(owner.region, companyNo);
  const { mobilePhone: _, ...person } = personOf(owner.region, companyNo + 500, company);
  const contact = await owner.crm.contacts.create({ ...person, accounts: [{ accountId }] });
  await owner.crm.calendar.create({
    subject: `${office.words.about[1]} ${company.name}`,
    type: "meeting",
    accountId,
    contactId: contact.id,
    location: company.address.city,
    startLocal: wallAt(office, owner, 7, "14:00"),
    endLocal: wallAt(office, owner, 7, "15:30"),
  });
}

/** An opportunity gets a date, then a quote, and then it is won, lost, or left open. */
async function planSale(office: Office, owner: Colleague, { id: opportunityId }: Opportunity): Promise<void> {
  const { random, later, words } = office;
  const today = civilDateAt(owner.timeZone, new Date(office.now()));
  await owner.crm.opportunities.update({
    opportunityId,
    changes: { expectedCloseOn: addDays(today, 20 + random.below(60)), rating: 1 + random.below(5) },
  });
  if (random.chance(0.15)) return;
  later(10, async () => {
    await owner.crm.opportunities.quoteCreated({ opportunityId, quoteKey: `quote/${opportunityId}` });
    if (random.chance(0.15)) return;
    later(20, async () => {
      if (random.chance(0.55)) await winSale(office, owner, opportunityId);
      else await owner.crm.opportunities.lose({ opportunityId, lostReasonId: { name: random.pick(words.reasons) } });
    });
  });
}

/** Who bought may buy again: a contract that recurs. */
async function winSale(office: Office, owner: Colleague, opportunityId: string): Promise<void> {
  const { random, later, words } = office;
  const { opportunity } = await owner.crm.opportunities.win({ opportunityId });
  if (!random.chance(0.3)) return;
  later(30, async () => {
    const { accountId, contactId } = opportunity;
    const today = civilDateAt(owner.timeZone, new Date(office.now()));
    const again = await owner.crm.opportunities.create({
      name: words.products[0] ?? "",
      accountId,
      contactId,
      recurringAmount: Math.ceil(amountOf(office) / 24),
      recurringStartOn: addDays(today, 30),
      recurringMonths: 12 * (1 + random.below(3)),
    });
    await planSale(office, owner, again.opportunity);
  });
}
