import { expect, it } from "vitest";
import type { CrmSettings } from "../../src/app/settings.js";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const won = "opportunity.closed-won";
const lost = "opportunity.closed-lost";

onEveryStore("Closing opportunities", (open) => {
  const world = async (settings: CrmSettings = {}): Promise<World> => openWorld({ storage: await open(), settings });
  const prospect = async ({ ann }: World, more = {}) => (await ann.accounts.create({ name: "ACME", ...more })).id;
  const entered = async ({ ann }: World, accountId: string, name = "Steel") =>
    (await ann.opportunities.create({ name, accountId })).opportunity.id;

  it("OPP-6 is won and lost by hand, by a click as by a command, with date, user and reason", async () => {
    const w = await world();
    const accountId = await prospect(w);
    const first = await entered(w, accountId);
    const clicked = await w.ann.opportunities.move({ opportunityId: first, statusId: won });
    expect(clicked.opportunity).toMatchObject({ statusId: won, closedById: "ann", closedAt: w.clock.read() });
    const second = await entered(w, accountId);
    const reason = { name: "Price", allowsNote: true };
    const lose = {
      opportunityId: second,
      lostReasonId: (await w.ann.referenceData.create({ kind: "lostReason", ...reason })).id,
    };
    const { opportunity } = await w.ann.opportunities.lose({ ...lose, note: "Too dear", closedOn: "2026-02-27" });
    expect(opportunity).toMatchObject({ ...{ statusId: lost, lostNote: "Too dear" }, lostReasonId: lose.lostReasonId });
    expect(opportunity.closedAt).toEqual(new Date("2026-02-26T23:00:00.000Z"));
    const third = await entered(w, accountId);
    expect(await reasonsOf(w.ann.opportunities.lose({ opportunityId: third }))).toEqual([
      "LOST_REASON_MISSING lostReasonId",
    ]);
    expect(await reasonsOf(w.ann.opportunities.move({ opportunityId: third, statusId: lost }))).toEqual([
      "LOST_REASON_MISSING lostReasonId",
    ]);
    const late = { opportunityId: third, closedOn: "2026-03-03" };
    expect(await reasonsOf(w.ann.opportunities.win(late))).toEqual(["OPPORTUNITY_CLOSED_LATER closedOn"]);
    const open = { ...late, statusId: "opportunity.nurturing", note: "x" };
    expect(await reasonsOf(w.ann.opportunities.move(open))).toEqual([
      "OPPORTUNITY_NOT_CLOSING closedOn",
      "LOSS_NOT_LOSING note",
    ]);
  });

  it("OPP-6 asks for no reason where the settings say so, and takes it back on re-opening", async () => {
    const w = await world({ opportunities: { lostReasonRequired: false } });
    const id = await entered(w, await prospect(w));
    await w.ann.opportunities.move({ opportunityId: id, statusId: "opportunity.nurturing" });
    await w.ann.opportunities.lose({ opportunityId: id });
    await w.ann.opportunities.reopen({ opportunityId: id });
    await w.ann.opportunities.lose({ opportunityId: id, lostReasonId: { name: "Price" } });
    const again = (await w.ann.opportunities.reopen({ opportunityId: id })).opportunity;
    expect(again).toMatchObject({
      statusId: "opportunity.nurturing",
      closedAt: null,
      closedById: null,
      lostReasonId: null,
      lostNote: null,
      probability: 20,
    });
    expect(await reasonsOf(w.ann.opportunities.reopen({ opportunityId: id }))).toEqual(["OPPORTUNITY_NOT_CLOSED"]);
    await w.ann.opportunities.win({ opportunityId: id });
    const reopen = (statusId: string) => w.ann.opportunities.reopen({ opportunityId: id, statusId });
    expect(await reasonsOf(reopen(lost))).toEqual(["OPPORTUNITY_STATUS_RESERVED statusId"]);
    expect(await reasonsOf(reopen("none"))).toEqual(["STATUS_UNKNOWN statusId"]);
    expect((await reopen("opportunity.to-process")).opportunity.statusId).toBe("opportunity.to-process");
  });

  it("OPP-13 is read-only once it is won or lost", async () => {
    const w = await world();
    const accountId = await prospect(w);
    for (const closing of ["win", "lose"] as const) {
      const opportunityId = await entered(w, accountId);
      const reason = closing === "lose" ? { lostReasonId: { name: "Price" } } : {};
      await w.ann.opportunities[closing]({ opportunityId, ...reason });
      const { opportunities } = w.ann;
      expect(await reasonsOf(opportunities.update({ opportunityId, changes: { amount: 1 } }))).toEqual([
        "OPPORTUNITY_CLOSED",
      ]);
      for (const statusId of ["opportunity.nurturing", won, lost])
        expect(await reasonsOf(opportunities.move({ opportunityId, statusId }))).toEqual(["OPPORTUNITY_CLOSED"]);
      expect(await reasonsOf(opportunities.win({ opportunityId }))).toEqual(["OPPORTUNITY_CLOSED"]);
      expect(await reasonsOf(opportunities.lose({ opportunityId, lostReasonId: { name: "Price" } }))).toEqual([
        "OPPORTUNITY_CLOSED",
      ]);
      await opportunities.archive({ opportunityId });
      expect(await reasonsOf(opportunities.reopen({ opportunityId }))).toEqual(["OPPORTUNITY_ARCHIVED"]);
      await opportunities.restore({ opportunityId });
      expect((await opportunities.reopen({ opportunityId })).opportunity.statusId).toBe("opportunity.to-process");
    }
  });

  it("OPP-9 proposes to close a prospect's other open opportunities, whichever way one is won", async () => {
    for (const path of ["click", "board", "command", "bulk", "order"] as const) {
      const w = await world({ opportunities: { winOnOrder: true } });
      const accountId = await prospect(w);
      const opportunityId = await entered(w, accountId, "Won");
      const other = await entered(w, accountId, "Other");
      const away = await entered(w, accountId, "Away");
      await w.ann.opportunities.archive({ opportunityId: away });
      const gone = await entered(w, accountId, "Gone");
      await w.ann.opportunities.lose({ opportunityId: gone, lostReasonId: { name: "Price" } });
      const { opportunities } = w.ann;
      const ways = {
        click: () => opportunities.move({ opportunityId, statusId: won }),
        board: () => opportunities.move({ opportunityId, statusId: won, afterOpportunityId: null }),
        command: () => opportunities.win({ opportunityId }),
        bulk: async () => {
          const [outcome] = await opportunities.winMany({ opportunityIds: [opportunityId] });
          return outcome?.ok ? outcome.result : null;
        },
        order: async () => (await opportunities.orderConfirmed({ opportunityId, orderKey: "order/1" })).result,
      };
      const result = await ways[path]();
      expect(result?.proposal).toMatchObject({ wonOpportunityId: opportunityId, accountId });
      expect(result?.proposal?.others.map(({ id }) => id)).toEqual([other]);
      expect(result?.newCustomerId).toBe(accountId);
      expect((await opportunities.get(other)).closedAt).toBeNull();
      expect((await w.ann.accounts.get(accountId)).kinds).toEqual(["customer"]);
    }
  });

  it("OPP-9 proposes nothing for customers, for a contact alone, and for what others may not see", async () => {
    const w = await world();
    const customer = await prospect(w, { kinds: ["customer", "prospect"] });
    const ids = [await entered(w, customer), await entered(w, customer)];
    expect(await w.ann.opportunities.win({ opportunityId: ids[0] ?? "" })).toMatchObject({
      proposal: null,
      newCustomerId: null,
    });
    const contactId = (await w.ann.contacts.create({ lastName: "Lee" })).id;
    const { opportunity } = await w.ann.opportunities.create({ name: "Alone", contactId });
    await w.ann.opportunities.create({ name: "Beside", contactId });
    expect((await w.ann.opportunities.win({ opportunityId: opportunity.id })).proposal).toBeNull();
  });

  it("OPP-9 answers the proposal for all or one by one", async () => {
    const w = await world();
    const accountId = await prospect(w);
    const [first = "", ...others] = await Promise.all([1, 2, 3, 4].map((n) => entered(w, accountId, `No. ${n}`)));
    const { proposal } = await w.ann.opportunities.win({ opportunityId: first });
    expect(proposal?.others.map(({ id }) => id).sort()).toEqual([...others].sort());
    const [one = ""] = others;
    const reason = { as: "lost", wonOpportunityId: first, lostReasonId: { name: "Not needed" } } as const;
    const [single] = await w.ann.opportunities.closeOthers({ ...reason, opportunityIds: [one] });
    expect(single).toMatchObject({ ok: true, result: { opportunity: { id: one, statusId: lost } } });
    const rest = await w.ann.opportunities.closeOthers({ as: "won", wonOpportunityId: first });
    expect(rest.map(({ id }) => id).sort()).toEqual(others.slice(1).sort());
    expect(rest.every(({ ok }) => ok)).toBe(true);
    const told = (await w.ann.opportunities.activity(first)).records.filter(
      ({ subjectKey }) => subjectKey === `opportunity/${one}`,
    );
    expect(told.map(({ kind }) => kind)).toEqual(["statusChanged"]);
    const foreign = await entered(w, await prospect(w, { name: "Other" }));
    const [beside, closed] = await w.ann.opportunities.closeOthers({ ...reason, opportunityIds: [foreign, one] });
    expect(beside).toMatchObject({ ok: false, error: { refusals: [{ code: "OPPORTUNITY_NOT_BESIDE" }] } });
    expect(closed).toMatchObject({ ok: false, error: { refusals: [{ code: "OPPORTUNITY_CLOSED" }] } });
    const answer = w.ann.opportunities.closeOthers({ ...reason, wonOpportunityId: foreign });
    expect(await reasonsOf(answer)).toEqual(["OPPORTUNITY_NOT_WON wonOpportunityId"]);
  });

  it("OPP-9 wins several of one prospect at once: it becomes a customer once, and what is won along is not proposed", async () => {
    const w = await world();
    const accountId = await prospect(w);
    const ids = await Promise.all([1, 2, 3].map((n) => entered(w, accountId, `No. ${n}`)));
    const outcomes = await w.ann.opportunities.winMany({ opportunityIds: ids.slice(0, 2) });
    expect(outcomes.map((outcome) => outcome.ok && outcome.result.newCustomerId)).toEqual([accountId, null]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.result.proposal?.others.map(({ id }) => id))).toEqual([
      [ids[2]],
      undefined,
    ]);
    const { version, kinds } = await w.ann.accounts.get(accountId);
    expect([version, kinds]).toEqual([2, ["customer"]]);
  });

  it("OPP-10 makes the account a customer that keeps its other kinds, and wins the prospect where it has statuses", async () => {
    const w = await world({ accounts: { prospectStatuses: true } });
    const accountId = await prospect(w, { kinds: ["supplier", "prospect"] });
    await w.ann.opportunities.win({ opportunityId: await entered(w, accountId) });
    expect(await w.ann.accounts.get(accountId)).toMatchObject({
      kinds: ["supplier", "customer"],
      statusId: "prospect.won",
    });
    const history = await w.ann.accounts.statusHistory(accountId);
    expect(history.map(({ statusId }) => statusId)).toEqual(["prospect.to-process", "prospect.won"]);
    const supplier = await prospect(w, { kinds: ["supplier"] });
    const won = await w.ann.opportunities.win({ opportunityId: await entered(w, supplier) });
    expect(won).toMatchObject({ newCustomerId: supplier, proposal: null });
    expect(await w.ann.accounts.get(supplier)).toMatchObject({ kinds: ["supplier", "customer"], statusId: null });
  });

  it("OPP-10 is not won while something keeps the prospect from its won status, whichever way it is tried", async () => {
    const guards = { "prospect.won": [() => ({ code: "ACME_VAT_MISSING" })] };
    const w = await world({ accounts: { prospectStatuses: true, guards }, opportunities: { winOnOrder: true } });
    const opportunityId = await entered(w, await prospect(w));
    const { opportunities } = w.ann;
    expect(await reasonsOf(opportunities.win({ opportunityId }))).toEqual(["ACME_VAT_MISSING account"]);
    const [outcome] = await opportunities.winMany({ opportunityIds: [opportunityId] });
    expect(outcome).toMatchObject({ ok: false, error: { refusals: [{ code: "ACME_VAT_MISSING" }] } });
    const signal = await opportunities.orderConfirmed({ opportunityId, orderKey: "order/1" });
    expect(signal).toMatchObject({ answer: "refused", refusals: [{ code: "ACME_VAT_MISSING" }] });
    expect((await opportunities.get(opportunityId)).version).toBe(1);
    const moves = await opportunities.possibleMoves(opportunityId);
    expect(moves.filter(({ objections }) => objections.length > 0).map(({ status }) => status.id)).toEqual([
      "opportunity.closed-won",
    ]);
  });

  it("OPP-12 tells won and lost apart, by outcome and colour, and shows what a column is worth by currency", async () => {
    const w = await world();
    const accountId = await prospect(w);
    const enter = async (currency: string, amount: number) =>
      (await w.ann.opportunities.create({ name: currency, accountId, currency, amount })).opportunity.id;
    const [first, second] = [await enter("EUR", 100), await enter("USD", 50)];
    await enter("EUR", 7);
    await enter("EUR", 3);
    await enter("USD", 1);
    await w.ann.opportunities.win({ opportunityId: first });
    await w.ann.opportunities.lose({ opportunityId: second, lostReasonId: { name: "Price" } });
    const { records } = await w.ann.opportunities.closed();
    expect(records.map(({ id, outcome, color }) => [id, outcome, color])).toEqual(
      [
        [first, "won", "#2e8b57"],
        [second, "lost", "#c0392b"],
      ].sort(([a = ""], [b = ""]) => (a < b ? 1 : -1)),
    );
    expect((await w.ann.opportunities.open()).records).toHaveLength(3);
    expect((await w.ann.opportunities.mine()).records).toHaveLength(5);
    const board = await w.ann.opportunities.board();
    expect(board.columns.map(({ count }) => count)).toEqual([3, 0, 0, 0, 0, 1, 1]);
    expect(board.columns[0]?.amounts).toEqual([
      { currency: "EUR", amount: 10 },
      { currency: "USD", amount: 1 },
    ]);
  });
});
