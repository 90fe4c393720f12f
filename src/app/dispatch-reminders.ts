import * as z from "zod";
import type { AbortSignalLike } from "../duplicates/duplicate-search.js";
import type { EmailSender } from "../email/email-sender.js";
import { CrmError } from "../kernel/crm-error.js";
import type { Mailer } from "../ports/mailer.js";
import type { CrmContext } from "./crm-scope.js";
import { requirePort } from "./host-ports.js";
import { parseInput } from "./parse-input.js";
import { planAhead } from "./plan-ahead.js";
import { requireShape } from "./require-shape.js";
import { settleDeliveries } from "./settle-deliveries.js";
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
  for (let taken = 0; taken < limit && watch.signal?.aborted !== true; ) {
    const now = context.clock();
    const deliveries = await context.claims.claimDeliveries({
      now,
      limit: Math.min(atATime, limit - taken),
      leaseUntil: new Date(now.getTime() + context.settings.reminders.leaseSeconds * 1_000),
      leaseToken: context.newId("delivery"),
    });
    if (deliveries.length === 0) break;
    taken += deliveries.length;
    for (const { outcome, count } of await settleDeliveries(context, how, deliveries)) report[outcome] += count;
  }
  return report;
}

/** Who sends, and whom it is from. @throws CrmError `REFUSED` where the host does not say. */
function requireMailer({ ports, settings }: CrmContext): { readonly mailer: Mailer; readonly from: EmailSender } {
  const { mailer } = ports;
  const from = settings.emailFrom;
  requirePort<Mailer>("mailer", mailer);
  if (from === null) throw new CrmError("REFUSED", { refusals: [{ code: "EMAIL_SENDER_MISSING" }] });
  return { mailer, from };
}
