import type { Lead, ListQuery, Page } from "crmkit";
import type { WebContext } from "../../http/web-context.js";

/** The lists that the guide knows, and all leads. */
export const leadViews = ["open", "mine", "stale", "closed", "all"] as const;

/** The columns that the list can be sorted by. */
export const sortFields = ["fullName", "companyName", "createdOn", "score", "statusSince", "updatedAt"] as const;

export type LeadView = (typeof leadViews)[number];
type SortField = (typeof sortFields)[number];

/** Which leads a page of the list shows, as its address says. */
export interface LeadListQuery {
  readonly view: LeadView;
  readonly search: string;
  readonly status: string;
  /** A user, or `none` for leads that nobody is in charge of. */
  readonly assigned: string;
  readonly source: string;
  readonly tag: string;
  /** The import that made the leads. */
  readonly batch: string;
  readonly archived: boolean;
  readonly sort: SortField | null;
  readonly descending: boolean;
  readonly after: string | null;
}

/** Reads the address of a page of the list. */
export function leadListQuery(c: WebContext): LeadListQuery {
  const text = (name: string): string => c.req.query(name)?.trim() ?? "";
  return {
    view: leadViews.find((view) => view === text("view")) ?? "open",
    search: text("q"),
    status: text("status"),
    assigned: text("assigned"),
    source: text("source"),
    tag: text("tag"),
    batch: text("import"),
    archived: text("archived") !== "",
    sort: sortFields.find((field) => field === text("sort")) ?? null,
    descending: text("order") === "desc",
    after: c.req.query("after") ?? null,
  };
}

/** Whether the page shows fewer leads than its view holds. */
export const isFiltered = (query: LeadListQuery): boolean =>
  [query.search, query.status, query.assigned, query.source, query.tag, query.batch].some((value) => value !== "") ||
  query.archived;

/** Reads the leads of a page. */
export function readLeads(c: WebContext, query: LeadListQuery): Promise<Page<Lead>> {
  const { leads } = c.var.crm;
  const list = query.view === "all" ? leads.list : leads[query.view];
  return list({ ...conditionsOf(query), after: query.after, limit: 25 });
}

function conditionsOf(query: LeadListQuery): ListQuery<Lead> {
  const { status, assigned, source, tag, batch, archived, sort, descending } = query;
  return {
    search: query.search,
    archived: archived ? "only" : "without",
    where: {
      ...(status !== "" && { statusId: status }),
      ...(assigned !== "" && { assignedToId: assigned === "none" ? null : assigned }),
      ...(source !== "" && { sourceId: source }),
      ...(tag !== "" && { tagIds: { overlaps: [tag] } }),
      ...(batch !== "" && { importBatchId: batch }),
    },
    ...(sort !== null && { sort: [{ field: sort, direction: descending ? "desc" : "asc" }] }),
  };
}

/** The address of the list with something changed, from its first page on. */
export function listPath(c: WebContext, changes: Readonly<Record<string, string>>): string {
  const { searchParams } = new URL(c.req.url);
  searchParams.delete("after");
  for (const [name, value] of Object.entries(changes)) searchParams.set(name, value);
  return `/leads?${searchParams}`;
}

/** The address of this page of the list. */
export const pathHere = (c: WebContext): string => `/leads${new URL(c.req.url).search}`;

/** The address of the list that a form came from; never one of another site. */
export const listPathOf = (back: string): string => (/^\/leads(\?|$)/.test(back) ? back : "/leads");
