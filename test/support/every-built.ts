import type { RecordType, RecordTypes } from "../../src/model/record-types.js";
import type { RecordBuilders } from "../../src/testing/records/record-builders.js";
import { buildPipelineOf } from "../../src/testing/records/related-records.js";

/** Two records of each type. */
export type EveryBuilt = { readonly [T in RecordType]: readonly [RecordTypes[T], RecordTypes[T], ...RecordTypes[T][]] };

const twice = <R>(make: (i: number) => R): [R, R] => [make(0), make(1)];

/** Builds two records of every type that go together; a type that the model gains does not compile without. */
export function everyBuilt(build: RecordBuilders): EveryBuilt {
  const account = twice(() => build.account());
  const lead = twice(() => build.lead());
  const contact = twice((i) => build.contact(i === 0 ? { mainAccountId: account[0].id } : {}));
  const calendarEvent = twice(() => build.calendarEvent());
  const template = twice(() => build.template());
  const [event] = calendarEvent;
  const reminder = twice((i) => build.reminder({ eventId: event.id, templateId: template[i === 0 ? 0 : 1].id }));
  const [first, second] = [buildPipelineOf(build, "lead"), buildPipelineOf(build, "opportunity")];
  const leadKeys = lead.map(({ id }) => `lead/${id}`);
  const leadKey = leadKeys[0] ?? "";
  return {
    ...{ account, lead, contact, calendarEvent, template, reminder },
    ...namedLists(build),
    ...{ pipeline: [first.pipeline[0], second.pipeline[0]], status: [...first.status, ...second.status] as never },
    accountContact: twice((i) =>
      build.accountContact({ accountId: account[0].id, contactId: contact[i === 0 ? 0 : 1].id, isMain: i === 0 }),
    ),
    attachment: twice(() => build.attachment({ relatedKeys: [leadKey] })),
    campaignMembership: twice((i) => build.campaignMembership({ memberKey: leadKeys[i] ?? "" })),
    catalog: twice(() => build.catalog()),
    chartLayout: twice(() => build.chartLayout()),
    claim: twice(() => build.claim({ holderKey: leadKey })),
    company: twice(() => build.company()),
    delivery: twice(() => build.delivery({ eventId: event.id, reminderId: reminder[0].id })),
    duplicateDismissal: twice((i) =>
      build.duplicateDismissal({ pairKeys: [leadKey, `account/${account[i === 0 ? 0 : 1].id}`] }),
    ),
    emailMessage: twice(() => build.emailMessage()),
    guest: twice(() => build.guest({ eventId: event.id })),
    importBatch: twice(() => build.importBatch()),
    journal: twice(() => build.journal({ subjectKey: leadKey })),
    opportunity: twice(() => build.opportunity({ accountId: account[0].id })),
    sequence: twice((i) => build.sequence({ recordType: i === 0 ? "account" : "contact" })),
    team: twice(() => build.team()),
    timelineEntry: twice(() => build.timelineEntry({ subjectKey: leadKey })),
    user: twice(() => build.user()),
  };
}

const namedLists = (build: RecordBuilders) => ({
  catalogType: twice(() => build.catalogType()),
  category: twice(() => build.category()),
  department: twice(() => build.department()),
  eventCategory: twice(() => build.eventCategory()),
  industrySector: twice(() => build.industrySector()),
  jobFunction: twice(() => build.jobFunction()),
  lostReason: twice(() => build.lostReason()),
  role: twice(() => build.role()),
  source: twice(() => build.source()),
  tag: twice(() => build.tag()),
});
