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
});
