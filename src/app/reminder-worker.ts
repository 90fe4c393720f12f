import type { CrmContext } from "./crm-scope.js";
import type { DispatchOptions, DispatchReport, DispatchWatch } from "./dispatch-reminders.js";
import { dispatchReminders } from "./dispatch-reminders.js";
import type { ReminderHealth } from "./reminder-health.js";
import { reminderHealth } from "./reminder-health.js";

/** Sends the reminders of all companies. A host calls it again and again, such as each minute, in any number of processes. */
export interface ReminderWorker {
  /**
   * Sends what is due. A crash at any moment loses nothing: what was not settled is handed over again under the same key
   * once its lease ends.
   * @throws CrmError `REFUSED` where the host brings no mailer or does not say whom messages are from.
   */
  dispatch(options?: DispatchOptions, watch?: DispatchWatch): Promise<DispatchReport>;
  /** Tells how the ledger stands: what is due, late, held, failing and parked. */
  health(): Promise<ReminderHealth>;
}

/** Makes the worker of reminders. */
export const reminderWorker = (context: CrmContext): ReminderWorker => ({
  dispatch: async (options = {}, watch = {}) => dispatchReminders(context, options, watch),
  health: async () => reminderHealth(context),
});
