import { describe, expect, it } from "vitest";
import { accountFaults } from "../../src/integrity/account-faults.js";
import { definitionsFor } from "../../src/integrity/definitions-for.js";
import { leadFaults } from "../../src/integrity/lead-faults.js";
import { opportunityFaults } from "../../src/integrity/opportunity-faults.js";
import { pipelineFaults } from "../../src/integrity/pipeline-faults.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";
import { recordWith } from "../support/store-record.js";
import { lookedAt, shortly, surroundingsOf } from "../support/surroundings-of.js";

const around = surroundingsOf();
const day = (date: number) => new Date(Date.UTC(2026, 0, date));
/** What a repair makes of the record. */
const mended = ([fault]: ReturnType<typeof leadFaults>) =>
  fault?.repair?.map((write) => ("record" in write ? write.record : write));

describe("how a lead ended", () => {
  const lead = (statusId: string, fields: object = {}) =>
    recordWith("lead", { id: "l", companyId: "acme", statusId: `lead.${statusId}`, statusSince: day(2), ...fields });
  const found = (...given: Parameters<typeof lead>) => shortly(leadFaults(lead(...given), around));

  it("SEC-5 is not contradictory as long as it is open, lost with a date or converted to an account", () => {
    expect(found("to-process")).toEqual([]);
    expect(found("lost", { lostAt: day(2), lostReasonId: "r", lostNote: "n" })).toEqual([]);
    const converted = { convertedAt: day(2), convertedById: "ann", convertedOpportunityId: "o" };
    expect(found("converted", { ...converted, convertedAccountId: "a", convertedContactIds: ["c"] })).toEqual([]);
  });

  it("SEC-5 need not be told of one that was imported, unless it says when it was converted", () => {
    expect(found("lost", { importBatchId: "b" })).toEqual([]);
    expect(found("converted", { importBatchId: "b" })).toEqual([]);
    const missing = ["LEAD_CONVERTED_WITHOUT_TARGET convertedAccountId"];
    expect(found("converted", { importBatchId: "b", convertedAt: day(2) })).toEqual(missing);
    expect(found("converted")).toEqual(missing);
    expect(found("lost")).toEqual(["LEAD_LOST_WITHOUT_DATE lostAt"]);
  });

  it("SEC-5 is contradictory where it ended otherwise than its status says, field by field", () => {
    for (const [field, value] of Object.entries({
      convertedAt: day(2),
      convertedById: "ann",
      convertedAccountId: "a",
      convertedOpportunityId: "o",
      convertedContactIds: ["c"],
    })) {
      const faults = leadFaults(lead("to-process", { [field]: value }), around);
      expect(shortly(faults)).toEqual([`LEAD_CONVERSION_IN_OTHER_STATUS ${field}`]);
      expect(faults[0]?.repair).toBeNull();
    }
    for (const [field, value] of Object.entries({ lostAt: day(2), lostReasonId: "r", lostNote: "n" }))
      expect(found("to-process", { [field]: value })).toEqual([`LEAD_LOSS_IN_OTHER_STATUS ${field}`]);
    expect(found("lost", { lostAt: day(2), convertedAccountId: "a" })).toEqual([
      "LEAD_CONVERSION_IN_OTHER_STATUS convertedAccountId",
    ]);
  });

  it("SEC-5 is mended by the day since which it has its status, or by forgetting a loss", () => {
    expect(mended(leadFaults(lead("lost"), around))).toMatchObject([{ id: "l", lostAt: day(2), updatedAt: lookedAt }]);
    const lost = lead("to-process", { lostAt: day(2), lostReasonId: "r", lostNote: "n" });
    expect(mended(leadFaults(lost, around))).toMatchObject([{ lostAt: null, lostReasonId: null, lostNote: null }]);
  });

  it("SEC-5 is not told of in a status that its company does not work with", () => {
    const own = leadPipeline();
    const theirs = { ...own, pipeline: { ...own.pipeline, companyId: "globex" as never } };
    const at = (definition: typeof own) =>
      leadFaults({ ...lead("x"), statusId: "a" as never }, { ...around, definitions: [definition] });
    expect(at(own)).toEqual([]);
    expect(at(theirs)).toMatchObject([
      { code: "RECORD_STATUS_FOREIGN", fields: ["statusId"], params: { statusId: "a" }, repair: null },
    ]);
    expect(found("nowhere", { lostAt: day(2) })).toEqual(["RECORD_STATUS_FOREIGN statusId"]);
  });
});

