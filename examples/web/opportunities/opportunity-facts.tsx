import type { Opportunity } from "crmkit";
import { expectedAmount } from "crmkit";
import type { Child } from "hono/jsx";
import { nameOf } from "../contacts/record-names.js";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { day, moment, money, percent } from "../ui/formats.js";
import { Facts, Panel } from "../ui/small.js";
import { Rating } from "./opportunity-list-page.js";
import { opportunityWords } from "./opportunity-words.js";

interface OpportunityFactsProps {
  readonly c: WebContext;
  readonly opportunity: Opportunity;
  /** What ids stand for, accounts, contacts and leads among them. */
  readonly names: ReadonlyMap<string, string>;
}

/** What is known of an opportunity. */
export const OpportunityFacts = (props: OpportunityFactsProps) => {
  const t = wordsOf(props.c, opportunityWords);
  return (
    <>
      <Panel title={t.facts}>
        <Facts facts={[...parties(props), ...details(props), ...ending(props)]} />
      </Panel>
      <Panel title={t.figures}>
        <Facts facts={[...figures(props), ...recurring(props)]} />
      </Panel>
    </>
  );
};

type Fact = readonly [name: string, value: Child | null | undefined];

function parties({ c, opportunity, names }: OpportunityFactsProps): readonly Fact[] {
  const { fields } = messagesOf(c);
  const { accountId, contactId, leadId } = opportunity;
  const link = (path: string, id: string | null) => id !== null && <a href={`/${path}/${id}`}>{nameOf(names, id)}</a>;
  return [
    [fields.accountId ?? "", link("accounts", accountId) || null],
    [fields.contactId ?? "", link("contacts", contactId) || null],
    [fields.leadId ?? "", link("leads", leadId) || null],
  ];
}

function details({ c, opportunity, names }: OpportunityFactsProps): readonly Fact[] {
  const t = wordsOf(c, opportunityWords);
  const { fields } = messagesOf(c);
  const { rating, expectedCloseOn, quoteKeys, orderKeys } = opportunity;
  return [
    [t.reference, opportunity.reference],
    [fields.rating ?? "", rating === null ? null : <Rating c={c} rating={rating} />],
    [fields.expectedCloseOn ?? "", expectedCloseOn === null ? null : day(c, expectedCloseOn)],
    [fields.type ?? "", opportunity.type],
    [fields.sourceId ?? "", nameOf(names, opportunity.sourceId)],
    [fields.assignedToId ?? "", nameOf(names, opportunity.assignedToId)],
    [t.openedAt, moment(c, opportunity.openedAt)],
    [t.quotes, quoteKeys.join(", ")],
    [t.orders, orderKeys.join(", ")],
    [fields.description ?? "", opportunity.description],
  ];
}

function ending({ c, opportunity, names }: OpportunityFactsProps): readonly Fact[] {
  const t = wordsOf(c, opportunityWords);
  const { fields } = messagesOf(c);
  const { closedAt, closedById, lostReasonId, lostNote } = opportunity;
  const who = personOf(closedById)?.name ?? closedById;
  return [
    [t.closedAt, closedAt && (who === null ? moment(c, closedAt) : t.closedBy(moment(c, closedAt), who))],
    [fields["lostReasonId"] ?? "", nameOf(names, lostReasonId)],
    [fields["lostNote"] ?? "", lostNote],
  ];
}

function figures({ c, opportunity }: OpportunityFactsProps): readonly Fact[] {
  const t = wordsOf(c, opportunityWords);
  const { fields } = messagesOf(c);
  const { currency, amount, worstCase, bestCase, probability, manualProbability } = opportunity;
  const sum = (minor: number | null) => (minor === null ? null : money(c, minor, currency));
  const chance = probability === null ? null : percent(c, probability);
  return [
    [fields.amount ?? "", sum(amount)],
    [fields.worstCase ?? "", sum(worstCase)],
    [fields.bestCase ?? "", sum(bestCase)],
    [t.probability, chance && (manualProbability === null ? t.ofStatus(chance) : t.ofPerson(chance))],
    [t.expected, sum(expectedAmount(opportunity))],
  ];
}

function recurring({ c, opportunity }: OpportunityFactsProps): readonly Fact[] {
  const t = wordsOf(c, opportunityWords);
  const { fields } = messagesOf(c);
  const { currency, recurringAmount, recurringStartOn, recurringEndOn, contractValue } = opportunity;
  if (recurringAmount === null) return [];
  const [from, to] = [recurringStartOn, recurringEndOn].map((date) => (date === null ? "…" : day(c, date)));
  return [
    [fields.recurringAmount ?? "", t.eachMonth(money(c, recurringAmount, currency))],
    [t.recurring, t.until(from ?? "", to ?? "")],
    [t.contractValue, contractValue === null ? null : money(c, contractValue, currency)],
  ];
}
