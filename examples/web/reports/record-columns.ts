import type { ReportedType } from "crmkit";

/** What a list of records of a type shows. */
export interface RecordColumns {
  /** The field that the records are called by. */
  readonly name: string;
  /** Where the page of one is. */
  readonly path: string;
  /** What may be shown besides. */
  readonly offered: readonly string[];
  /** What is shown besides until somebody chooses. */
  readonly usual: readonly string[];
}

/** The columns of each type of records that reports count. */
export const recordColumns: Readonly<Record<ReportedType, RecordColumns>> = {
  lead: {
    name: "fullName",
    path: "/leads",
    offered: ["companyName", "email", "statusId", "sourceId", "industrySectorId", "assignedToId", "score", "createdOn"],
    usual: ["companyName", "statusId", "createdOn"],
  },
  opportunity: {
    name: "name",
    path: "/opportunities",
    offered: ["statusId", "amount", "sourceId", "assignedToId", "openedAt", "expectedCloseOn", "closedAt"],
    usual: ["statusId", "amount", "expectedCloseOn"],
  },
  calendarEvent: {
    name: "subject",
    path: "/calendar/events",
    offered: ["type", "status", "startsAt", "endsAt", "assignedToId", "location"],
    usual: ["type", "status", "startsAt"],
  },
  account: { name: "name", path: "/accounts", offered: ["email", "statusId", "sourceId"], usual: ["email"] },
  contact: { name: "fullName", path: "/contacts", offered: ["email", "mobilePhone", "createdAt"], usual: ["email"] },
};
