import { describe, expect, it } from "vitest";
import type { AccountRules } from "../../src/accounts/account-rules.js";
import { decideCreateAccount } from "../../src/accounts/decide-create-account.js";
import { decideMoveProspect } from "../../src/accounts/decide-move-prospect.js";
import { decideUpdateAccount } from "../../src/accounts/decide-update-account.js";
import { possibleProspectMoves } from "../../src/accounts/possible-prospect-moves.js";
import type { Account } from "../../src/model/account.js";
import { noLoss } from "../../src/reference-data/resolve-loss-reason.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { decisionEnv, leadRules } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const definition = shippedPipeline("prospect");
const { newStatusId, wonStatusId, lostStatusId } = definition.pipeline;
const { sizeBands } = leadRules();
const rules = (prospectStatuses = true): AccountRules => ({
  pipelines: [definition],
  guards: {},
  prospectStatuses,
  sizeBands,
});
const state = { claims: new Map(), entries: new Map(), foreign: new Set<never>() };
const env = decisionEnv();
const codesOf = (decision: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  (decision.refusals ?? []).map(({ code }) => code);
function planOf<P>(decision: { readonly ok: true; readonly value: P } | { readonly ok: false }): P {
  if (!decision.ok) throw new RangeError(JSON.stringify(decision));
  return decision.value;
}
const kindsOf = (plan: { readonly entries: readonly { readonly kind: string }[] }) =>
  plan.entries.map(({ kind }) => kind);
const create = (input: Parameters<typeof decideCreateAccount>[0], prospectStatuses = true) =>
  decideCreateAccount(input, { ...state, reference: "A-7" }, rules(prospectStatuses), env);

describe("a new account", () => {
  it("ACC-1 ACC-4 is a prospect in its first status, of the actor, his team and company", () => {
    const plan = planOf(create({ name: "ACME", email: "a@acme.fr" }));
    expect(plan.result).toMatchObject({
      name: "ACME",
      isCompany: true,
      kinds: ["prospect"],
      assignedToId: "ann",
      teamId: env.actor.teamId,
      companyId: "acme",
      reference: "A-7",
      statusId: newStatusId,
      statusSince: env.now,
      boardRank: expect.any(String),
      lostAt: null,
      projectKeys: [],
      mergedIntoId: null,
      searchText: "acme a@acme.fr a-7",
      matchKeys: expect.arrayContaining(["d:acme.fr", "e:a@acme.fr"]),
    });
    expect(plan.writes.at(-1)).toMatchObject({ op: "insert", type: "account", record: plan.result });
    expect(plan.entries).toMatchObject([{ kind: "created", toStatusId: newStatusId, data: { name: "ACME" } }]);
    expect(plan.warnings).toEqual([]);
  });

  it("ACC-1 has no status where it is no prospect, or prospects have none", () => {
    const without = { statusId: null, statusSince: null, boardRank: null };
    expect(planOf(create({ name: "ACME", kinds: ["customer"] })).result).toMatchObject(without);
    const plan = planOf(create({ name: "ACME" }, false));
    expect(plan.result).toMatchObject(without);
    expect(plan.writes).toHaveLength(1);
  });

  it("ACC-1 begins in the status that was said, as a customer where that is won", () => {
    expect(planOf(create({ name: "ACME", statusId: wonStatusId ?? "" })).result).toMatchObject({
      statusId: wonStatusId,
      kinds: ["customer"],
    });
    expect(planOf(create({ name: "ACME", statusId: lostStatusId ?? "" })).result.lostAt).toEqual(env.now);
    expect(codesOf(create({ name: "ACME", statusId: "x" }))).toEqual(["STATUS_UNKNOWN"]);
  });

  it("ACC-1 needs a name, and takes its own company, team and addresses", () => {
    expect(create({})).toMatchObject({ refusals: [{ code: "ACCOUNT_NAME_MISSING", path: ["name"] }] });
    expect(create({ isCompany: false, name: "x" })).toMatchObject({ refusals: [{ path: ["lastName"] }] });
    expect(codesOf(create({ name: "  " }))).toEqual(["ACCOUNT_NAME_MISSING"]);
    const person = planOf(
      create({ isCompany: false, firstName: "Ann", companyId: null, teamId: "far", custom: { shoe: 7 } }),
    );
    expect(person.result).toMatchObject({ name: "Ann", companyId: null, teamId: "far", custom: { shoe: 7 } });
    const addresses = [{ address: { city: "Lille" } }];
    expect(planOf(create({ name: "A", addresses })).result.addresses).toMatchObject([
      { billing: true, isDefault: true },
    ]);
    expect(planOf(create({ name: "A", addresses })).result.searchText).toBe("a lille a-7");
    const marks = { address: {}, billing: true, isDefault: true };
    expect(codesOf(create({ name: "A", addresses: [marks, marks] }))).toEqual(["ADDRESS_DEFAULT_TWICE"]);
    expect(codesOf(create({ name: "A", sizeBand: "x" }))).toEqual(["SIZE_BAND_UNKNOWN"]);
  });
});

describe("a change of an account", () => {
  const account = planOf(create({ name: "ACME", custom: { shoe: 7, hat: 1 } })).result;
  const update = (input: Parameters<typeof decideUpdateAccount>[0], before = account, prospectStatuses = true) =>
    decideUpdateAccount(input, { ...state, account: before }, rules(prospectStatuses), env);

  it("ACC-5 is told by its fields, and made of what was said alone", () => {
    const plan = planOf(update({ name: "Zeus", assignedToId: "bob", custom: { hat: 2 } }));
    expect(plan.result).toMatchObject({ name: "Zeus", custom: { shoe: 7, hat: 2 }, version: account.version + 1 });
    expect(plan.result.searchText).toBe("zeus a-7");
    expect(kindsOf(plan)).toEqual(["assigned", "updated"]);
    expect(plan.writes).toMatchObject([{ op: "replace", record: plan.result }]);
  });

  it("ACC-5 is none where nothing changes", () => {
    for (const input of [{}, { name: "ACME" }, { custom: { shoe: 7 } }])
      expect(planOf(update(input))).toEqual({ writes: [], entries: [], warnings: [], result: account });
  });

  it("ACC-3 replaces all addresses, and moves the account to another company", () => {
    const plan = planOf(update({ addresses: [{ address: { city: "Lille" } }], companyId: null }));
    expect(plan.result).toMatchObject({ companyId: null, addresses: [{ delivery: true }] });
    expect(planOf(update({ email: "a@b.fr" }, plan.result)).result.addresses).toEqual(plan.result.addresses);
  });

  it("ACC-1 needs a name still, and one default of each mark", () => {
    expect(codesOf(update({ name: null }))).toEqual(["ACCOUNT_NAME_MISSING"]);
    const marks = { address: {}, billing: true, isDefault: true };
    expect(codesOf(update({ addresses: [marks, marks] }))).toEqual(["ADDRESS_DEFAULT_TWICE"]);
    expect(codesOf(update({ sizeBand: "x" }))).toEqual(["SIZE_BAND_UNKNOWN"]);
    expect(codesOf(update({ sizeBand: "x" }, { ...account, sizeBand: "x" }))).toEqual([]);
  });

  it("ACC-1 gives a prospect without a status the first one", () => {
    const customer = planOf(create({ name: "ACME", kinds: ["customer"] })).result;
    const plan = planOf(update({ kinds: ["customer", "prospect"] }, customer));
    expect(plan.result).toMatchObject({ statusId: newStatusId, statusSince: env.now, boardRank: expect.any(String) });
    expect(kindsOf(plan)).toEqual(["updated", "statusChanged"]);
    expect(plan.entries[1]).toMatchObject({ toStatusId: newStatusId });
    const silent = { ...account, statusId: null };
    expect(kindsOf(planOf(update({}, silent)))).toEqual(["statusChanged"]);
    expect(planOf(update({}, silent, false)).writes).toEqual([]);
  });
});

describe("a move of a prospect", () => {
  const account = planOf(create({ name: "ACME" })).result;
  const move = (
    command: Parameters<typeof decideMoveProspect>[0],
    before: Account = account,
    loss: typeof noLoss = noLoss,
    prospectStatuses = true,
  ) => decideMoveProspect(command, { account: before, loss }, rules(prospectStatuses), env);
  const reason = recordWith("lostReason", { id: "price", name: "Price", allowsNote: true });
  const lostBy = { ...noLoss, reason };
  const [lost, won] = [{ statusId: lostStatusId ?? "" }, { statusId: wonStatusId ?? "" }];
  const later = { ...account, statusId: lostStatusId, lostAt: env.now };

  it("ACC-1 ACC-2 wins a customer, or loses one with reason and note", () => {
    const plan = planOf(move(won));
    expect(plan.result).toMatchObject({ ...won, kinds: ["customer"], statusSince: env.now, lostAt: null });
    expect(plan.entries).toMatchObject([{ kind: "statusChanged", toStatusId: wonStatusId }]);
    expect(JSON.stringify(plan.entries[0]?.data)).not.toContain("lostReason");
    const gone = planOf(move({ ...lost, note: "too dear" }, account, lostBy));
    expect(gone.result).toMatchObject({ lostReasonId: "price", lostNote: "too dear", lostAt: env.now });
    expect(gone.entries[0]?.data).toMatchObject({ lostReasonId: "price", lostNote: "too dear", lostReason: "Price" });
    expect(gone.writes.at(-1)).toMatchObject({ op: "replace", record: gone.result });
    const silent = planOf(move(lost, account, lostBy)).entries[0]?.data;
    expect(silent).toMatchObject({ lostReasonId: "price", lostNote: null, lostReason: "Price" });
    expect(codesOf(move({ ...lost, note: "x" }))).toEqual(["LOST_NOTE_NOT_ALLOWED"]);
  });

  it("ACC-2 takes a reason and a note for a loss alone", () => {
    expect(move({ ...won, note: "x" }, account, lostBy)).toMatchObject({
      refusals: [
        { code: "LOSS_NOT_LOSING", path: ["lostReasonId"] },
        { code: "LOSS_NOT_LOSING", path: ["note"] },
      ],
    });
    expect(codesOf(move({ ...won, note: null }))).toEqual([]);
  });

  it("ACC-1 is refused where prospects have no statuses, of what is none, was put away, or is lost already", () => {
    const params = { account: "ACME" };
    expect(move(won, account, noLoss, false)).toMatchObject({ refusals: [{ code: "PROSPECT_STATUSES_OFF" }] });
    expect(move(won, { ...account, kinds: ["customer"] })).toMatchObject({
      refusals: [{ code: "ACCOUNT_NOT_PROSPECT", params }],
    });
    expect(move(won, { ...account, archivedAt: env.now })).toMatchObject({
      refusals: [{ code: "ACCOUNT_ARCHIVED", params }],
    });
    expect(move(lost, later)).toMatchObject({ refusals: [{ code: "PROSPECT_ALREADY_LOST", params }] });
    expect(codesOf(move({ statusId: "x" }))).toEqual(["STATUS_UNKNOWN"]);
    expect(codesOf(move(won, later))).toEqual([]);
  });

  it("STATUS-8 stays where it is, or changes its place in the column", () => {
    const stay = planOf(move({ statusId: newStatusId ?? "" }));
    expect(stay).toMatchObject({ writes: [], entries: [], result: account });
    expect(move({ statusId: newStatusId ?? "", place: null })).toMatchObject({
      refusals: [{ code: "ACCOUNT_NOT_IN_COLUMN", path: ["afterAccountId"] }],
    });
    expect(codesOf(move({ ...lost, place: null }, later))).toEqual(["ACCOUNT_NOT_IN_COLUMN"]);
  });

  it("STATUS-10 lists every other status with what stands against it", () => {
    const moves = possibleProspectMoves(account, rules(), env);
    expect(moves.map(({ status }) => status.id)).toEqual(
      definition.statuses.map(({ id }) => id).filter((id) => id !== newStatusId),
    );
    expect(moves.flatMap(({ objections }) => objections)).toEqual([]);
    const archived = possibleProspectMoves({ ...account, archivedAt: env.now }, rules(), env);
    expect(archived.every(({ objections }) => objections.length === 1)).toBe(true);
  });
});
