import type { CrmSettings } from "../../src/app/settings.js";
import type { Storage } from "../../src/ports/storage.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import type { World } from "./open-world.js";
import { openWorld } from "./open-world.js";
import { rowSource } from "./row-source.js";
import { storeRecord } from "./store-record.js";

/** What the person is found by, or told of; each stands nowhere else. */
export const planted = {
  title: "Zqtitle",
  firstName: "Zqfirst",
  lastName: "Zqlast",
  oldLastName: "Zqmaiden",
  nickName: "Zqnick",
  email: "Zqmail@zqhost.example",
  oldEmail: "zqold@zqhost.example",
  otherEmail: "zqother@zqhost.example",
  fixedPhone: "+33 1 99 88 77 66",
  mobilePhone: "+33 6 99 88 77 55",
  website: "https://zqsite.example",
  companyName: "Zqown",
  street: "9 Zqstreet",
  extra: "Zqfloor",
  city: "Zqcity",
  postalCode: "Zq999",
  region: "Zqregion",
  picture: "zqpicture.png",
  description: "Zqnotes on the person",
  externalId: "zqext",
  hobby: "Zqhobby",
  lossNote: "Zqloss note",
  meetingSubject: "Zqsubject",
  meetingPlace: "Zqplace",
  meetingNotes: "Zqmeeting notes",
  message: "Zqmessage",
  dismissal: "Zqdismissal",
} as const;

/** Every planted text in a form in which a storage would find it. */
export const plantedTexts: readonly string[] = [...Object.values(planted), "199887766", "699887755", "zqhost"];

/** The planted texts that a dump holds, in any case. */
export const plantedIn = (dump: string): string[] => {
  const folded = dump.toLowerCase();
  return plantedTexts.filter((text) => folded.includes(text.toLowerCase()));
};

const settings: CrmSettings = {
  customFields: {
    lead: { hobby: { kind: "text" }, budget: { kind: "number", personal: false } },
    contact: { hobby: { kind: "text" } },
  },
  conversion: { customFields: { contact: { hobby: "hobby" } } },
  email: { from: { address: "crm@acme.example" } },
};

/** A world whose reminders and messages go out, and colleagues with addresses. */
export async function privacyWorld(storage: Storage): Promise<World> {
  const world = openWorld({ storage, settings, ports: { mailer: recordingMailer() } });
  await storeColleagues(storage);
  return world;
}

async function storeColleagues(storage: Storage): Promise<void> {
  for (const id of ["ann", "bob"])
    await storeRecord(storage, "user", {
      id,
      name: id,
      email: `${id}@acme.example`,
      language: "en",
      companyId: "acme",
    });
}

const details = {
  title: planted.title,
  firstName: planted.firstName,
  companyName: planted.companyName,
  mobilePhone: planted.mobilePhone,
  fixedPhone: planted.fixedPhone,
  website: planted.website,
  picture: planted.picture,
  description: planted.description,
  externalId: planted.externalId,
  address: {
    extra: planted.extra,
    street: planted.street,
    city: planted.city,
    postalCode: planted.postalCode,
    region: planted.region,
    countryCode: "FR",
  },
  custom: { hobby: planted.hobby, budget: 500 },
};

/** The ids of what tells of the person, and of who has nothing to do with it. */
export type Planted = Awaited<ReturnType<typeof plantPerson>>;

/** Plants a person through commands, wherever they keep anything of one, and others beside it. */
export async function plantPerson(world: World) {
  const { ann, gus } = world;
  const lead = await ann.leads.create({
    ...details,
    companyName: null,
    lastName: planted.oldLastName,
    email: planted.oldEmail,
  });
  await ann.leads.update({ leadId: lead.id, changes: { lastName: planted.lastName, email: planted.email } });
  const other = await ann.leads.create({
    lastName: "Moe",
    email: "moe@x.example",
    description: "Moe is somebody else",
  });
  const foreign = await gus.leads.create({ lastName: "Nye", email: planted.email.replace(/zq/gi, "n") });
  const duplicate = await plantDuplicate(world, lead.id, other.id);
  const meetings = await plantMeetings(world, lead.id, other.id);
  const messages = await plantMessages(world, lead.id, other.id);
  const converted = await ann.leads.convert({
    leadId: lead.id,
    account: { create: true },
    contact: { create: true },
    opportunity: { amount: 120_000, currency: "EUR" },
    idempotencyKey: "convert",
  });
  const opportunityId = converted.opportunity?.id ?? "";
  const contactId = converted.contacts[0]?.id ?? "";
  await ann.opportunities.update({ opportunityId, changes: { description: `${planted.firstName} wants it in blue` } });
  const call = await ann.calendar.create({
    subject: `Price for ${planted.firstName} ${planted.lastName}`,
    description: "In blue",
    type: "call",
    startLocal: "2026-03-12T10:00",
    opportunityId,
  });
  return {
    leadId: lead.id as string,
    otherLeadId: other.id as string,
    foreignLeadId: foreign.id as string,
    mergedLeadId: duplicate,
    contactId: contactId as string,
    accountId: converted.account.id as string,
    opportunityId: opportunityId as string,
    callId: call.event.id as string,
    ...meetings,
    ...messages,
  };
}

