import * as z from "zod";
import { isTimeZone } from "../kernel/time-zone.js";
import type { Address } from "../model/address.js";
import { addressSchema } from "../model/address.schema.js";
import { countryCode, currency, language, zoneForm } from "../model/code.schema.js";
import { id, longText, name, shortText, text } from "../model/text.schema.js";

/** What the host says of each record; what is left out keeps its value, or gets its default when the record is new. */
interface DirectoryEntry {
  /** What the host calls it: the id that actors and records name. */
  readonly id: string;
  /** Shown in lists. */
  readonly name: string;
  /** Whether it is put away: kept for the records that name it, but no choice any more. */
  readonly archived?: boolean | undefined;
}

/** A colleague, as the host knows them. */
export interface UserEntry extends DirectoryEntry {
  /** The company whose users alone see this one; all see them unless said otherwise. */
  readonly companyId?: string | null | undefined;
  /** E-mail address that reminders go to; none unless said otherwise. */
  readonly email?: string | null | undefined;
  /** Phone. */
  readonly phone?: string | null | undefined;
  /** Language tag of the texts that the user gets; `en` unless said otherwise. */
  readonly language?: string | undefined;
  /** IANA time zone of the user's calendar; `UTC` unless said otherwise. */
  readonly timeZone?: string | undefined;
  /** The teams that the user is in. */
  readonly teamIds?: readonly string[] | undefined;
  /** The team that the user's new records go to, which counts as one of the teams; none unless said otherwise. */
  readonly activeTeamId?: string | null | undefined;
  /** The companies whose records the user may work with. */
  readonly companyIds?: readonly string[] | undefined;
  /** The company that the user's new records belong to, which counts as one of the companies; none unless said otherwise. */
  readonly activeCompanyId?: string | null | undefined;
  /** What stands below the user's messages. */
  readonly signature?: string | null | undefined;
  /** Where the host keeps the picture: a key or URL. */
  readonly picture?: string | null | undefined;
  /** What the host's sign-in calls the user. */
  readonly externalId?: string | null | undefined;
}

/** A team, as the host knows it. */
export interface TeamEntry extends DirectoryEntry {
  /** The company whose users alone see it; all see it unless said otherwise. */
  readonly companyId?: string | null | undefined;
  /** The user who leads it; nobody unless said otherwise. */
  readonly managerId?: string | null | undefined;
}

/** One of the host's own companies. */
export interface CompanyEntry extends DirectoryEntry {
  /** Short code that the format of references may contain. */
  readonly code?: string | null | undefined;
  /** ISO 4217 code of the currency of its opportunities; that of the settings unless said otherwise. */
  readonly currency?: string | undefined;
  /** Language tag of its documents; `en` unless said otherwise. */
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2 code of the country that phone numbers and addresses are read for. */
  readonly countryCode: string;
  /** IANA time zone whose calendar it counts by; `UTC` unless said otherwise. */
  readonly timeZone?: string | undefined;
  /** Postal address, as documents print it. */
  readonly address?: Address | null | undefined;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** Phone. */
  readonly phone?: string | null | undefined;
  /** Web site. */
  readonly website?: string | null | undefined;
  /** Where the host keeps the logo: a key or URL. */
  readonly logo?: string | null | undefined;
}

/** Users, teams and companies, at most 1,000 of each. */
export interface DirectoryInput {
  /** Colleagues. */
  readonly users?: readonly UserEntry[] | undefined;
  /** Teams. */
  readonly teams?: readonly TeamEntry[] | undefined;
  /** The host's own companies. */
  readonly companies?: readonly CompanyEntry[] | undefined;
}

const most = 1_000;
const zone = () => z.string().max(64).refine(isTimeZone, zoneForm);
const shared = { archived: z.boolean().optional() };
const ids = (type: string) => z.array(id(type)).max(most).optional();

const userEntry = z.strictObject({
  ...shared,
  id: id("user"),
  name: name(),
  companyId: id("company").nullable().optional(),
  email: text(254).nullable().optional(),
  phone: text(64).nullable().optional(),
  language: language().optional(),
  timeZone: zone().optional(),
  teamIds: ids("team"),
  activeTeamId: id("team").nullable().optional(),
  companyIds: ids("company"),
  activeCompanyId: id("company").nullable().optional(),
  signature: longText().nullable().optional(),
  picture: text(2048).nullable().optional(),
  externalId: shortText().nullable().optional(),
});

const teamEntry = z.strictObject({
  ...shared,
  id: id("team"),
  name: name(120),
  companyId: id("company").nullable().optional(),
  managerId: id("user").nullable().optional(),
});

const companyEntry = z.strictObject({
  ...shared,
  id: id("company"),
  name: name(),
  code: text(32).nullable().optional(),
  currency: currency().optional(),
  language: language().optional(),
  countryCode: countryCode(),
  timeZone: zone().optional(),
  address: addressSchema.nullable().optional(),
  email: text(254).nullable().optional(),
  phone: text(64).nullable().optional(),
  website: text(2048).nullable().optional(),
  logo: text(2048).nullable().optional(),
});

/** Each of a list, and none twice. */
const listOf = <Entry extends z.ZodType<{ readonly id: string }>>(entry: Entry) =>
  z
    .array(entry)
    .max(most)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      for (const [index, { id: one }] of entries.entries()) {
        if (seen.has(one)) context.addIssue({ code: "custom", path: [index, "id"], input: one });
        seen.add(one);
      }
    })
    .optional();

/** Checks a {@link DirectoryInput}. */
export const directoryInputSchema = z.strictObject({
  users: listOf(userEntry),
  teams: listOf(teamEntry),
  companies: listOf(companyEntry),
});
