import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { ListQuery, Page } from "../../src/app/list-records.js";
import { leadListColumns } from "../../src/leads/lead-card.js";
import type { Lead } from "../../src/model/lead.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const names = ({ records }: Page<Lead>) => records.map(({ fullName }) => fullName);

async function lists(crm: ActorCrm): Promise<Record<"mine" | "open" | "closed", string[]>> {
  const sort = ["fullName"] as const;
  const [mine, open, closed] = await Promise.all([
    crm.leads.mine({ sort }),
    crm.leads.open({ sort }),
    crm.leads.closed({ sort }),
  ]);
  return { mine: names(mine), open: names(open), closed: names(closed) };
}

/** Defines the shipped statuses anew, some of them closed or open. */
async function reopen(crm: ActorCrm, open: Readonly<Record<string, boolean>>): Promise<void> {
  const [pipeline] = await crm.statuses.pipelines("lead");
  const statuses = (pipeline?.statuses ?? []).map((status) => ({
    id: status.id,
    labels: status.labels,
    open: open[status.id] ?? status.open,
  }));
  const roles = { new: "lead.to-process", converted: "lead.converted", lost: "lead.lost" };
  await crm.statuses.define({ kind: "lead", statuses, roles });
}

describe("my leads, open leads, closed leads", () => {
  it("LEAD-5 mine holds every lead assigned to me, whatever its status; open and closed follow the status", async () => {
    const { ann, bob, gus } = openWorld();
    const { id: a } = await ann.leads.create({ lastName: "A" });
    await ann.leads.create({ lastName: "B", statusId: "lead.nurturing" });
    await bob.leads.create({ lastName: "C" });
    await gus.leads.create({ lastName: "D" });
    expect(await lists(ann)).toEqual({ mine: ["A", "B"], open: ["A", "B", "C"], closed: [] });
    await ann.leads.lose({ leadId: a, lostReasonId: { name: "Price" } });
    expect(await lists(ann)).toEqual({ mine: ["A", "B"], open: ["B", "C"], closed: ["A"] });
    await ann.leads.update({ leadId: a, changes: { assignedToId: "bob" } });
    expect(await lists(ann)).toEqual({ mine: ["B"], open: ["B", "C"], closed: ["A"] });
    await ann.leads.reset({ leadId: a });
    expect(await lists(ann)).toEqual({ mine: ["B"], open: ["A", "B", "C"], closed: [] });
  });

  it("LEAD-5 open and closed move with the flag of a status that is defined anew", async () => {
    const { ann } = openWorld();
    await ann.leads.create({ lastName: "A" });
    await ann.leads.create({ lastName: "B", statusId: "lead.nurturing" });
    await reopen(ann, { "lead.nurturing": false });
    expect(await lists(ann)).toEqual({ mine: ["A", "B"], open: ["A"], closed: ["B"] });
    await reopen(ann, { "lead.nurturing": true });
    expect(await lists(ann)).toEqual({ mine: ["A", "B"], open: ["A", "B"], closed: [] });
  });

  it("LEAD-5 mine is empty for an actor without a user, not the leads of nobody", async () => {
    const { crm, ann } = openWorld();
    await ann.leads.create({ lastName: "A", assignedToId: null });
    expect((await crm.as({ companyId: "acme" }).leads.mine()).records).toEqual([]);
  });
});

