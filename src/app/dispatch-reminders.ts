import * as z from "zod";
import type { AbortSignalLike } from "../duplicates/duplicate-search.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Mailer } from "../ports/mailer.js";
import type { CrmContext } from "./crm-scope.js";
import { requirePort } from "./host-ports.js";
import { parseInput } from "./parse-input.js";
import { planAhead } from "./plan-ahead.js";
import { requireShape } from "./require-shape.js";
import type { Sending, Settled, Settlement } from "./settle-deliveries.js";
import { sendDeliveries, storeSettled } from "./settle-deliveries.js";
import { watchSchema } from "./watch.schema.js";

/** How much a worker does in one go. */
export interface DispatchOptions {
  /** How many deliveries at most, 1 to 100,000; 1,000 unless said otherwise. */
  readonly limit?: number | undefined;
}

/** What a worker is watched with. */
export interface DispatchWatch {
  /** Ends it early: what a mailer was given is still settled, nothing more is taken. */
  readonly signal?: AbortSignalLike | undefined;
}

/** What a worker did. */
export interface DispatchReport {
  /** How many reminders it looked at for what comes within the horizon. */
  readonly planned: number;
  /** How many deliveries the mailer took. */
  readonly sent: number;
  /** How many were not sent, with the reason in the ledger. */
  readonly skipped: number;
  /** How many the mailer did not take, to be tried again. */
  readonly failed: number;
  /** How many the mailer did not take for the last time, or never will. */
  readonly parked: number;
  /** How many somebody else settled or took meanwhile: the lease had ended. */
  readonly lost: number;
}

const optionsSchema = z.strictObject({ limit: z.int().min(1).max(100_000).optional() });

/** So many deliveries are taken, and settled, together. */
const atATime = 100;

/**
 * Sends what is due, in any number of processes at once: plans ahead, takes deliveries, asks of each whether it is still
 * to be sent, hands it to the mailer under its key, and settles it.
 */
export async function dispatchReminders(
  context: CrmContext,
  options: DispatchOptions,
  watch: DispatchWatch,
): Promise<DispatchReport> {
  requireShape(watchSchema, watch, ["watch"]);
  const { limit = 1_000 } = parseInput(optionsSchema, options);
  const how = requireMailer(context);
  const report = { planned: await planAhead(context, limit), sent: 0, skipped: 0, failed: 0, parked: 0, lost: 0 };
  let storing = Promise.resolve<readonly Settled[]>([]);
  for (let taken = 0, more = true; more; ) {
    const isWanted = taken < limit && watch.signal?.aborted !== true;
    const sending = isWanted ? takeAndSend(context, how, Math.min(atATime, limit - taken)) : nothingTaken;
    const [stored, sent] = await bothOf(storing, sending);
    for (const { outcome, count } of stored) report[outcome] += count;
    taken += sent.taken;
    more = sent.taken > 0;
    storing = storeSettled(context, sent.settlements);
  }
  return report;
}

/** What became of deliveries that were taken together. */
interface Sent {
  readonly taken: number;
  readonly settlements: readonly Settlement[];
}

const nothingTaken: Promise<Sent> = Promise.resolve({ taken: 0, settlements: [] });

async function takeAndSend(context: CrmContext, how: Sending, limit: number): Promise<Sent> {
  const now = context.clock();
  const deliveries = await context.claims.claimDeliveries({
    now,
    limit,
    leaseUntil: new Date(now.getTime() + context.settings.reminders.leaseSeconds * 1_000),
    leaseToken: context.newId("delivery"),
  });
  return { taken: deliveries.length, settlements: await sendDeliveries(context, how, deliveries) };
}

/** Waits for both, also where one fails, so that nothing goes on behind the caller's back. */
async function bothOf<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/** Who sends, and whom it is from. @throws CrmError `REFUSED` where the host does not say. */
function requireMailer({ ports, settings }: CrmContext): Sending {
  const { mailer } = ports;
  const from = settings.emailFrom;
  requirePort<Mailer>("mailer", mailer);
  if (from === null) throw new CrmError("REFUSED", { refusals: [{ code: "EMAIL_SENDER_MISSING" }] });
  return { mailer, from };
}
