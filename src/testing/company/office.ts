import type { ActorCrm } from "../../app/create-crm.js";
import type { LocalDateTime } from "../../kernel/local-date-time.js";
import { localDateTimeAt } from "../../kernel/time-zone.js";
import type { Lead } from "../../model/lead.js";
import type { SeededRandom } from "../build/seeded-random.js";
import type { Region } from "../words/region.js";
import type { CompanyWords } from "./company-words.js";

/** Somebody who works at a sample company. */
export interface Colleague {
  /** Their id. */
  readonly id: string;
  /** First and last name. */
  readonly name: string;
  /** Where they sell. */
  readonly region: Region;
  /** Their zone. */
  readonly timeZone: string;
  /** What they can do. */
  readonly crm: ActorCrm;
}

/** What everything that happens at a sample company shares. */
export interface Office {
  /** Where chance comes from. */
  readonly random: SeededRandom;
  /** Who works there. */
  readonly colleagues: readonly Colleague[];
  /** What it calls things. */
  readonly words: CompanyWords;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Plans something for about so many days from now, in working hours. */
  readonly later: (days: number, run: () => Promise<void>) => void;
  /** The accounts of companies that a lead was converted to, by their number. */
  readonly accounts: Map<number, string>;
}

/** A lead and the number of its company. */
export interface LeadAtWork {
  /** As it came in. */
  readonly lead: Lead;
  /** Its company's number. */
  readonly companyNo: number;
}

const dayMs = 86_400_000;

/** The same or the next time from 8 to 17 o'clock UTC, Monday to Friday. */
export function atWork(at: number, random: SeededRandom): number {
  const day = Math.floor(at / dayMs);
  const weekday = (day + 3) % 7; // 1970 began on a Thursday
  const shifted = weekday < 5 ? day : day + (7 - weekday);
  const moment = shifted * dayMs + (8 + random.below(9)) * 3_600_000 + random.below(12) * 300_000;
  return moment >= at ? moment : Math.max(at, moment);
}

/** What a colleague's clock shows in so many days, at an hour. */
export function wallAt(
  { now }: Pick<Office, "now">,
  { timeZone }: Colleague,
  days: number,
  hour: string,
): LocalDateTime {
  const today = localDateTimeAt(timeZone, new Date(now() + days * dayMs));
  return `${today.slice(0, 10)}T${hour}:00` as LocalDateTime; // a day of the calendar and a time
}
