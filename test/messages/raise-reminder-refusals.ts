import { createCrm } from "../../src/app/create-crm.js";
import type { ReminderRefusalCode } from "../../src/messages/reminder-refusal-code.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import type { World } from "../support/open-world.js";
import { storeReminderPeople } from "../support/reminder-book.js";
import { storeRecord } from "../support/store-record.js";
import type { Raise } from "./raise-call-faults.js";

const meeting = { subject: "Kick-off", type: "meeting", startLocal: "2026-03-05T14:00" } as const;

const entered = async ({ ann, storage }: World): Promise<string> => {
  await storeReminderPeople(storage);
  return (await ann.calendar.create(meeting)).event.id;
};

const remind = async (world: World, reminder: object = {}) => {
  const eventId = await entered(world);
  return world.ann.calendar.remind({ eventId, reminder: { templateId: "remind", ...reminder } });
};

/** Reminders that are refused. */
export const raiseReminderRefusals = {
  REMINDER_AFTER_END: (world) => remind(world, { at: new Date("2027-01-01T00:00:00Z") }),
  REMINDER_TEMPLATE_UNFIT: async (world) => {
    await storeRecord(world.storage, "template", { id: "other", companyId: "acme", model: "lead" });
    return remind(world, { templateId: "other" });
  },
  REMINDER_TIME_TWICE: (world) =>
    remind(world, { at: new Date("2026-03-04T00:00:00Z"), before: { amount: 1, unit: "day" } }),
  REMINDER_TWICE: async (world) => {
    const { event } = await remind(world);
    return world.ann.calendar.remind({ eventId: event.id, reminder: { templateId: "remind" } });
  },
  REMINDER_WITHOUT_USER: async (world) => {
    const eventId = await entered(world);
    const nobody = world.crm.as({ userId: null, companyId: "acme" });
    return nobody.calendar.remind({ eventId, reminder: { templateId: "remind" } });
  },
  REMINDERS_TOO_MANY: async (world) => {
    const eventId = await entered(world);
    const set = (amount: number) =>
      world.ann.calendar.remind({
        eventId,
        reminder: { templateId: "remind", before: { amount, unit: "minute" } },
      });
    for (let amount = 0; amount < 20; amount++) await set(amount);
    return set(20);
  },
  REMINDER_SENT: async ({ ann, storage }) => {
    await storeReminderPeople(storage);
    const { event } = await ann.calendar.create(meeting);
    await ann.calendar.remind({
      eventId: event.id,
      reminder: { templateId: "remind", before: { amount: 300, unit: "day" } },
    });
    const [reminder] = await ann.calendar.reminders({ eventId: event.id });
    await storeRecord(storage, "delivery", { id: "sent", state: "sent", reminderId: reminder?.id });
    return ann.calendar.unremind({ eventId: event.id, reminderId: reminder?.id ?? "" });
  },
  REMINDER_UNKNOWN: async (world) => {
    const eventId = await entered(world);
    return world.ann.calendar.unremind({ eventId, reminderId: "none" });
  },
  EMAIL_SENDER_MISSING: ({ storage }) =>
    createCrm({ storage, ports: { mailer: recordingMailer() } }).reminders.dispatch(),
} satisfies Record<ReminderRefusalCode, Raise>;
