import type { ActorCrm, Crm } from "../../app/create-crm.js";
import { france } from "../words/france.js";
import { greatBritain } from "../words/great-britain.js";
import { personOf } from "../words/made-up.js";
import type { Region } from "../words/region.js";
import type { Colleague, Office } from "./office.js";
import { wallAt } from "./office.js";

/** Who works at a sample company, before they have signed in. */
export type Recruit = Omit<Colleague, "crm">;

/** The first colleagues of the regions in turn. */
export function recruits(companyId: string, languages: readonly ("en" | "fr")[], users: number): readonly Recruit[] {
  const regions: readonly Region[] = languages.map((language) => (language === "fr" ? france : greatBritain));
  return Array.from({ length: users }, (_, i) => {
    const region = regions[i % regions.length] ?? france;
    const { firstName, lastName } = personOf(region, 400 + i, { domain: "" });
    const timeZone = region.countryCode === "FR" ? "Europe/Paris" : "Europe/London";
    return { id: `${companyId}-user-${i + 1}`, name: `${firstName} ${lastName}`, region, timeZone };
  });
}

/** Enters company, team and colleagues, the lists and templates that are shipped, and how references are written. */
export async function furnish(crm: Crm, companyId: string, staff: readonly Recruit[], first: ActorCrm): Promise<void> {
  const [head] = staff;
  const isFrench = head?.region.countryCode === "FR";
  const teamId = `${companyId}-sales`;
  await crm.directory.put({
    companies: [
      {
        id: companyId,
        name: isFrench ? "Société exemple" : "Sample Company",
        countryCode: head?.region.countryCode ?? "FR",
        language: isFrench ? "fr" : "en",
        timeZone: head?.timeZone ?? "Europe/Paris",
      },
    ],
    users: staff.map(({ id, name, region, timeZone }) => ({
      ...{ id, name, timeZone, language: region.language, email: `${id}@${companyId}.example` },
      ...{ teamIds: [teamId], activeTeamId: teamId, companyIds: [companyId], activeCompanyId: companyId },
    })),
    teams: [{ id: teamId, name: isFrench ? "Commerce" : "Sales", managerId: head?.id ?? null }],
  });
  await first.referenceData.addShippedCategories();
  await first.templates.addShipped();
  for (const [recordType, format] of [
    ["account", "ACC-{number:5}"],
    ["opportunity", "OPP-{year}-{number:4}"],
  ] as const)
    await first.sequences.define({ recordType, format });
}

/** The meeting of each week, whose id is given, the review of each last Friday of a month, and somebody's leave. */
export async function holdMeetings(office: Office): Promise<string | null> {
  const { colleagues, words, later } = office;
  const [head, ...others] = colleagues;
  if (head === undefined) return null;
  const guests = others.map(({ id }) => ({ userId: id }));
  const week = { start: wallAt(office, head, 0, "09:30"), end: wallAt(office, head, 0, "10:15") };
  const common = { type: "meeting", guests, unmatchedStart: "move" } as const;
  const span = { startLocal: week.start, endLocal: week.end };
  const weekly = { frequency: "weekly", weekdays: [1], end: { kind: "never" } } as const;
  const { event } = await head.crm.calendar.create({ ...common, ...span, subject: words.team[0], recurrence: weekly });
  const monthly = { frequency: "monthly", weekdays: [{ day: 5, nth: -1 }], end: { kind: "count", count: 24 } } as const;
  await head.crm.calendar.create({ ...common, ...span, subject: words.team[1], recurrence: monthly });
  for (const one of others) later(20 + office.random.below(60), () => takeLeave(office, one));
  return event.id;
}

/** All are reminded of the weekly meeting from now on: earlier reminders would still be due. */
export async function remindOf({ crm }: Colleague, eventId: string): Promise<void> {
  const { records } = await crm.templates.list({ where: { model: "eventReminder" } });
  const [template] = records;
  if (template === undefined) return;
  const reminder = { templateId: template.id, before: { amount: 1, unit: "hour" }, audience: "all" } as const;
  await crm.calendar.remind({ eventId, scope: "all", reminder });
}

async function takeLeave(office: Office, one: Colleague): Promise<void> {
  const startOn = wallAt(office, one, 14, "00:00").slice(0, 10);
  const endOn = wallAt(office, one, 14 + 1 + office.random.below(10), "00:00").slice(0, 10);
  await one.crm.calendar.create({ subject: office.words.team[2], type: "absence", allDay: true, startOn, endOn });
}
