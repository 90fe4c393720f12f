/** What becomes of a message that is late: it is sent all the same, or not, or together with the recipient's other late ones. */
export type LatePolicy = "send" | "skip" | "digest";

/** Rules for reminders. */
export interface ReminderRules {
  /** So many days ahead the ledger holds deliveries. */
  readonly horizonDays: number;
  /** After so many minutes a delivery that was not sent counts as late. */
  readonly lateAfterMinutes: number;
  /** What becomes of late ones. */
  readonly late: LatePolicy;
  /** For so many seconds a worker holds what it took; afterwards any other may take it. */
  readonly leaseSeconds: number;
  /** The minutes between one try and the next; after the last the delivery is parked. */
  readonly retryMinutes: readonly number[];
  /** So many messages are handed to the mailer at the same time. */
  readonly atOnce: number;
}

/** The rules unless a host says otherwise. */
export const usualReminderRules: ReminderRules = {
  horizonDays: 7,
  lateAfterMinutes: 15,
  late: "send",
  leaseSeconds: 600,
  retryMinutes: [1, 5, 15, 60, 240, 720],
  atOnce: 10,
};
