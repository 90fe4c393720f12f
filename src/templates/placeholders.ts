import type { TemplateModel } from "../model/template.js";

/** Placeholders of the user who sends, in every template but reminders. */
const ofSender = {
  "sender.name": "Name of the user who sends",
  "sender.email": "E-mail address of the user who sends",
} as const;

const ofPerson = {
  title: "Title, as it was entered",
  firstName: "First name",
  lastName: "Last name",
  fullName: "First and last name",
  email: "E-mail address",
} as const;

const under = (name: string, fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([field, meaning]) => [`${name}.${field}`, meaning]));

/** What may stand between the braces of a template, by the model of the template: each name with what it stands for. */
export const placeholders: Readonly<Record<TemplateModel, Readonly<Record<string, string>>>> = {
  eventReminder: {
    "event.subject": "What the event is about",
    "event.type": "What kind of event it is, in words",
    "event.location": "Where it takes place",
    "event.description": "Its description",
    "occurrence.start": "The day and the time that it starts, in words; for whole days the day alone",
    "occurrence.end": "The day and the time that it ends, in words; for whole days the day alone",
    "occurrence.date": "The day that it starts, in words",
    "occurrence.time": "The time of day that it starts; nothing for whole days",
    "occurrence.endDate": "The day that it ends, in words",
    "occurrence.endTime": "The time of day that it ends; nothing for whole days",
    "occurrence.timeZone": "The time zone of these times",
    "recipient.name": "Whom the message goes to",
    "recipient.email": "The address that it goes to",
    "organizer.name": "Who invites",
    "reminder.lead": "How long before the start it comes, in words; nothing at an instant of its own",
    "reminder.user": "Whose reminder it is",
    "user.name": "Whose reminder it is",
  },
  catalog: {
    "catalog.name": "Name of the catalogue",
    "catalog.description": "Its description",
    ...under("contact", ofPerson),
    "account.name": "The contact's main account",
    ...ofSender,
  },
  lead: { ...under("lead", { ...ofPerson, companyName: "Company" }), ...ofSender },
  account: { ...under("account", { name: "Name", email: "E-mail address" }), ...ofSender },
  contact: { ...under("contact", ofPerson), "account.name": "The contact's main account", ...ofSender },
  opportunity: {
    "opportunity.name": "Name of the opportunity",
    "account.name": "The account that it is for",
    ...under("contact", ofPerson),
    ...ofSender,
  },
};

/** What placeholders stand for, by name; what is left out is empty. */
export type TemplateValues = Readonly<Record<string, string>>;
