import type { Crm } from "crmkit";

const everyMs = 3_000;

/** Sends reminders that are due again and again, one run after the other; ends after the run that is under way. */
export function startReminders(crm: Crm): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    try {
      await crm.reminders.dispatch();
    } catch (error) {
      console.error("reminders:", error);
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = run();
    }, everyMs);
  };
  let running = run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
