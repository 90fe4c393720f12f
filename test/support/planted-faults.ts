import type { IntegrityFaultCode } from "../../src/integrity/integrity-fault.js";
import { asId } from "../../src/kernel/id.js";
import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import { insert } from "../../src/plan/write.js";
import { entryClaimId } from "../../src/reference-data/entry-claim-id.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { templateNameIds } from "../../src/templates/template-names.js";
import { recurrenceOf } from "./series-of.js";
import { recordWith } from "./store-record.js";

/** A record as it is put into a storage past every rule. */
export type Planted = { [T in RecordType]: readonly [type: T, record: RecordTypes[T]] }[RecordType];

/** What is put into a storage for one contradiction to be there, and no other. */
export interface PlantedFault {
  /** The records. */
  readonly records: readonly Planted[];
  /** The record that it lies in. */
  readonly key: string;
  /** The fields. */
  readonly fields: readonly string[];
  /** Whether nobody has to choose. */
  readonly mends: boolean;
}

type Fields<T extends RecordType> = { readonly [F in keyof RecordTypes[T]]?: unknown };

const put = <T extends RecordType>(type: T, fields: Fields<T>): Planted =>
  [type, recordWith(type, { companyId: "acme", ...fields } as Fields<T>)] as unknown as Planted; // a type and its record

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const lead = (fields: Fields<"lead">): Planted =>
  put("lead", { id: "l1", statusId: "lead.to-process", statusSince: day(2), fullName: "Lee", ...fields });
const account = (fields: Fields<"account"> = {}): Planted =>
  put("account", { id: "a1", kinds: ["customer"], ...fields });
const contact = (fields: Fields<"contact"> = {}): Planted => put("contact", { id: "c1", ...fields });
const link = (fields: Fields<"accountContact">): Planted =>
  put("accountContact", { id: "k1", accountId: "a1", contactId: "c1", isMain: true, ...fields });
const opportunity = (fields: Fields<"opportunity">): Planted =>
  put("opportunity", { id: "o1", statusId: "opportunity.to-process", statusSince: day(3), accountId: "a1", ...fields });
const event = (fields: Fields<"calendarEvent"> = {}): Planted =>
  put("calendarEvent", {
    id: "e1",
    timeZone: "UTC",
    startLocal: "2026-03-02T09:00:00",
    endLocal: "2026-03-02T10:00:00",
    startsAt: new Date("2026-03-02T09:00:00Z"),
    endsAt: new Date("2026-03-02T10:00:00Z"),
    status: "planned",
    ...fields,
  });
const daily = recurrenceOf();
const template = [put("template", { id: "t1", name: "Remind" }), claimOfTemplate()] as const;
const reminder = put("reminder", { id: "r1", eventId: "e1", userId: "ann", templateId: "t1" });
const delivery = (fields: Fields<"delivery"> = {}): Planted =>
  put("delivery", {
    id: "d1",
    reminderId: "r1",
    eventId: "e1",
    userId: "ann",
    state: "pending",
    nextTryAt: day(4),
    ...fields,
  });
const ledger = [...template, reminder] as const;

function claimOfTemplate(): Planted {
  const [id] = templateNameIds("acme", "Remind");
  return put("claim", { id, holderKey: "template/t1" });
}

const sourceClaim = (name: string) => entryClaimId("source", "acme", { field: "name", value: name });
const source = put("source", { id: "s1", name: "Fair" });
const held = [source, put("claim", { id: sourceClaim("Fair"), holderKey: "source/s1" })] as const;

/** A pipeline of leads as it is shipped, stored for one company under ids of its own. */
function pipeline(id: string, fields: Fields<"pipeline"> = {}): readonly Planted[] {
  const shipped = shippedPipeline("lead");
  const idOf = (statusId: string): string => `${id}.${statusId}`;
  const { newStatusId, convertedStatusId, lostStatusId } = shipped.pipeline;
  return [
    put("pipeline", {
      ...shipped.pipeline,
      id,
      version: 1,
      companyId: "acme",
      newStatusId: idOf(newStatusId),
      convertedStatusId: idOf(convertedStatusId ?? ""),
      lostStatusId: idOf(lostStatusId),
      ...fields,
    }),
    ...shipped.statuses.map((status) =>
      put("status", {
        ...status,
        id: idOf(status.id),
        version: 1,
        companyId: "acme",
        pipelineId: asId("pipeline", id),
      }),
    ),
  ];
}

