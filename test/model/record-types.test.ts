import { describe, expect, it } from "vitest";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import { references } from "../../src/model/references.js";

/** Every noun of the guide, and the record that holds it with the fields that it must have a place for. */
const nouns: Readonly<Record<string, readonly [RecordType, string]>> = {
  lead: [
    "lead",
    `title firstName lastName companyName jobFunctionId departmentId industrySectorId fixedPhone mobilePhone email website
     address picture description assignedToId teamId companyId createdOn manualScore proposedScore score sizeBand keyAccount
     nurturing sourceId categoryId tagIds doNotCall doNotEmail statusId statusSince boardRank lostReasonId lostNote
     convertedAt convertedById convertedAccountId convertedContactIds convertedOpportunityId mergedIntoId custom`,
  ],
  account: [
    "account",
    `name isCompany title firstName lastName kinds email fixedPhone mobilePhone website picture sourceId industrySectorId
     categoryId sizeBand score keyAccount nurturing assignedToId teamId tagIds description addresses currency language
     countryCode doNotCall doNotEmail companyId sharedCompanyIds reference statusId statusSince lostReasonId lostNote
     projectKeys mergedIntoId`,
  ],
  contact: [
    "contact",
    `title firstName lastName jobFunctionId departmentId fixedPhone mobilePhone email emailDomain address picture
     assignedToId teamId companyId sharedCompanyIds language countryCode doNotCall doNotEmail reference mainAccountId
     mergedIntoId`,
  ],
  "account of a contact, with the role in it": ["accountContact", "accountId contactId roleId isMain"],
  opportunity: [
    "opportunity",
    `name accountId contactId leadId amount bestCase worstCase currency manualProbability probability rating
     expectedCloseOn type sourceId assignedToId teamId companyId description reference statusId closedAt closedById
     lostReasonId lostNote recurringAmount recurringStartOn recurringMonths recurringEndOn contractValue quoteKeys orderKeys`,
  ],
  "calendar event": [
    "calendarEvent",
    `subject type categoryId status allDay startLocal endLocal startOn endOn timeZone recurrence rruleText excludedStarts
     extraStarts seriesId originalStart overriddenFields description location latitude longitude organizerId assignedToId
     teamId accountId contactId leadId opportunityId relatedKeys visibility busy callDirection priority uid revision
     syncSource syncId syncStamp syncedAt`,
  ],
  guest: ["guest", "eventId name email userId personKey answer answeredAt"],
  reminder: ["reminder", "eventId userId mode amount unit at audience templateId nextTriggerAt"],
  delivery: [
    "delivery",
    `reminderId eventId occurrenceStart userId guestId recipient triggerAt state leaseToken leaseUntil tries nextTryAt
     reason failureText sentAt emailMessageId`,
  ],
  "e-mail message": [
    "emailMessage",
    `relatedKeys senderId fromAddress toAddresses ccAddresses bccAddresses subject bodyText bodyHtml templateId catalogId
     state messageId sentAt failureReason failureText`,
  ],
  template: ["template", "name medium model language recipients subject content signature format"],
  catalogue: ["catalog", "name catalogTypeId description image pdf pdfFileName pdfSize pdfSha256"],
  "catalogue type": ["catalogType", "name"],
  "event category": ["eventCategory", "name code eventType"],
  tag: ["tag", "name color"],
  "industry sector": ["industrySector", "name"],
  department: ["department", "name"],
  "job function": ["jobFunction", "name"],
  source: ["source", "name"],
  category: ["category", "name"],
  role: ["role", "name"],
  "lost reason": ["lostReason", "name allowsNote"],
  status: [
    "status",
    "pipelineId labels sequence open color probability nextStatusIds requiredFields allowedUserIds allowedTeamIds",
  ],
  "status roles": [
    "pipeline",
    "kind isDefault newStatusId convertedStatusId propositionStatusId wonStatusId lostStatusId",
  ],
  team: ["team", "name managerId"],
  company: ["company", "name code currency language countryCode timeZone address"],
  user: ["user", "name email language timeZone teamIds activeTeamId companyIds activeCompanyId signature"],
  sequence: ["sequence", "recordType format nextNumber companyId"],
  "timeline entry": ["timelineEntry", "kind at actorId subjectKey relatedKeys fromStatusId toStatusId spentMs data"],
  "attachment link": ["attachment", "relatedKeys blob fileName mediaType size sha256"],
  "campaign membership": ["campaignMembership", "campaignKey campaignName memberKey relatedKeys at response"],
  "saved chart layout": ["chartLayout", "userId report charts"],
  "journal of what can be taken back": ["journal", "kind actorId subjectKey result writtenKeys changes undoneAt"],
  "pair that is no duplicate": ["duplicateDismissal", "pairKeys dismissedById fingerprint note"],
  "name that is taken": ["claim", "holderKey"],
  "import of leads": ["importBatch", "name state rowsDone"],
};

describe("the model", () => {
  it.each(Object.entries(nouns))("has a place for every field of the %s", (_, [type, fields]) => {
    const shape = Object.keys(recordSchemas[type].shape);
    expect(fields.split(/\s+/).filter((field) => !shape.includes(field))).toEqual([]);
  });

  it("has a record, a schema and a place in the reference map for every noun, and no other", () => {
    const types = Object.values(nouns)
      .map(([type]) => type)
      .sort();
    expect(Object.keys(recordSchemas).sort()).toEqual(types);
    expect(Object.keys(references).sort()).toEqual(types);
  });

  it("has the fields that every record has", () => {
    for (const { shape } of Object.values(recordSchemas))
      expect(Object.keys(shape)).toEqual(
        expect.arrayContaining(["id", "version", "createdAt", "updatedAt", "companyId", "archivedAt", "custom"]),
      );
  });
});
