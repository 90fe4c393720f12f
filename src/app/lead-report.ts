import { keyOf } from "../kernel/id.js";
import type { CalendarEvent } from "../model/calendar-event.js";
import type { Lead } from "../model/lead.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type {
  LeadReport,
  LeadReportEmail,
  LeadReportEvent,
  LeadReportNames,
  LeadReportOpportunity,
} from "../reports/lead-report.js";
import { reportWords } from "../reports/report-words.js";
import type { CrmScope } from "./crm-scope.js";
import { everyPage } from "./every-record.js";
import { leadIdSchema } from "./lead-queries.js";
import { parseInput } from "./parse-input.js";
import type { ReferencedNames } from "./referenced-names.js";
import { referencedNames } from "./referenced-names.js";
import { eventsAbout } from "./related-records.js";

const kept: Filter = { op: "eq", field: "archivedAt", kind: "instant", value: null };

/** Reads what is printed of a lead, as far as the actor may see it: with its events, opportunities and sent messages, the latest first. */
export async function leadReport(scope: CrmScope, leadId: unknown): Promise<LeadReport> {
  const found = await scope.visible.require("lead", parseInput(leadIdSchema, leadId, ["leadId"]));
  const lead = scope.visible.mask("lead", found);
  const key = keyOf("lead", found.id);
  const ofLead: Filter = { op: "eq", field: "leadId", kind: "text", value: found.id };
  const related: Filter = { op: "overlaps", field: "relatedKeys", kind: "list", values: [key] };
  const sent: Filter = { op: "eq", field: "state", kind: "text", value: "sent" };
  const [events, opportunities, emails] = await Promise.all([
    everySeen(scope, "calendarEvent", allOf(kept, eventsAbout([key]))),
    everySeen(scope, "opportunity", allOf(kept, ofLead)),
    everySeen(scope, "emailMessage", allOf(related, sent)),
  ]);
  const names = referencedNames(scope);
  await names.load(
    new Map<RecordType, ReadonlySet<string>>([
      ...leadReferences(lead),
      ["status", new Set([lead.statusId, ...opportunities.map(({ statusId }) => statusId)])],
      ["eventCategory", new Set(events.flatMap(({ categoryId }) => categoryId ?? []))],
    ]),
  );
  return {
    lead,
    names: leadNames(lead, names),
    events: latestFirst(events, ({ startsAt }) => startsAt).map((event) => printedEvent(event, names, scope)),
    opportunities: latestFirst(opportunities, ({ openedAt }) => openedAt).map(
      ({ name, statusId, amount, currency, expectedCloseOn }): LeadReportOpportunity => ({
        name,
        status: names.of("status", statusId),
        amount,
        currency,
        expectedCloseOn,
      }),
    ),
    emails: latestFirst(emails, ({ sentAt }) => sentAt ?? new Date(0)).map(
      ({ subject, sentAt, createdAt, toAddresses }): LeadReportEmail => ({
        subject,
        sentAt: sentAt ?? createdAt,
        recipients: toAddresses,
      }),
    ),
  };
}

async function everySeen<T extends RecordType>(
  { visible }: CrmScope,
  type: T,
  filter: Filter,
): Promise<readonly RecordTypes[T][]> {
  const found: RecordTypes[T][] = [];
  for await (const page of everyPage(visible, type, filter)) found.push(...visible.maskAll(type, page));
  return found;
}

const latestFirst = <R>(records: readonly R[], of: (record: R) => Date): R[] =>
  [...records].sort((a, b) => of(b).getTime() - of(a).getTime());

const leadFields = {
  sourceId: "source",
  categoryId: "category",
  jobFunctionId: "jobFunction",
  departmentId: "department",
  industrySectorId: "industrySector",
  assignedToId: "user",
  teamId: "team",
  lostReasonId: "lostReason",
} as const satisfies { readonly [F in keyof Lead]?: RecordType };

function leadReferences(lead: Lead): (readonly [RecordType, ReadonlySet<string>])[] {
  const fields = Object.entries(leadFields) as [keyof typeof leadFields, RecordType][]; // it has no others
  return [
    ...fields.map(([field, type]) => [type, new Set(lead[field] === null ? [] : [lead[field]])] as const),
    ["tag", new Set(lead.tagIds)],
  ];
}

function leadNames(lead: Lead, names: ReferencedNames): LeadReportNames {
  const of = (field: keyof typeof leadFields): string | null =>
    lead[field] === null ? null : names.of(leadFields[field], lead[field]);
  return {
    status: names.of("status", lead.statusId),
    source: of("sourceId"),
    category: of("categoryId"),
    tags: lead.tagIds.map((id) => names.of("tag", id)),
    jobFunction: of("jobFunctionId"),
    department: of("departmentId"),
    industrySector: of("industrySectorId"),
    sizeBand: lead.sizeBand,
    assignedTo: of("assignedToId"),
    team: of("teamId"),
    lostReason: of("lostReasonId"),
  };
}

function printedEvent(event: CalendarEvent, names: ReferencedNames, { actor }: CrmScope): LeadReportEvent {
  const { codes } = reportWords(actor.locale);
  const { categoryId, type, status, allDay, startOn, startsAt, subject } = event;
  return {
    subject,
    start: allDay && startOn !== null ? startOn : startsAt,
    category:
      categoryId === null ? (codes["calendarEvent.type"]?.[type] ?? type) : names.of("eventCategory", categoryId),
    state: status === null ? null : (codes["calendarEvent.status"]?.[status] ?? status),
  };
}
