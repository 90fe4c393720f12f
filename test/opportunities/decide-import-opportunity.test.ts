import { describe, expect, it } from "vitest";
import { asId } from "../../src/kernel/id.js";
import { decideImportOpportunity } from "../../src/opportunities/decide-import-opportunity.js";
import type { OpportunityRow } from "../../src/opportunities/import-opportunities.schema.js";
import { importedOpportunityId } from "../../src/opportunities/imported-opportunity-id.js";
import type { OpportunityImportState } from "../../src/opportunities/opportunity-import-state.js";
import type { DecisionEnv } from "../../src/plan/decision-env.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { countedIds } from "../support/counted-ids.js";
import { recordWith } from "../support/store-record.js";

const definition = shippedPipeline("opportunity");
const statusNamed = (id: string) => definition.statuses.filter((status) => status.id === id);
const actor = {
  userId: asId("user", "ann"),
  companyId: asId("company", "acme"),
  companyIds: [],
  teamId: null,
  teamIds: [],
  locale: "en",
  timeZone: "Europe/Paris",
};
const env = (): DecisionEnv => ({ now: new Date("2026-03-02T09:00:00.000Z"), newId: countedIds(), actor });
const row: OpportunityRow = {
  externalId: "x1",
  stage: "Won",
  name: "Lorries",
  accountId: "a1",
  closedOn: "2026-02-01",
};
const id = importedOpportunityId(actor, "x1");
const reason = recordWith("lostReason", { id: "dear", version: 4 });
const state: OpportunityImportState = {
  definition,
  statuses: new Map(
    [
      ["Won", "opportunity.closed-won"],
      ["Lost", "opportunity.closed-lost"],
    ].flatMap(([stage = "", statusId = ""]) => statusNamed(statusId).map((status) => [stage, status] as const)),
  ),
  stored: new Map(),
  concealed: new Set(),
  accounts: new Map([["a1", recordWith("account", { id: "a1", version: 7 })]]),
  contacts: new Map([["c1", recordWith("contact", { id: "c1", version: 2 })]]),
  named: { claims: new Map(), entries: new Map([["lostReason/dear" as never, reason]]) },
  foreign: new Set(),
  currency: "EUR",
};

describe("deciding on an opportunity of another system", () => {
  it("STATUS-9 checks the pipeline, the account, the contact and the reason that it was decided by", () => {
    const lost = { ...row, stage: "Lost", contactId: "c1", lostReasonId: "dear" };
    const decision = decideImportOpportunity(lost, state, env());
    expect(decision.ok && decision.value.writes).toMatchObject([
      { op: "check", type: "pipeline", id: "opportunity.default", expectedVersion: null },
      { op: "check", type: "account", id: "a1", expectedVersion: 7 },
      { op: "check", type: "contact", id: "c1", expectedVersion: 2 },
      { op: "check", type: "lostReason", id: "dear", expectedVersion: 4 },
      { op: "insert", type: "opportunity", record: { id, externalId: "x1", currency: "EUR", lostReasonId: "dear" } },
    ]);
    expect(decision.ok && decision.value.entries.map(({ relatedKeys }) => relatedKeys)).toEqual(
      Array(2).fill([`opportunity/${id}`, "account/a1", "contact/c1"]),
    );
  });

  it("leaves one that was imported before as it is, whatever the row says", () => {
    const known = recordWith("opportunity", { id });
    const decision = decideImportOpportunity(
      { ...row, stage: "Elsewhere", accountId: null },
      { ...state, stored: new Map([[id, known]]) },
      env(),
    );
    expect(decision).toEqual({
      ok: true,
      value: { writes: [], entries: [], warnings: [], result: { opportunity: known, answer: "known" } },
    });
  });

  it("SEC-1 says no more of one that the actor may not see than that its id is taken", () => {
    expect(decideImportOpportunity(row, { ...state, concealed: new Set([id]) }, env())).toEqual({
      ok: false,
      refusals: [{ code: "OPPORTUNITY_EXTERNAL_ID_TAKEN", path: ["externalId"], params: { externalId: "x1" } }],
    });
  });

  it("treats a closed status without a role as none that closes: it has no day of closing", () => {
    const [won] = statusNamed("opportunity.nurturing");
    if (won === undefined) throw new Error("no such status");
    const statuses = new Map([["Asleep", { ...won, open: false }]]);
    const asleep = { ...row, stage: "Asleep" };
    const decision = decideImportOpportunity(asleep, { ...state, statuses }, env());
    expect(decision).toMatchObject({ refusals: [{ code: "OPPORTUNITY_CLOSING_UNFIT", params: { closed: false } }] });
    const { closedOn: _closedOn, ...undated } = asleep;
    expect(decideImportOpportunity(undated, { ...state, statuses }, env())).toMatchObject({
      value: { result: { opportunity: { closedAt: null, probability: 20 } } },
    });
  });

  it("is of a stage that is mapped, and a reason that is listed", () => {
    expect(decideImportOpportunity({ ...row, stage: "Elsewhere" }, state, env())).toEqual({
      ok: false,
      refusals: [{ code: "OPPORTUNITY_STAGE_UNMAPPED", path: ["stage"], params: { stage: "Elsewhere" } }],
    });
    expect(decideImportOpportunity({ ...row, stage: "Lost", lostReasonId: "gone" }, state, env())).toMatchObject({
      refusals: [{ code: "REFERENCE_UNKNOWN", path: ["lostReasonId"] }],
    });
    expect(decideImportOpportunity(row, state, env())).toMatchObject({ value: { warnings: [] } });
  });

  it("takes the fields that the row has, and leaves those that it has not", () => {
    const given = { ...row, amount: 500, description: undefined, custom: { region: "north" } };
    const decision = decideImportOpportunity(given, state, env());
    expect(decision).toMatchObject({
      value: { result: { opportunity: { amount: 500, description: null, custom: { region: "north" } } } },
    });
    const ofContact = { ...row, accountId: null, contactId: "c1", currency: "CHF" };
    expect(decideImportOpportunity(ofContact, state, env())).toMatchObject({
      value: { result: { opportunity: { accountId: null, contactId: "c1", currency: "CHF" } } },
    });
  });
});