describe("the list view of leads", () => {
  it("LEAD-6 gives name, company, phone, address, date, assignee, status and score, or the columns chosen", async () => {
    const { ann } = openWorld();
    const address = { street: "1 rue X", city: "Paris", countryCode: "FR" };
    const lead = await ann.leads.create({
      lastName: "Lee",
      companyName: "ACME",
      fixedPhone: "123",
      address,
      manualScore: 4,
    });
    const { records } = await ann.leads.rows({ columns: leadListColumns });
    expect(records).toEqual([
      {
        id: lead.id,
        version: 1,
        fullName: "ACME, Lee",
        companyName: "ACME",
        fixedPhone: "123",
        address: { ...address, extra: null, postalCode: null, region: null },
        createdOn: "2026-03-02",
        assignedToId: "ann",
        statusId: "lead.to-process",
        score: 4,
      },
    ]);
    const chosen = await ann.leads.rows({ columns: ["address.city", "lastName"] });
    expect(chosen.records).toEqual([{ id: lead.id, version: 1, "address.city": "Paris", lastName: "Lee" }]);
  });

  it("LEAD-6 refuses a column that is no field, one that is hidden too", async () => {
    const { ann } = openWorld({ policy: { hiddenFields: () => ["email"] } });
    for (const column of ["nothing", "email"]) {
      const rows = ann.leads.rows({ columns: ["lastName", column as never] });
      expect(await reasonsOf(rows, "INPUT_INVALID")).toEqual(["QUERY_FIELD_UNKNOWN columns 1"]);
    }
  });

  it("LEAD-6 sorts by several keys with nulls placed, the newest first unless asked otherwise", async () => {
    const { ann, clock } = openWorld();
    for (const [lastName, manualScore, email] of [
      ["A", 1, null],
      ["B", 5, "b@x.example"],
      ["C", 5, null],
      ["D", 5, "a@x.example"],
    ] as const) {
      await ann.leads.create({ lastName, manualScore, email });
      clock.advance(1);
    }
    expect(names(await ann.leads.list())).toEqual(["D", "C", "B", "A"]);
    const sort = [
      { field: "score", direction: "desc" },
      { field: "email", nulls: "first" },
    ] as const;
    expect(names(await ann.leads.list({ sort }))).toEqual(["C", "D", "B", "A"]);
  });

  it("LEAD-6 leaves out what was put away, unless asked", async () => {
    const { ann } = openWorld();
    await ann.leads.create({ lastName: "A" });
    const { id: leadId } = await ann.leads.create({ lastName: "B" });
    await ann.leads.archive({ leadId });
    expect(names(await ann.leads.list())).toEqual(["A"]);
    expect(names(await ann.leads.list({ archived: "only" }))).toEqual(["B"]);
    expect(names(await ann.leads.list({ archived: "with", sort: ["fullName"] }))).toEqual(["A", "B"]);
    expect(await ann.leads.count({ archived: "with" })).toBe(2);
  });

  it("LEAD-6 refuses a cursor of another list", async () => {
    const { ann } = openWorld();
    for (const lastName of ["A", "B"]) await ann.leads.create({ lastName });
    const { next } = await ann.leads.list({ limit: 1 });
    const other = ann.leads.list({ limit: 1, after: next, where: { keyAccount: true } });
    expect(await reasonsOf(other, "INPUT_INVALID")).toEqual(["QUERY_CURSOR_UNFIT after"]);
  });

  const meanwhile = fc.record({ score: fc.nat({ max: 5 }), archive: fc.boolean() });

  test.prop(
    [
      fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 25 }),
      fc.array(meanwhile, { maxLength: 25 }),
      fc.integer({ min: 1, max: 6 }),
    ],
    {
      numRuns: 40,
    },
  )("LEAD-6 pages through each lead once while others are entered and put away", async (scores, changes, limit) => {
    const { ann, bob } = openWorld();
    const before = new Set<string>();
    for (const manualScore of scores) before.add((await ann.leads.create({ lastName: "A", manualScore })).id);
    const query: ListQuery<Lead> = { sort: [{ field: "score", direction: "desc" }, "lastName"], limit };
    const seen: string[] = [];
    const left = [...changes];
    let after: string | null = null;
    do {
      const page: Page<Lead> = await ann.leads.list({ ...query, after });
      seen.push(...page.records.map(({ id }) => id));
      after = page.next;
      const change = left.pop();
      if (change === undefined) continue;
      await bob.leads.create({ lastName: "A", manualScore: change.score });
      const last = page.records.at(-1);
      if (change.archive && last !== undefined) await bob.leads.archive({ leadId: last.id }); // seen already
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of before) expect(seen).toContain(id);
  });
});
