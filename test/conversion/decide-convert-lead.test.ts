import { describe, expect, it } from "vitest";
import type { Conversion } from "../../src/conversion/convert-lead.schema.js";
import { journalSchema } from "../../src/model/journal.schema.js";
import { contactOf, contactsById, conversionPlan, conversionState, recordsOf } from "../support/conversion-decision.js";
import { decisionEnv } from "../support/lead-decision.js";

const whole: Conversion = { account: { create: true }, contact: { create: true }, opportunity: true };
const { lead } = conversionState();

describe("the conversion of a lead", () => {
  it("CONV-13 leaves a link to everything that it became, and tells of it on all of it", () => {
    const { result, entries, warnings } = conversionPlan(whole, conversionState());
    const { account, contacts, opportunity } = result;
    const keys = [`account/${account.id}`, `contact/${contacts[0]?.id}`, `opportunity/${opportunity?.id}`];
    expect(result.lead).toMatchObject({
      statusId: "lead.converted",
      convertedAt: decisionEnv().now,
      convertedById: "ann",
      convertedAccountId: account.id,
      convertedContactIds: [contacts[0]?.id],
      convertedOpportunityId: opportunity?.id,
    });
    expect(entries.filter(({ kind }) => kind === "converted")).toMatchObject([
      { subjectKey: "lead/lead-1", relatedKeys: ["lead/lead-1", ...keys], data: { to: keys } },
    ]);
    expect(warnings).toEqual([]);
  });

  it("CONV-18 keeps a journal of what it made and of what it filled", () => {
    const there = contactOf("ann", { firstName: "Ann", mainAccountId: "first" });
    const command: Conversion = { account: { create: true }, contact: { ids: ["ann"] } };
    const { writes, result } = conversionPlan(command, conversionState({ contacts: contactsById(there) }));
    const journal = journalSchema.parse(recordsOf(writes).get(`journal/${result.journalId}` as never));
    expect(journal).toMatchObject({ kind: "conversion", actorId: "ann", subjectKey: "lead/lead-1", companyId: "acme" });
    const changed = Object.fromEntries(
      journal.writtenKeys.map((key, i) => [key.split("/")[0], journal.changes[i]?.changes]),
    );
    expect(changed).toMatchObject({
      account: null,
      accountContact: null,
      contact: {},
      lead: { statusId: { from: "lead.nurturing", to: "lead.converted" } },
    });
  });

  it("CONV-6 reports what has no place, of what says something", () => {
    const custom = { fax: "1234", note: "", old: false };
    const { report } = conversionPlan(whole, conversionState({ lead: { ...lead, custom, externalId: "x-7" } })).result;
    expect(report.unmapped).toEqual(["externalId", "custom.fax"]);
  });
});