describe("the pipelines that records are held to", () => {
  const shipped = shippedPipeline("lead");

  it("SEC-5 are those of their kind, and the shipped one as long as it is not stored", () => {
    const sales = pipelineOf("opportunity", {}, []);
    expect(definitionsFor([sales, leadPipeline()], "lead", "acme")).toEqual([leadPipeline(), shipped]);
    const stored = { ...shipped, stored: true };
    expect(definitionsFor([stored, leadPipeline()], "lead", "acme")).toEqual([stored, leadPipeline()]);
    expect(definitionsFor([], "lead", null)).toEqual([shipped]);
  });
});

describe("how an account ended, and what it is", () => {
  const account = (fields: object = {}) =>
    recordWith("account", { id: "a", companyId: "acme", kinds: ["customer"], ...fields });
  const lost = { statusId: "prospect.lost", statusSince: day(2), kinds: ["prospect"] };
  const found = (fields: object) => shortly(accountFaults(account(fields), around));

  it("SEC-5 needs a day where a prospect was lost, which is that since which it has its status", () => {
    expect(found({ ...lost, lostAt: day(3) })).toEqual([]);
    expect(found({ ...lost, kinds: ["customer"] })).toEqual([]);
    const faults = accountFaults(account(lost), around);
    expect(shortly(faults)).toEqual(["ACCOUNT_LOST_WITHOUT_DATE lostAt"]);
    expect(mended(faults)).toMatchObject([{ lostAt: day(2) }]);
    expect(accountFaults(account({ ...lost, statusSince: null }), around)).toMatchObject([{ repair: null }]);
  });

  it("SEC-5 is contradictory where it was lost otherwise than its status says, field by field", () => {
    for (const [field, value] of Object.entries({ lostAt: day(2), lostReasonId: "r", lostNote: "n" }))
      expect(found({ [field]: value })).toEqual([`ACCOUNT_LOSS_IN_OTHER_STATUS ${field}`]);
    const all = accountFaults(account({ lostAt: day(2), lostReasonId: "r", lostNote: "n" }), around);
    expect(mended(all)).toMatchObject([{ lostAt: null, lostReasonId: null, lostNote: null }]);
  });

  it("SEC-5 has each kind once", () => {
    expect(found({ kinds: ["customer", "supplier"] })).toEqual([]);
    const faults = accountFaults(account({ kinds: ["customer", "supplier", "customer"] }), around);
    expect(shortly(faults)).toEqual(["ACCOUNT_KIND_TWICE kinds"]);
    expect(mended(faults)).toMatchObject([{ kinds: ["customer", "supplier"] }]);
  });

  it("SEC-5 has one default of each mark among its addresses, which the first stays", () => {
    const address = (billing: boolean, isDefault = true) => ({ address: {}, billing, delivery: !billing, isDefault });
    expect(found({ addresses: [address(true), address(false), address(true, false)] })).toEqual([]);
    const faults = accountFaults(account({ addresses: [address(true), address(false), address(true)] }), around);
    expect(shortly(faults)).toEqual(["ACCOUNT_ADDRESS_DEFAULT_TWICE addresses"]);
    expect(mended(faults)).toMatchObject([{ addresses: [address(true), address(false), address(true, false)] }]);
  });
});

