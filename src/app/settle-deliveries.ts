import type { EmailSender } from "../email/email-sender.js";
import type { Delivery } from "../model/delivery.js";
import type { Write } from "../plan/write.js";
import type { Mailer } from "../ports/mailer.js";
import type { ComposedDelivery } from "../reminders/compose-reminder.js";
import { composeReminder } from "../reminders/compose-reminder.js";
import type { DueState } from "../reminders/decide-delivery.js";
import { decideDelivery } from "../reminders/decide-delivery.js";
import { planAnswered } from "../reminders/handover.js";
import { languageOf } from "../reminders/reminder-values.js";
import { planFailed, planSkipped } from "../reminders/settle-delivery.js";
import type { CrmContext } from "./crm-scope.js";
import { aloneOf, digestHandovers, resumedHandovers } from "./digest-deliveries.js";
import { eachOf } from "./each-of.js";
import { handToMailer } from "./hand-to-mailer.js";
import { loadDue } from "./load-due.js";
import { isRace } from "./run-command.js";

/** What became of some deliveries. */
export interface Settled {
  /** What. */
  readonly outcome: "sent" | "skipped" | "failed" | "parked" | "lost";
  /** Of how many. */
  readonly count: number;
}

/** What is to be stored of some deliveries together. */
export interface Settlement extends Settled {
  /** What is written. */
  readonly writes: readonly Write[];
}

/** How messages are sent. */
export interface Sending {
  /** Who sends them. */
  readonly mailer: Mailer;
  /** Whom they are from. */
  readonly from: EmailSender;
}

/** Sends deliveries that a worker holds, or finds why not. */
export async function sendDeliveries(
  context: CrmContext,
  { mailer, from }: Sending,
  deliveries: readonly Delivery[],
): Promise<readonly Settlement[]> {
  const { clock, settings } = context;
  const rules = settings.reminders;
  const dueOf = await loadDue(context, deliveries);
  const settled: Settlement[] = [];
  const ready: ComposedDelivery[] = [];
  const begun: Delivery[] = [];
  for (const delivery of deliveries) {
    if (delivery.tries > rules.retryMinutes.length + 1) settled.push(abandoned(delivery, clock()));
    else if (delivery.emailMessageId !== null) begun.push(delivery);
    else {
      const found = compose(delivery, dueOf(delivery), context, from);
      if ("writes" in found) settled.push(found);
      else ready.push(found);
    }
  }
  const handovers = [
    ...ready.filter(({ kind }) => kind === "send").map(aloneOf),
    ...(await digestHandovers(
      context,
      ready.filter(({ kind }) => kind === "digest"),
    )),
    ...(await resumedHandovers(context, begun)),
  ];
  settled.push(
    ...(await eachOf(handovers, rules.atOnce, async (handover) => {
      const answer = await handToMailer(mailer, handover.message);
      const writes = planAnswered(handover, answer, rules, clock());
      return { outcome: outcomeOf(writes), count: handover.deliveries.length, writes };
    })),
  );
  return settled;
}

/** What is written to the recipient of a delivery, or why nothing is. */
function compose(
  delivery: Delivery,
  state: DueState,
  { clock, settings }: CrmContext,
  from: EmailSender,
): ComposedDelivery | Settlement {
  const now = clock();
  const decided = decideDelivery(delivery, state, settings.reminders, now);
  if (decided.kind === "skip") return skipped(delivery, decided.reason, now);
  const message = composeReminder(delivery, decided, state, from, now);
  return { delivery, kind: decided.kind, message, isLate: decided.isLate, language: languageOf(state) };
}

const skipped = (delivery: Delivery, reason: string, now: Date): Settlement => ({
  outcome: "skipped",
  count: 1,
  writes: [planSkipped(delivery, reason, now)],
});

/** A delivery whose workers ended again and again before they could say what became of it is not tried once more. */
function abandoned(delivery: Delivery, now: Date): Settlement {
  const answer = { answer: "refused", reason: "MAILER_FAILED", text: "" } as const;
  return {
    outcome: "parked",
    count: 1,
    writes: [planFailed(delivery, delivery.recipient, answer, { retryMinutes: [] }, now)],
  };
}

function outcomeOf(writes: readonly Write[]): Settled["outcome"] {
  const [first] = writes;
  if (first?.op !== "replace" || first.type !== "delivery") return "lost";
  const { state, nextTryAt } = first.record;
  return state === "sent" ? "sent" : nextTryAt === null ? "parked" : "failed";
}

/**
 * Stores what became of deliveries, everything at once; where somebody else took one of them meanwhile, each is stored
 * on its own.
 */
export async function storeSettled(
  { storage }: CrmContext,
  settled: readonly Settlement[],
): Promise<readonly Settled[]> {
  const store = async (some: readonly Settlement[]): Promise<boolean> => {
    try {
      await storage.commit({ writes: some.flatMap(({ writes }) => writes), entries: [] });
      return true;
    } catch (error) {
      if (!isRace(error)) throw error;
      return false;
    }
  };
  if (settled.length === 0 || (await store(settled))) return settled;
  const alone: Settled[] = [];
  for (const one of settled) alone.push((await store([one])) ? one : { outcome: "lost", count: one.count });
  return alone;
}