describe("what stands against an opportunity of another system", () => {
  const statuses = new Map([
    ...state.statuses,
    ...statusNamed("opportunity.nurturing").map((one) => ["Open", one] as const),
  ]);
  const found = (changes: Partial<OpportunityRow>, more: Partial<OpportunityImportState> = {}) => {
    const decision = decideImportOpportunity({ ...row, ...changes }, { ...state, statuses, ...more }, env());
    return decision.ok ? [] : decision.refusals;
  };
  const open = { stage: "Open", closedOn: null };

  it("OPP-1 is that nobody would buy", () => {
    expect(found({ accountId: null })).toEqual([{ code: "OPPORTUNITY_PARTY_MISSING", path: ["accountId"] }]);
    expect(found({ accountId: undefined, contactId: undefined })).toMatchObject([{ path: ["accountId"] }]);
    expect(found({ accountId: undefined, contactId: "c1" })).toEqual([]);
  });

  it("OPP-1 SEC-1 is what it names and the actor does not see, field by field", () => {
    expect(found({ accountId: "a2", contactId: "c2" })).toEqual([
      { code: "ACCOUNT_UNKNOWN", path: ["accountId"], params: { accountId: "a2" } },
      { code: "CONTACT_UNKNOWN", path: ["contactId"], params: { contactId: "c2" } },
    ]);
    const foreign = new Set(["user/bob", "team/north"] as never[]); // a test's keys are plain strings
    expect(found({ assignedToId: "bob", teamId: "north" }, { foreign })).toEqual([
      { code: "REFERENCE_UNKNOWN", path: ["assignedToId"], params: { type: "user", id: "bob" } },
      { code: "REFERENCE_UNKNOWN", path: ["teamId"], params: { type: "team", id: "north" } },
    ]);
    expect(found({ assignedToId: "ann", teamId: null }, { foreign })).toEqual([]);
  });

  it("is a day of closing that is missing, or given of an open one", () => {
    const unfit = (stage: string, closed: boolean) => [
      { code: "OPPORTUNITY_CLOSING_UNFIT", path: ["closedOn"], params: { stage, closed } },
    ];
    for (const closedOn of [null, undefined]) {
      expect(found({ closedOn })).toEqual(unfit("Won", true));
      expect(found({ ...open, closedOn })).toEqual([]);
    }
    expect(found({ ...open, closedOn: "2026-02-01" })).toEqual(unfit("Open", false));
  });

  it("is a reason of loss of one that was not lost", () => {
    expect(found({ lostReasonId: "dear" })).toEqual([{ code: "LOSS_NOT_LOSING", path: ["lostReasonId"] }]);
    expect(found({ ...open, lostReasonId: "dear" })).toMatchObject([{ code: "LOSS_NOT_LOSING" }]);
    expect([...found({ lostReasonId: null }), ...found({ stage: "Lost", lostReasonId: "dear" })]).toEqual([]);
  });

  it("is a day that is yet to come in the actor's zone", () => {
    const ahead = (field: string, date: string) => ({
      code: "OPPORTUNITY_DATE_IN_FUTURE",
      path: [field],
      params: { date },
    });
    expect(found({ openedOn: "2026-03-03", closedOn: "2026-03-04" })).toEqual([
      ahead("openedOn", "2026-03-03"),
      ahead("closedOn", "2026-03-04"),
    ]);
    expect(found({ openedOn: "2026-03-02", closedOn: "2026-03-02" })).toEqual([]);
    const late = { ...env(), now: new Date("2026-03-02T23:30:00.000Z") };
    expect(decideImportOpportunity({ ...row, closedOn: "2026-03-03" }, state, late).ok).toBe(true);
  });

  it("is that it was closed before it came up", () => {
    expect(found({ openedOn: "2026-02-02", closedOn: "2026-02-01" })).toEqual([
      {
        code: "OPPORTUNITY_CLOSED_BEFORE_OPENED",
        path: ["closedOn"],
        params: { openedOn: "2026-02-02", closedOn: "2026-02-01" },
      },
    ]);
    expect(found({ openedOn: "2026-02-01", closedOn: "2026-02-01" })).toEqual([]);
    expect([...found({ ...open, openedOn: "2026-02-02" }), ...found({ openedOn: null })]).toEqual([]);
  });
});