describe("how an opportunity stands", () => {
  const opportunity = (statusId: string, fields: object = {}) =>
    recordWith("opportunity", {
      id: "o",
      companyId: "acme",
      statusId: `opportunity.${statusId}`,
      statusSince: day(3),
      accountId: "a",
      ...fields,
    });
  const faultsOf = (...given: Parameters<typeof opportunity>) => opportunityFaults(opportunity(...given), around);
  const found = (...given: Parameters<typeof opportunity>) => shortly(faultsOf(...given));

  it("SEC-5 is not contradictory as long as it is open, or closed with a day, and lost for a reason", () => {
    expect(found("to-process")).toEqual([]);
    expect(found("closed-won", { closedAt: day(3), closedById: "ann" })).toEqual([]);
    expect(found("closed-lost", { closedAt: day(3), lostReasonId: "r", lostNote: "n" })).toEqual([]);
  });

  it("SEC-5 needs a day once it is closed, which is that since which it has its status", () => {
    for (const status of ["closed-won", "closed-lost"]) {
      expect(found(status)).toEqual(["OPPORTUNITY_CLOSED_WITHOUT_DATE closedAt"]);
      expect(mended(faultsOf(status))).toMatchObject([{ closedAt: day(3) }]);
    }
  });

  it("SEC-5 is contradictory where it ended otherwise than its status says, field by field", () => {
    expect(found("to-process", { closedAt: day(3) })).toEqual(["OPPORTUNITY_CLOSING_IN_OTHER_STATUS closedAt"]);
    expect(found("to-process", { closedById: "ann" })).toEqual(["OPPORTUNITY_CLOSING_IN_OTHER_STATUS closedById"]);
    expect(mended(faultsOf("to-process", { closedAt: day(3), closedById: "ann" }))).toMatchObject([
      { closedAt: null, closedById: null },
    ]);
    const won = { closedAt: day(3) };
    expect(found("closed-won", { ...won, lostReasonId: "r" })).toEqual([
      "OPPORTUNITY_LOSS_IN_OTHER_STATUS lostReasonId",
    ]);
    expect(found("closed-won", { ...won, lostNote: "n" })).toEqual(["OPPORTUNITY_LOSS_IN_OTHER_STATUS lostNote"]);
    expect(mended(faultsOf("closed-won", { ...won, lostReasonId: "r", lostNote: "n" }))).toMatchObject([
      { lostReasonId: null, lostNote: null },
    ]);
  });

  it("SEC-5 needs somebody who would buy", () => {
    expect(found("to-process", { accountId: null, contactId: "c" })).toEqual([]);
    const faults = faultsOf("to-process", { accountId: null });
    expect(shortly(faults)).toEqual(["OPPORTUNITY_WITHOUT_CUSTOMER accountId contactId"]);
    expect(faults[0]?.repair).toBeNull();
  });
});

describe("what a pipeline is", () => {
  const numbered = (id: string, fields: object = {}) => {
    const { pipeline, ...rest } = leadPipeline();
    return { ...rest, pipeline: { ...pipeline, id: id as never, companyId: null, isDefault: true, ...fields } };
  };
  const found = (own: ReturnType<typeof numbered>, ...others: readonly ReturnType<typeof numbered>[]) =>
    pipelineFaults(own.pipeline, { ...around, definitions: [own, ...others] });

  it("SEC-5 is one of which no other is the default, the first by id", () => {
    const [first, second] = [numbered("p1"), numbered("p2")];
    expect(found(first, second)).toEqual([]);
    const faults = found(second, numbered("p3"), first);
    expect(faults).toMatchObject([{ code: "PIPELINE_DEFAULT_TWICE", fields: ["isDefault"], params: { other: "p1" } }]);
    expect(mended(faults)).toMatchObject([{ id: "p2", isDefault: false }]);
  });

  it("SEC-5 is no second default of another company or kind, nor where one of them is none", () => {
    const second = numbered("p2");
    expect(found(second, numbered("p1", { companyId: "acme" }))).toEqual([]);
    expect(found(second, numbered("p1", { kind: "opportunity" }))).toEqual([]);
    expect(found(second, numbered("p1", { isDefault: false }))).toEqual([]);
    expect(found(numbered("p2", { isDefault: false }), numbered("p1"))).toEqual([]);
  });

  it("SEC-5 is sound, unless it was put away or is not known", () => {
    const broken = numbered("p1", { lostStatusId: "nowhere" });
    const faults = found(broken);
    expect(faults.length).toBeGreaterThan(0);
    for (const { code, fields, params, repair } of faults)
      expect([code, fields, typeof params["fault"], repair]).toEqual([
        "PIPELINE_UNSOUND",
        ["statuses"],
        "string",
        null,
      ]);
    expect(shortly(found(numbered("p2", { lostStatusId: "nowhere" }), numbered("p1")))[0]).toBe(
      "PIPELINE_DEFAULT_TWICE isDefault",
    );
    expect(found(numbered("p1", { lostStatusId: "nowhere", archivedAt: day(1) }))).toEqual([]);
    expect(pipelineFaults(broken.pipeline, around)).toEqual([]);
  });
});
