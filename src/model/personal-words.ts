import type { RecordType } from "./record-types.js";

/**
 * What a field has to do with the person whom a record is about, a word for each:
 * - `identifies`: names or reaches somebody. Emptied, and looked for in the texts of what the person has to do with.
 * - `tells`: free text. Emptied where the record is about the person, cleaned of what identifies it elsewhere.
 * - `describes`: emptied too, but nothing that a person would be found by elsewhere.
 * - `follows`: made of other fields, and made anew.
 * - `counts`: statuses, dates, amounts and marks that figures are made of. Kept.
 * - `links`: ids of other records. Kept: they name nobody once those are erased.
 * - `works`: what the library needs to work: versions, ids, tokens. Kept.
 * - `company`: what the company says of itself, of its colleagues and in its own lists. None of the person's.
 */
export type PersonalWord = (typeof personalWords)[number];

/** Every word there is for a field. */
export const personalWords = [
  "identifies",
  "tells",
  "describes",
  "follows",
  "counts",
  "links",
  "works",
  "company",
] as const;

/** The fields of a type by word, names of fields parted by blanks. */
export type FieldWords = { readonly [W in PersonalWord]?: string };

/** What every record has. The host's own fields are emptied but for those that it declares as telling nothing of a person. */
const common: FieldWords = {
  describes: "custom",
  counts: "createdAt updatedAt archivedAt",
  links: "companyId",
  works: "id version",
};

const list: FieldWords = { company: "name" };

