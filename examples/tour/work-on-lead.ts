import type { Lead } from "crmkit";
import { labelOf, shippedPipeline, textOf } from "crmkit";
import { refused } from "./refused.js";
import type { Tour } from "./tour.js";

const shipped = (["lead", "prospect", "opportunity"] as const).flatMap((kind) => shippedPipeline(kind).statuses);
const labels = new Map(shipped.map((status) => [String(status.id), status]));

/** The name of a status in the language of the tour. */
export function statusName(statusId: string, { locale }: Tour): string {
  const status = labels.get(statusId);
  return status === undefined ? statusId : labelOf(status, locale);
}

/** Takes the best open lead through a day of work; `null` where there is none. */
export async function workOnLead(tour: Tour): Promise<Lead | null> {
  const { ann, out, phrases } = tour;
  const open = await ann.leads.open({ sort: [{ field: "score", direction: "desc" }], limit: 20 });
  const [best] = open.records;
  out.section(best === undefined ? phrases.nobody : phrases.atWork(best.fullName));
  if (best === undefined) return null;
  await move(tour, best.id);
  await lose(tour, best.id);
  await takeCharge(tour, open.records);
  const { statusId } = await ann.leads.reset({ leadId: best.id });
  out.line(phrases.reset(statusName(statusId, tour)));
  return ann.leads.get(best.id);
}

/** Moves a lead, looks at where it could go, and tries to move it to an end, which only a conversion reaches. */
async function move(tour: Tour, leadId: string): Promise<void> {
  const { ann, out, phrases } = tour;
  const { statusId } = await ann.leads.move({ leadId, statusId: "lead.sales-qualification", afterLeadId: null });
  out.line(phrases.moved(statusName(statusId, tour)));
  const moves = await ann.leads.possibleMoves(leadId);
  const free = moves.filter(({ objections }) => objections.length === 0);
  out.line(phrases.couldGo(free.map(({ status }) => statusName(status.id, tour)).join(", ")));
  out.line(phrases.refusedMove(statusName("lead.converted", tour)));
  await refused(tour, () => ann.leads.move({ leadId, statusId: "lead.converted" }));
}

/** Loses a lead: without a reason that is refused, with one it is done. */
async function lose(tour: Tour, leadId: string): Promise<void> {
  const { ann, out, phrases } = tour;
  out.line(phrases.noReason);
  await refused(tour, () => ann.leads.lose({ leadId }));
  const lost = await ann.leads.lose({ leadId, lostReasonId: { name: phrases.reason }, note: phrases.note });
  out.line(phrases.lost(phrases.reason, lost.lostNote ?? ""));
}

/** A colleague takes charge of many leads at once: those that are lost are refused, and keep no other from being taken. */
async function takeCharge(tour: Tour, leads: readonly Lead[]): Promise<void> {
  const { bob, out, phrases, messages } = tour;
  out.line(phrases.asks("Bob", leads.length));
  const outcomes = await bob.leads.takeChargeMany({ leadIds: leads.map(({ id }) => id) });
  const errors = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]));
  out.line(`  ${phrases.taken(outcomes.length - errors.length, errors.length)}`);
  for (const { refusals } of errors) for (const refusal of refusals) out.line(`  ✗ ${textOf(refusal, messages)}`);
}
