import type { ActorCrm, Lead, Messages } from "crmkit";
import { isCrmError, labelOf, textOf } from "crmkit";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import type { Terminal } from "./terminal.js";

/** Shows how many leads are in each status, and the first cards. */
export async function showBoard(crm: ActorCrm, out: Terminal): Promise<void> {
  out.section("The board");
  const { columns } = await crm.leads.board({ cards: 2 });
  out.table(
    columns.map(({ status, count, cards }) => [
      labelOf(status, crm.actor.locale),
      count,
      cards.map((card) => `${card.fullName.slice(0, 32)} ${"★".repeat(card.score)}`.trim()).join(" · "),
    ]),
  );
}

/** Takes charge of leads that nobody is in charge of, and of a lost one, which is refused; gives one that was taken. */
export async function takeCharge(crm: ActorCrm, out: Terminal): Promise<Lead | null> {
  out.section("Taking charge, many at once");
  const open = await crm.leads.open({ sort: [{ field: "score", direction: "desc" }], limit: 20 });
  const closed = await crm.leads.closed({ limit: 3 });
  const leadIds = [...open.records, ...closed.records].map((lead) => lead.id);
  const bob = { userId: "bob" };
  out.line(`  ${bob.userId} asks for ${leadIds.length} leads, ${closed.records.length} of them closed:`);
  if (leadIds.length === 0) return null;
  const outcomes = await crm.leads.takeChargeMany({ leadIds });
  const refused = outcomes.filter((outcome) => !outcome.ok);
  out.line(`  ${outcomes.length - refused.length} taken, ${refused.length} refused`);
  for (const outcome of refused) for (const refusal of outcome.error.refusals) out.line(`    ${textOf(refusal, languageOf(crm))}`);
  return open.records[0] ?? null;
}

/** Moves a lead, tries a move that is refused, loses the lead and takes it up again. */
export async function tryMoves(crm: ActorCrm, { id: leadId, fullName }: Lead, out: Terminal): Promise<void> {
  out.section(`Moving ${fullName}`);
  const [pipeline] = await crm.statuses.pipelines("lead");
  const label = (statusId: string): string => {
    const status = pipeline?.statuses.find(({ id }) => id === statusId);
    return status === undefined ? statusId : labelOf(status, crm.actor.locale);
  };
  const moved = await crm.leads.move({ leadId, statusId: "lead.sales-qualification", afterLeadId: null });
  out.line(`  moved to ${label(moved.statusId)}, on top of the column`);

  for (const { status, objections } of await crm.leads.possibleMoves(leadId)) {
    out.line(`  ${objections.length === 0 ? "could go" : "cannot go"} to ${label(status.id)}`);
  }
  try {
    await crm.leads.move({ leadId, statusId: "lead.converted" });
  } catch (error) {
    if (!isCrmError(error, "REFUSED")) throw error;
    for (const refusal of error.refusals) out.line(`  refused (${refusal.code})\n    en: ${textOf(refusal, en)}\n    fr: ${textOf(refusal, fr)}`);
  }

  const preview = await crm.leads.preview.lose({ leadId });
  if (!preview.ok) out.line(`  losing it would be refused: ${preview.refusals.map((refusal) => textOf(refusal, languageOf(crm))).join(" ")}`);
  const reason = await crm.referenceData.create({ kind: "lostReason", name: "Too expensive" });
  const lost = await crm.leads.lose({ leadId, lostReasonId: reason.id, note: "The budget is for next year" });
  out.line(`  lost: ${label(lost.statusId)}, ${reason.name}, “${lost.lostNote}”`);
  const reset = await crm.leads.reset({ leadId });
  out.line(`  reset: ${label(reset.statusId)}, reason ${reset.lostReasonId ?? "cleared"}`);
}

/** Shows what happened to a lead, newest first. */
export async function showActivity(crm: ActorCrm, lead: Lead, { out, messages }: { out: Terminal; messages: Messages }): Promise<void> {
  out.section(`What happened to ${lead.fullName}`);
  const { records } = await crm.leads.activity(lead.id);
  const texts: Readonly<Record<string, string>> = messages.timeline;
  out.table(
    records.map(({ at, kind, actorId, fromStatusId, toStatusId, spentMs }) => [
      at.toISOString().slice(0, 19),
      actorId ?? "–",
      texts[kind] ?? kind,
      [fromStatusId, toStatusId].filter((id) => id !== null).join(" → "),
      spentMs === null ? "" : `after ${spentMs} ms`,
    ]),
  );
}

const languageOf = (crm: ActorCrm): Messages => (crm.actor.locale === "fr" ? fr : en);