/** What each field of each type of record has to do with persons, those aside that every record has: export and erasure go by it. */
export const fieldWords: { readonly [T in RecordType]: FieldWords } = {
  account: {
    identifies: "name firstName lastName email fixedPhone mobilePhone",
    tells: "description lostNote",
    describes: "title website picture addresses externalId",
    follows: "searchText matchKeys",
    counts:
      "isCompany kinds sizeBand score keyAccount nurturing currency language countryCode doNotCall doNotEmail statusSince boardRank lostAt reference",
    links:
      "sourceId industrySectorId categoryId assignedToId teamId tagIds sharedCompanyIds statusId lostReasonId projectKeys mergedIntoId",
  },
  accountContact: { counts: "isMain", links: "accountId contactId roleId" },
  attachment: {
    tells: "fileName description",
    describes: "blob sha256",
    counts: "mediaType size",
    links: "relatedKeys addedById",
  },
  calendarEvent: {
    identifies: "organizerEmail",
    tells: "subject description location icalendarExtras",
    describes: "latitude longitude",
    follows: "searchText",
    counts:
      "type allDay startLocal endLocal startOn endOn timeZone recurrence rruleText visibility busy callDirection priority status startsAt endsAt firstStartAt lastStartAt lastEndsAt spread excludedStarts extraStarts originalStart",
    links:
      "categoryId organizerId assignedToId teamId accountId contactId leadId opportunityId relatedKeys participantIds seriesId",
    works: "overriddenFields uid revision syncSource syncId syncStamp syncDigest syncedAt",
  },
  campaignMembership: { counts: "at response", links: "campaignKey memberKey relatedKeys", company: "campaignName" },
  catalog: { links: "catalogTypeId", company: "name description image pdf pdfFileName pdfSize pdfSha256" },
  catalogType: list,
  category: list,
  chartLayout: { links: "userId", company: "report charts" },
  claim: { links: "holderKey" },
  company: { company: "name code currency language countryCode timeZone address email phone website logo" },
  contact: {
    identifies: "firstName lastName email fixedPhone mobilePhone",
    tells: "description",
    describes: "title address picture externalId",
    follows: "fullName emailDomain searchText matchKeys",
    counts: "language countryCode doNotCall doNotEmail reference",
    links: "jobFunctionId departmentId assignedToId teamId tagIds sharedCompanyIds mainAccountId mergedIntoId",
  },
  delivery: {
    identifies: "recipient",
    tells: "failureText",
    counts: "occurrenceStart occurrenceStartsAt triggerAt state tries nextTryAt reason sentAt",
    links: "reminderId eventId userId guestId emailMessageId",
    works: "leaseToken leaseUntil",
  },
  department: list,
  duplicateDismissal: { tells: "note", describes: "fingerprint", links: "pairKeys dismissedById" },
  emailMessage: {
    identifies: "toAddresses ccAddresses bccAddresses",
    tells: "subject bodyText bodyHtml failureText",
    counts: "state sentAt failureReason",
    links: "relatedKeys senderId templateId catalogId",
    works: "messageId",
    company: "fromAddress fromName",
  },
  eventCategory: { company: "name code eventType" },
  guest: { identifies: "name email", counts: "answer answeredAt", links: "eventId userId personKey" },
  importBatch: { counts: "state rowsDone created updated skipped", company: "name" },
  industrySector: list,
  jobFunction: list,
  journal: {
    tells: "result changes",
    counts: "kind undoneAt",
    links: "actorId subjectKey writtenKeys",
  },
  lead: {
    identifies: "firstName lastName email fixedPhone mobilePhone",
    tells: "description lostNote",
    describes: "title companyName website address picture externalId",
    follows: "fullName searchText matchKeys",
    counts:
      "createdOn manualScore sizeBand keyAccount nurturing doNotCall doNotEmail statusSince boardRank score proposedScore scoreReasons lostAt convertedAt",
    links:
      "jobFunctionId departmentId industrySectorId assignedToId teamId sourceId categoryId tagIds statusId lostReasonId convertedById convertedAccountId convertedContactIds convertedOpportunityId importBatchId mergedIntoId",
  },
  lostReason: { company: "name allowsNote" },
  opportunity: {
    tells: "name description lostNote",
    describes: "externalId",
    follows: "searchText",
    counts:
      "currency amount bestCase worstCase manualProbability rating expectedCloseOn type recurringAmount recurringStartOn recurringMonths recurringEndOn reference openedAt statusSince boardRank probability contractValue closedAt",
    links:
      "accountId contactId leadId sourceId assignedToId teamId statusId closedById lostReasonId quoteKeys orderKeys",
  },
  pipeline: {
    links: "newStatusId convertedStatusId propositionStatusId wonStatusId lostStatusId",
    company: "kind name isDefault",
  },
  reminder: { counts: "mode amount unit at audience nextTriggerAt", links: "eventId userId templateId" },
  role: list,
  sequence: { works: "recordType format nextNumber" },
  source: list,
  status: {
    links: "pipelineId nextStatusIds allowedUserIds allowedTeamIds",
    company: "labels sequence open color probability requiredFields",
  },
  tag: { company: "name color" },
  team: { links: "managerId", company: "name" },
  template: { company: "name medium model language recipients subject format content signature" },
  timelineEntry: {
    tells: "data",
    counts: "kind at spentMs",
    links: "actorId subjectKey relatedKeys fromStatusId toStatusId",
  },
  user: {
    links: "teamIds activeTeamId companyIds activeCompanyId",
    company: "name email phone language timeZone signature picture externalId",
  },
};

const known = new Map<RecordType, ReadonlyMap<string, PersonalWord>>();

/** The word of every field of a type, those that every record has included. */
export function wordsOf(type: RecordType): ReadonlyMap<string, PersonalWord> {
  let words = known.get(type);
  if (words === undefined) {
    words = new Map([common, fieldWords[type]].flatMap(wordsIn));
    known.set(type, words);
  }
  return words;
}

function wordsIn(fields: FieldWords): [string, PersonalWord][] {
  const namesOf = (word: PersonalWord): readonly string[] =>
    (fields[word] ?? "").split(" ").filter((name) => name !== "");
  return personalWords.flatMap((word) => namesOf(word).map((name): [string, PersonalWord] => [name, word]));
}

const emptied: ReadonlySet<PersonalWord | undefined> = new Set(["identifies", "tells", "describes"]);

/** Whether a field is emptied where a record is about a person who is erased. */
export const isPersonal = (type: RecordType, field: string): boolean => emptied.has(wordsOf(type).get(field));
