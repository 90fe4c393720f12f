import type { Lead } from "crmkit";
import { labelOf } from "crmkit";
import { getCookie, setCookie } from "hono/cookie";
import type { Child } from "hono/jsx";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { personOf } from "../../open/people.js";
import { day, moment } from "../../ui/formats.js";
import { Chip, Stars } from "../../ui/small.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";

/** What can stand in the list besides the name. */
export const leadColumns = [
  "statusId",
  "score",
  "assignedToId",
  "companyName",
  "email",
  "fixedPhone",
  "mobilePhone",
  "address",
  "createdOn",
  "sourceId",
  "categoryId",
  "industrySectorId",
  "tagIds",
  "statusSince",
  "updatedAt",
] as const;

export type LeadColumn = (typeof leadColumns)[number];

/** What the guide's list shows. */
const usual: readonly LeadColumn[] = ["statusId", "score", "assignedToId", "fixedPhone", "address", "createdOn"];

const cookie = "lead-columns";

/** The columns that the person chose, in the order of the list. */
export function chosenColumns(c: WebContext): readonly LeadColumn[] {
  const chosen = getCookie(c, cookie)?.split(" ");
  return chosen === undefined ? usual : leadColumns.filter((column) => chosen.includes(column));
}

/** Keeps the choice of columns with the browser for a year. */
export function keepColumns(c: WebContext, columns: readonly string[]): void {
  const known = leadColumns.filter((column) => columns.includes(column));
  setCookie(c, cookie, known.join(" "), { path: "/leads", httpOnly: true, sameSite: "Lax", maxAge: 31_536_000 });
}

/** What a column is called. */
export const columnLabel = (c: WebContext, column: LeadColumn): string => messagesOf(c).fields[column] ?? column;

/** What a lead has in a column. */
export function leadCell(c: WebContext, lead: Lead, column: LeadColumn, lookups: LeadLookups): Child {
  switch (column) {
    case "address":
      return [lead.address?.postalCode, lead.address?.city].filter(Boolean).join(" ");
    case "createdOn":
      return day(c, lead.createdOn);
    case "statusSince":
    case "updatedAt":
      return moment(c, lead[column]);
    case "assignedToId":
      return personOf(lead.assignedToId)?.name ?? "";
    case "statusId":
      return <StatusChip c={c} id={lead.statusId} lookups={lookups} />;
    case "score":
      return <Stars count={lead.score} label={wordsOf(c, common).stars(lead.score)} />;
    case "tagIds":
      return <Tags ids={lead.tagIds} lookups={lookups} />;
    case "sourceId":
    case "categoryId":
    case "industrySectorId":
      return lookups.names.get(lead[column] ?? "") ?? "";
    default:
      return lead[column];
  }
}

interface StatusChipProps {
  readonly c: WebContext;
  readonly id: string;
  readonly lookups: Pick<LeadLookups, "statuses">;
}

/** The status of a record. */
export const StatusChip = ({ c, id, lookups }: StatusChipProps) => {
  const status = lookups.statuses.get(id);
  return status === undefined ? id : <Chip text={labelOf(status, c.var.session.language)} color={status.color} />;
};

/** The tags of a lead. */
export const Tags = ({ ids, lookups }: { readonly ids: readonly string[]; readonly lookups: LeadLookups }) => (
  <>
    {ids.map((id) => (
      <>
        <Chip text={lookups.tags.get(id)?.name ?? id} color={lookups.tags.get(id)?.color} />{" "}
      </>
    ))}
  </>
);
