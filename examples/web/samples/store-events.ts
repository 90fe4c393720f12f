import type { ActorCrm, ConvertedLead } from "crmkit";
import type { TimeMachine } from "./time-machine.js";

/** Calls and meetings of the past, a weekly meeting with reminders, and what is planned for the days to come. */
export async function storeEvents(machine: TimeMachine, converted: readonly ConvertedLead[]): Promise<void> {
  for (const [index, { account, contacts, opportunity }] of converted.entries()) {
    const daysAgo = 60 - index * 6;
    machine.goTo(daysAgo + 3, 9);
    const crm = machine.as(index % 2 === 0 ? "ann" : "bruno", "acme");
    const about = {
      accountId: account.id,
      contactId: contacts[0]?.id ?? null,
      opportunityId: opportunity?.id ?? null,
    };
    const call = await crm.calendar.create({
      ...about,
      subject: `Call ${account.name}`,
      type: "call",
      callDirection: index % 3 === 0 ? "incoming" : "outgoing",
      startLocal: `${machine.dateOf(daysAgo)}T10:30`,
      endLocal: `${machine.dateOf(daysAgo)}T11:00`,
    });
    machine.goTo(daysAgo, 12);
    await crm.calendar.done({ eventId: call.event.id });
    const visitOn = machine.workdayOf(2 * index - 8);
    await crm.calendar.create({
      ...about,
      subject: `Visit ${account.name}`,
      type: "meeting",
      location: account.name,
      startLocal: `${visitOn}T14:00`,
      endLocal: `${visitOn}T15:30`,
    });
  }
  machine.goTo(0, 0);
  await storeWeekly(machine, machine.as("ann", "acme"));
}

/** The sales meeting of each week, of which both are reminded, and a training of two days. */
async function storeWeekly(machine: TimeMachine, ann: ActorCrm): Promise<void> {
  const { records } = await ann.templates.list({ where: { model: "eventReminder" } });
  const start = machine.dateOf(6);
  const { event } = await ann.calendar.create({
    subject: "Sales meeting",
    type: "meeting",
    startLocal: `${start}T09:30`,
    endLocal: `${start}T10:15`,
    recurrence: { frequency: "weekly", end: { kind: "never" } },
    guests: [{ userId: "bruno" }],
  });
  const [template] = records;
  if (template !== undefined)
    await ann.calendar.remind({
      eventId: event.id,
      scope: "all",
      reminder: { templateId: template.id, before: { amount: 1, unit: "day" }, audience: "all" },
    });
  await ann.calendar.create({
    subject: "Negotiation training",
    type: "meeting",
    allDay: true,
    startOn: machine.workdayOf(-9),
    endOn: machine.workdayOf(-10),
  });
}