/** A lead of an import that is merged, after somebody said that another one is no duplicate. */
async function plantDuplicate({ ann }: World, leadId: string, otherLeadId: string): Promise<string> {
  const plan = await ann.leads.imports.plan(
    rowSource(["First name", "Last name", "E-mail"], [[planted.nickName, planted.lastName, planted.otherEmail]]),
  );
  await plan.commit();
  const { records } = await ann.leads.list({ where: { firstName: planted.nickName } });
  const id = records[0]?.id ?? "";
  const reason = await ann.referenceData.create({ kind: "lostReason", name: "Other", allowsNote: true });
  await ann.leads.lose({ leadId: id, lostReasonId: reason.id, note: planted.lossNote });
  await ann.duplicates.dismiss({ keys: [`lead/${leadId}`, `lead/${otherLeadId}`], note: planted.dismissal });
  await ann.leads.merge({
    originalId: leadId,
    duplicateIds: [id],
    choose: { firstName: leadId },
    idempotencyKey: "merge",
  });
  return id;
}

/** A meeting about the person, and one of somebody else's that it is invited to; both remind. */
async function plantMeetings({ ann, crm, clock }: World, leadId: string, otherLeadId: string) {
  const about = await ann.calendar.create({
    subject: planted.meetingSubject,
    description: planted.meetingNotes,
    location: planted.meetingPlace,
    type: "meeting",
    startLocal: "2026-03-10T10:00",
    leadId,
    guests: [{ email: planted.email }],
  });
  const shared = await ann.calendar.create({
    subject: `Round table with ${planted.firstName}`,
    description: `Ask ${planted.email.toUpperCase()} (${planted.mobilePhone}) and Moe`,
    type: "meeting",
    startLocal: "2026-03-10T14:00",
    leadId: otherLeadId,
    guests: [
      { email: planted.email, name: `${planted.firstName} ${planted.lastName}` },
      { email: "moe@x.example", name: "Moe" },
    ],
  });
  const texts = { subject: "{{event.subject}}", content: "{{event.subject}} at {{occurrence.time}}" };
  const template = await ann.templates.create({ name: "Reminder", model: "eventReminder", ...texts });
  const reminder = { templateId: template.id, audience: "all", before: { amount: 1, unit: "hour" } } as const;
  for (const { event } of [about, shared]) await ann.calendar.remind({ eventId: event.id, reminder });
  const guestId = shared.guests.find(({ email }) => email === planted.email.toLowerCase())?.id ?? "";
  await ann.calendar.answer({ eventId: shared.event.id, guestId, answer: "yes" });
  clock.set("2026-03-10T08:30:00.000Z");
  await crm.reminders.dispatch();
  return {
    aboutEventId: about.event.id as string,
    sharedEventId: shared.event.id as string,
    guestId: guestId as string,
  };
}

/** A message to the person with a file, one to several, and a campaign. */
async function plantMessages({ ann }: World, leadId: string, otherLeadId: string) {
  const own = await ann.emails.send({
    about: [`lead/${leadId}`],
    subject: planted.message,
    text: `${planted.message} text`,
    html: `<p>${planted.message}</p>`,
  });
  const shared = await ann.emails.send({
    about: [`lead/${otherLeadId}`],
    to: ["moe@x.example", planted.email],
    subject: "Round table",
    text: `Dear Moe, dear ${planted.firstName}`,
  });
  await ann.campaigns.record({
    campaignKey: "campaign/1",
    campaignName: "Spring",
    memberKey: `lead/${leadId}`,
    response: "clicked",
  });
  return { ownMessageId: own.id as string, sharedMessageId: shared.id as string };
}
