import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { Attachment } from "../model/attachment.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { CampaignMembership } from "../model/campaign-membership.js";
import type { EmailMessage } from "../model/email-message.js";
import type { TimelineEntry } from "../model/timeline-entry.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import type { Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import type { ActivityQuery } from "./timeline-queries.js";
import { readActivity } from "./timeline-queries.js";

/** What belongs to a record: with what belonged to the leads that it came from. */
export interface RelatedRecords {
  /** Reads what happened, newest first. */
  activity(id: string, query?: ActivityQuery): Promise<Page<TimelineEntry>>;
  /** Lists the events, the latest first. */
  events(id: string, query?: ActivityQuery): Promise<Page<CalendarEvent>>;
  /** Lists the messages, the latest first. */
  emails(id: string, query?: ActivityQuery): Promise<Page<EmailMessage>>;
  /** Lists the files, the latest first. */
  attachments(id: string, query?: ActivityQuery): Promise<Page<Attachment>>;
  /** Lists the campaigns, the latest first. */
  campaigns(id: string, query?: ActivityQuery): Promise<Page<CampaignMembership>>;
}

const latest = (field: string) =>
  [
    { field, kind: "instant", direction: "desc", nulls: "last" },
    { field: "id", kind: "text", direction: "desc", nulls: "last" },
  ] as const;

/** Makes the lists of what belongs to a record; `keysOf`, asked once the query was checked, makes sure that the actor may see it. */
export function relatedRecords(
  scope: CrmScope,
  keysOf: (id: unknown) => Promise<readonly RecordKey[]>,
): RelatedRecords {
  const listed = <T extends "emailMessage" | "attachment" | "campaignMembership">(
    type: T,
    id: string,
    query: ActivityQuery,
    by = "createdAt",
  ) => listRecords(scope, type, query, async () => relatedTo(await keysOf(id)), latest(by));
  return {
    activity: async (id, query = {}) => readActivity(scope, () => keysOf(id), query),
    events: (id, query = {}) =>
      listRecords(scope, "calendarEvent", query, async () => eventsAbout(await keysOf(id)), latest("startsAt")),
    emails: (id, query = {}) => listed("emailMessage", id, query),
    attachments: (id, query = {}) => listed("attachment", id, query),
    campaigns: (id, query = {}) => listed("campaignMembership", id, query, "at"),
  };
}

const relatedTo = (keys: readonly RecordKey[]): Filter => ({
  op: "overlaps",
  field: "relatedKeys",
  kind: "list",
  values: keys,
});

/** Events name the lead, account, contact and opportunity that they are about in fields of their own. */
export function eventsAbout(keys: readonly RecordKey[]): Filter {
  const fields = ["lead", "account", "contact", "opportunity"].map((type): Filter => {
    const values = keys.flatMap((key) => (splitKey(key).type === type ? [splitKey(key).id] : []));
    return { op: "in", field: `${type}Id`, kind: "text", values };
  });
  return { op: "or", filters: [...fields, relatedTo(keys)] };
}
