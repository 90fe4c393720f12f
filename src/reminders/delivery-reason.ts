import type { MailerFailure } from "../email/mailer-answer.js";
import type { SkipReason } from "./decide-delivery.js";

/** What the ledger says of a delivery: why it was not sent, why the mailer did not take it, or that it was sent late. */
export type DeliveryReason = SkipReason | MailerFailure;
