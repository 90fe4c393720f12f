import type { LocalDateTime } from "../kernel/local-date-time.js";
import type { TemplateModel } from "../model/template.js";
import type { TemplateValues } from "./placeholders.js";
import { placeholders } from "./placeholders.js";
import { dateInWords, lengthInWords, momentInWords, timeInWords } from "./time-texts.js";

const start = "2026-03-10T10:00:00" as LocalDateTime;
const end = "2026-03-10T11:30:00" as LocalDateTime;

const texts: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  "event.subject": ["Demonstration", "Démonstration"],
  "event.type": ["Meeting", "Réunion"],
  "event.location": ["Paris, room 2", "Paris, salle 2"],
  "event.description": ["We show the new machine.", "Présentation de la nouvelle machine."],
  "catalog.name": ["Spring 2026", "Printemps 2026"],
  "catalog.description": ["What is new this spring.", "Les nouveautés du printemps."],
  title: ["Dr", "Dr"],
  firstName: ["Ann", "Anne"],
  lastName: ["Lee", "Michel"],
  fullName: ["Ann Lee", "Anne Michel"],
  name: ["Apollo", "Apollo"],
  companyName: ["Apollo", "Apollo"],
  email: ["ann.lee@example.com", "anne.michel@example.com"],
  "opportunity.name": ["Apollo, two machines", "Apollo, deux machines"],
  "recipient.name": ["Ann Lee", "Anne Michel"],
  "organizer.name": ["Kim Roe", "Camille Roy"],
  "reminder.user": ["Kim Roe", "Camille Roy"],
  "user.name": ["Kim Roe", "Camille Roy"],
  "sender.name": ["Kim Roe", "Camille Roy"],
  "sender.email": ["kim.roe@example.com", "camille.roy@example.com"],
};

/** Made-up values for every placeholder of a model, for a look at a template. */
export function sampleValues(model: TemplateModel, language: string): TemplateValues {
  const which = /^fr(-|$)/.test(language) ? 1 : 0;
  const times: TemplateValues = {
    "occurrence.start": momentInWords(language, start),
    "occurrence.end": momentInWords(language, end),
    "occurrence.date": dateInWords(language, start),
    "occurrence.time": timeInWords(language, start),
    "occurrence.endDate": dateInWords(language, end),
    "occurrence.endTime": timeInWords(language, end),
    "occurrence.timeZone": "Europe/Paris",
    "reminder.lead": lengthInWords(language, 3, "day"),
  };
  const sampleOf = (name: string): string =>
    times[name] ?? (texts[name] ?? texts[name.slice(name.indexOf(".") + 1)])?.[which] ?? "";
  return Object.fromEntries(Object.keys(placeholders[model]).map((name) => [name, sampleOf(name)]));
}
