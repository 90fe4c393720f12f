import type { Storage } from "crmkit";
import { createCrm } from "crmkit";
import { companyOf, userId } from "./seed.js";

/** Whom a question is about, and a span of time. */
export interface Asked {
  /** The number of the user who asks. */
  readonly user: number;
  /** Whose times are asked for; those of everybody unless given. */
  readonly userIds?: readonly string[];
  /** The beginning. */
  readonly from: Date;
  /** The end, itself not included. */
  readonly to: Date;
}

/** The jobs through the façade, by name. Each tells the ids of the events that it gives, or the times. */
export function facadeContender(storage: Storage) {
  const crm = createCrm({ storage });
  const calendarOf = (user: number) =>
    crm.as({ userId: userId(user), companyId: companyOf(user), timeZone: "Europe/Paris" }).calendar;
  return {
    agenda: async ({ user, ...query }: Asked) => {
      const { entries } = await calendarOf(user).agenda({ ...query, limit: 10_000 });
      return entries.map((entry) => ({ id: entry.concealed ? null : entry.event.id, at: entry.startsAt }));
    },
    busy: ({ user, userIds = [], from, to }: Asked) => calendarOf(user).busy({ userIds, from, to }),
    freeSlots: ({ user, userIds = [], from, to }: Asked) =>
      calendarOf(user).freeSlots({ userIds, from, to, minutes: 60 }),
    mine: async ({ user }: Asked) => (await calendarOf(user).mine({ limit: 50 })).records.map(({ id }) => id),
  };
}

/** What is measured, through the façade. */
export type FacadeContender = ReturnType<typeof facadeContender>;