const fault = (key: string, fields: string, mends: boolean, ...records: readonly Planted[]): PlantedFault => ({
  records,
  key,
  fields: fields.split(" "),
  mends,
});

const merged = { archivedAt: day(5) };
const address = {
  address: { extra: null, street: "1 rue X", postalCode: null, city: null, region: null, countryCode: "FR" },
};
const lost = { statusId: "prospect.lost", statusSince: day(2), kinds: ["prospect"] };
const guest = (fields: Fields<"guest">): Planted => put("guest", { eventId: "e1", email: "lee@x.example", ...fields });
const member = (fields: Fields<"campaignMembership">): Planted =>
  put("campaignMembership", { memberKey: "lead/l1", campaignKey: "campaign/1", relatedKeys: ["lead/l1"], ...fields });

/** One of each contradiction. */
export const plantedFaults: Readonly<Record<IntegrityFaultCode, PlantedFault>> = {
  RECORD_MALFORMED: fault("opportunity/o1", "currency", false, account(), opportunity({ currency: "euro" })),
  REFERENCE_MISSING: fault("lead/l1", "sourceId", true, lead({ sourceId: "gone" })),
  REFERENCE_TO_MERGED: fault(
    "opportunity/o1",
    "accountId",
    true,
    account({ id: "a2", mergedIntoId: "a1", ...merged }),
    account(),
    opportunity({ accountId: "a2" }),
  ),
  MERGED_IN_CIRCLE: fault("lead/l1", "mergedIntoId", false, lead({ mergedIntoId: "l1", ...merged })),
  MERGED_INTO_MERGED: fault(
    "lead/l1",
    "mergedIntoId",
    true,
    lead({ mergedIntoId: "l2", ...merged }),
    lead({ id: "l2", mergedIntoId: "l3", ...merged }),
    lead({ id: "l3" }),
  ),
  MERGED_IN_USE: fault("lead/l1", "archivedAt", true, lead({ mergedIntoId: "l2" }), lead({ id: "l2" })),
  RECORD_STATUS_FOREIGN: fault("lead/l1", "statusId", false, lead({ statusId: "opportunity.to-process" })),
  LEAD_CONVERTED_WITHOUT_TARGET: fault(
    "lead/l1",
    "convertedAccountId",
    false,
    lead({ statusId: "lead.converted", convertedAt: day(2) }),
  ),
  LEAD_CONVERSION_IN_OTHER_STATUS: fault(
    "lead/l1",
    "convertedAccountId",
    false,
    account(),
    lead({ convertedAccountId: "a1" }),
  ),
  LEAD_LOST_WITHOUT_DATE: fault("lead/l1", "lostAt", true, lead({ statusId: "lead.lost" })),
  LEAD_LOSS_IN_OTHER_STATUS: fault("lead/l1", "lostAt lostNote", true, lead({ lostAt: day(1), lostNote: "Late" })),
  ACCOUNT_LOST_WITHOUT_DATE: fault("account/a1", "lostAt", true, account(lost)),
  ACCOUNT_LOSS_IN_OTHER_STATUS: fault("account/a1", "lostNote", true, account({ lostNote: "Late" })),
  ACCOUNT_KIND_TWICE: fault("account/a1", "kinds", true, account({ kinds: ["customer", "customer"] })),
  ACCOUNT_ADDRESS_DEFAULT_TWICE: fault(
    "account/a1",
    "addresses",
    true,
    account({ addresses: [1, 2].map(() => ({ ...address, billing: true, delivery: false, isDefault: true })) }),
  ),
  CONTACT_LINK_TWICE: fault(
    "accountContact/k2",
    "accountId contactId",
    true,
    account(),
    contact({ mainAccountId: "a1" }),
    link({ isMain: false }),
    link({ id: "k2", createdAt: day(9) }),
  ),
  CONTACT_MAIN_LINK_TWICE: fault(
    "contact/c1",
    "mainAccountId",
    true,
    account(),
    account({ id: "a2" }),
    contact({ mainAccountId: "a2" }),
    link({}),
    link({ id: "k2", accountId: "a2" }),
  ),
  CONTACT_MAIN_ACCOUNT_DIFFERS: fault(
    "contact/c1",
    "mainAccountId",
    true,
    account(),
    contact({ mainAccountId: "a1" }),
    link({ isMain: false }),
  ),
  OPPORTUNITY_CLOSED_WITHOUT_DATE: fault(
    "opportunity/o1",
    "closedAt",
    true,
    account(),
    opportunity({ statusId: "opportunity.closed-won" }),
  ),
  OPPORTUNITY_CLOSING_IN_OTHER_STATUS: fault(
    "opportunity/o1",
    "closedAt closedById",
    true,
    account(),
    opportunity({ closedAt: day(3), closedById: "ann" }),
  ),
  OPPORTUNITY_LOSS_IN_OTHER_STATUS: fault(
    "opportunity/o1",
    "lostNote",
    true,
    account(),
    opportunity({ statusId: "opportunity.closed-won", closedAt: day(3), lostNote: "Late" }),
  ),
  OPPORTUNITY_WITHOUT_CUSTOMER: fault("opportunity/o1", "accountId contactId", false, opportunity({ accountId: null })),
  PIPELINE_DEFAULT_TWICE: fault("pipeline/p2", "isDefault", true, ...pipeline("p1"), ...pipeline("p2")),
  PIPELINE_UNSOUND: fault("pipeline/p1", "statuses", false, ...pipeline("p1", { lostStatusId: "nowhere" })),
  CLAIM_WITHOUT_HOLDER: fault("claim/x", "holderKey", true, put("claim", { id: "x", holderKey: "source/gone" })),
  CLAIM_DIFFERS: fault("claim/x", "holderKey", true, ...held, put("claim", { id: "x", holderKey: "source/s1" })),
  VALUE_UNCLAIMED: fault("source/s1", "name", true, source),
  VALUE_HELD_TWICE: fault("source/s2", "name", false, ...held, put("source", { id: "s2", name: "FAIR" })),
  CONSENT_DIFFERS: fault(
    "contact/c1",
    "doNotEmail",
    true,
    lead({ email: "Lee@x.example", matchKeys: ["e:lee@x.example"], doNotEmail: true }),
    contact({ email: "lee@X.example", matchKeys: ["e:lee@x.example"] }),
  ),
  EVENT_SPAN_REVERSED: fault("calendarEvent/e1", "startsAt endsAt", false, event({ endsAt: day(1) })),
  OCCURRENCE_REPEATED: fault(
    "calendarEvent/e2",
    "originalStart",
    true,
    event({ recurrence: daily, spread: true }),
    event({ id: "e2", seriesId: "e1", originalStart: "2026-03-04T09:00:00" }),
  ),
  GUEST_REPEATED: fault("guest/g2", "email", true, event(), guest({ id: "g1" }), guest({ id: "g2" })),
  MEMBERSHIP_REPEATED: fault(
    "campaignMembership/m2",
    "memberKey campaignKey",
    true,
    lead({}),
    member({ id: "m1" }),
    member({ id: "m2" }),
  ),
  DELIVERY_OF_OTHER_EVENT: fault(
    "delivery/d1",
    "eventId",
    false,
    event(),
    event({ id: "e2" }),
    ...ledger,
    delivery({ eventId: "e2" }),
  ),
  DELIVERY_SETTLED_BUT_DUE: fault(
    "delivery/d1",
    "nextTryAt",
    true,
    event(),
    ...ledger,
    delivery({ state: "skipped", reason: "EVENT_DONE" }),
  ),
  DELIVERY_STATE_CONTRADICTED: fault(
    "delivery/d1",
    "sentAt",
    false,
    event(),
    ...ledger,
    delivery({ state: "sent", nextTryAt: null }),
  ),
  DELIVERY_FOR_ENDED_EVENT: fault(
    "delivery/d1",
    "state nextTryAt",
    true,
    event({ status: "cancelled" }),
    ...ledger,
    delivery(),
  ),
  EMAIL_STATE_CONTRADICTED: fault("emailMessage/m1", "sentAt", false, put("emailMessage", { id: "m1", state: "sent" })),
};

/** What puts records into a storage past every rule. */
export const plantingOf = (records: readonly Planted[]) => ({
  writes: records.map(([type, record]) => insert(type, record as never)), // of its own type
  entries: [],
});
