import { buildRecord } from "crmkit/testing";

/** The types of records that the reports are about. */
export type Reported = "lead" | "opportunity" | "calendarEvent";

const day = 86_400_000;
const start = Date.UTC(2025, 0, 1);
const at = (i: number, step: number): Date => new Date(start + ((i * step) % (365 * 24)) * 3_600_000);
const one = <V>(of: readonly V[], i: number): V => of[i % of.length] as V; // there is one
const civil = (date: Date): string => date.toISOString().slice(0, 10);

const leadStatuses = ["to-process", "nurturing", "sales-qualification", "converted", "lost"].map(
  (slug) => `lead.${slug}`,
);
const stages = ["to-process", "proposition", "closed-won", "closed-lost"].map((slug) => `opportunity.${slug}`);

/** Record number `i` of a type: over the year 2025, in one company. The same for the same number. */
export function recordNumber(type: Reported, i: number) {
  const common = {
    id: `${type}-${String(i).padStart(8, "0")}`,
    companyId: "acme",
    assignedToId: `user-${(i * 17) % 50}`,
    teamId: `team-${(i * 17) % 7}`,
  };
  if (type === "lead")
    return buildRecord("lead", {
      ...common,
      createdOn: civil(at(i, 7)),
      statusId: one(leadStatuses, i * 13),
      sourceId: i % 11 === 0 ? null : `source-${i % 10}`,
      industrySectorId: `sector-${i % 17}`,
      address: {
        extra: null,
        street: null,
        postalCode: null,
        city: "X",
        region: null,
        countryCode: one(["FR", "DE", "GB"], i),
      },
    });
  if (type === "opportunity")
    return buildRecord("opportunity", {
      ...common,
      openedAt: at(i, 7),
      closedAt: i % 4 < 2 ? null : new Date(at(i, 7).getTime() + (i % 40) * day),
      statusId: one(stages, i),
      amount: (i * 7_919) % 1_000_003,
      currency: i % 20 === 0 ? "USD" : "EUR",
      probability: (i % 10) * 10,
      expectedCloseOn: civil(at(i, 11)),
      sourceId: `source-${i % 10}`,
      accountId: `account-${i % 5_000}`,
      type: one(["new", "renewal"], i * 3),
      lostReasonId: i % 4 === 3 ? `reason-${i % 6}` : null,
    });
  const startsAt = at(i, 7);
  return buildRecord("calendarEvent", {
    ...common,
    type: one(["call", "meeting", "task"], i),
    status: one(["planned", "done", "cancelled"], i * 7),
    callDirection: i % 3 === 0 ? one(["incoming", "outgoing"], i) : null,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    visibility: "public",
    spread: false,
  });
}
