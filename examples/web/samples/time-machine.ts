import type { ActorCrm } from "crmkit";
import type { OpenedCrm } from "../open/open-crm.js";
import { personOf } from "../open/people.js";

/** Lets samples happen on days of the past, one after the other. */
export interface TimeMachine {
  /** Goes to an hour (UTC) of a day, so many days before today; to a negative number for days to come. */
  readonly goTo: (daysAgo: number, hour: number) => void;
  /** The civil date, so many days before today. */
  readonly dateOf: (daysAgo: number) => string;
  /** The same, or the Monday after it where it is a weekend. */
  readonly workdayOf: (daysAgo: number) => string;
  /** What a person can do at a company, at the time that was gone to. */
  readonly as: (personId: string, firmId: string) => ActorCrm;
}

const dayMs = 86_400_000;

/** Starts at the present. */
export function timeMachine(opened: OpenedCrm): TimeMachine {
  const today = Math.floor(opened.clock().getTime() / dayMs) * dayMs;
  let now = opened.clock().getTime();
  const dateOf = (daysAgo: number): string => new Date(today - daysAgo * dayMs).toISOString().slice(0, 10);
  return {
    goTo: (daysAgo, hour) => {
      now = today - daysAgo * dayMs + hour * 3_600_000;
    },
    dateOf,
    workdayOf: (daysAgo) => {
      const weekday = new Date(today - daysAgo * dayMs).getUTCDay();
      return dateOf(daysAgo - (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
    },
    as: (personId, firmId) => {
      const { language: locale, timeZone } = personOf(personId) ?? { language: "en", timeZone: "UTC" };
      return opened.asOf(() => new Date(now), { userId: personId, companyId: firmId, locale, timeZone });
    },
  };
}
