import type { ConvertedLead, Opportunity } from "crmkit";
import { textOf } from "crmkit";
import { money } from "./money.js";
import { refused } from "./refused.js";
import { showForecast } from "./show-forecast.js";
import type { Tour } from "./tour.js";
import { statusName } from "./work-on-lead.js";

/** Sells to the prospect that came of a lead: opportunities, a quote, a win that proposes to close the others, a loss, a forecast. */
export async function sellOpportunities(tour: Tour, { account, contacts }: ConvertedLead): Promise<Opportunity> {
  const { ann, out, phrases } = tour;
  out.section(phrases.selling(account.name));
  const month = inMonths(2);
  const fleet = await enter(tour, {
    accountId: account.id,
    name: phrases.fleet,
    amount: 48_000_00,
    expectedCloseOn: month,
  });
  await warned(tour, fleet);
  const training = { name: phrases.training, amount: 6_500_00, expectedCloseOn: inMonths(3) };
  const [contact] = contacts;
  await enter(
    tour,
    contact === undefined ? { ...training, accountId: account.id } : { ...training, contactId: contact.id },
  );
  const abroad = {
    name: phrases.abroad,
    currency: "USD",
    amount: 20_000_00,
    bestCase: 25_000_00,
    expectedCloseOn: month,
  };
  const lease = await enter(tour, { ...abroad, accountId: account.id });
  await quote(tour, fleet);
  await showForecast(tour);
  await lose(tour, lease);
  await win(tour, fleet);
  await showForecast(tour);
  out.line(phrases.readOnly);
  await refused(tour, () => ann.opportunities.update({ opportunityId: fleet.id, changes: { amount: 1 } }));
  return fleet;
}

/** The last day of a month to come. */
function inMonths(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10);
}

type Entered = Parameters<Tour["ann"]["opportunities"]["create"]>[0];

async function enter(tour: Tour, entered: Entered): Promise<Opportunity> {
  const { ann, out, phrases, locale } = tour;
  const { opportunity } = await ann.opportunities.create(entered);
  const from = entered.contactId === undefined ? phrases.fromAccount : phrases.fromContact;
  const { name, currency, amount, probability } = opportunity;
  out.line(phrases.entered(name, from, money(amount ?? 0, currency, locale), probability ?? 0));
  return opportunity;
}

/** A worst case above the amount is stored, and told. */
async function warned({ ann, out, messages }: Tour, { id: opportunityId }: Opportunity): Promise<void> {
  const { warnings } = await ann.opportunities.update({ opportunityId, changes: { worstCase: 50_000_00 } });
  for (const warning of warnings) out.line(`  ! ${textOf(warning, messages)} (${warning.code})`);
  await ann.opportunities.update({ opportunityId, changes: { worstCase: 40_000_00 } });
}

/** The host makes a quote and says so, twice. */
async function quote(tour: Tour, { id: opportunityId, name }: Opportunity): Promise<void> {
  const { ann, out, phrases } = tour;
  const { currency } = await ann.opportunities.quoteDefaults(opportunityId);
  const word = { opportunityId, quoteKey: "quote/2026-17" };
  const { answer, result } = await ann.opportunities.quoteCreated(word);
  out.line(phrases.quoted(name, currency, answer, statusName(result?.opportunity.statusId ?? "", tour)));
  out.line(phrases.quotedAgain((await ann.opportunities.quoteCreated(word)).answer));
}

/** A loss needs a reason. */
async function lose(tour: Tour, { id: opportunityId, name }: Opportunity): Promise<void> {
  const { ann, out, phrases } = tour;
  out.line(phrases.noReason);
  await refused(tour, () => ann.opportunities.lose({ opportunityId }));
  await ann.opportunities.lose({ opportunityId, lostReasonId: { name: phrases.reason } });
  out.line(phrases.saleLost(name, phrases.reason));
}

/** A win makes a customer, and proposes to close what else is open; Ann closes the others. */
async function win(tour: Tour, { id: wonOpportunityId, name, accountId }: Opportunity): Promise<void> {
  const { ann, out, phrases } = tour;
  const { proposal } = await ann.opportunities.win({ opportunityId: wonOpportunityId });
  const { kinds } = await ann.accounts.get(accountId ?? "");
  out.line(phrases.won(name, kinds.join(", ")));
  if (proposal === null) return;
  out.line(phrases.proposed(proposal.others.map((other) => other.name).join(", ")));
  const closed = await ann.opportunities.closeOthers({
    wonOpportunityId,
    as: "lost",
    lostReasonId: { name: phrases.together },
  });
  out.line(phrases.closedOthers(closed.filter(({ ok }) => ok).length, phrases.together));
}
