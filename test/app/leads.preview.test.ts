import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { LeadDecision } from "../../src/app/decide-lead.js";
import type { LeadCommands } from "../../src/app/lead-commands.js";
import type { CrmSettings } from "../../src/app/settings.js";
import { countedIds } from "../support/counted-ids.js";
import { actors } from "../support/open-world.js";
import { recordedStorage } from "../support/recorded-storage.js";
import { reasonsOf } from "../support/refused.js";
import { testClock } from "../support/test-clock.js";

const settings: CrmSettings = {
  leads: { scoring: [{ code: "KEY", stars: 3, when: ({ keyAccount }) => keyAccount }] },
  customFields: { lead: { budget: { kind: "number" } } },
};

/** A world in which any actor makes the same ids again, so that what is planned twice is the same. */
async function openTwice() {
  const storage = recordedStorage(memoryStorage());
  const clock = testClock();
  const open = (prefix: string): ActorCrm =>
    createCrm({ storage, clock: clock.read, newId: countedIds(prefix), settings }).as(actors.ann);
  const first = open("");
  const ids: Record<"a" | "b" | "c" | "lost" | "away", string> = { a: "", b: "", c: "", lost: "", away: "" };
  for (const lastName of Object.keys(ids) as (keyof typeof ids)[]) {
    ids[lastName] = (await first.leads.create({ lastName, sourceId: { name: "Fair" }, custom: { budget: 1 } })).id;
    clock.advance(1);
  }
  await first.leads.lose({ leadId: ids.lost, lostReasonId: { name: "Price" } });
  await first.leads.archive({ leadId: ids.away });
  await first.leads.update({ leadId: ids.b, changes: { assignedToId: "bob" } });
  clock.advance(60_000);
  return { storage, ids, open };
}

type Ids = Awaited<ReturnType<typeof openTwice>>["ids"];
type Call = <R>(crm: LeadCommands<R>, ids: Ids) => Promise<R>;

const commands: Readonly<Record<string, Call>> = {
  "create, with names that are new": (crm) =>
    crm.create({
      lastName: "New",
      sourceId: { name: "Web" },
      tagIds: [{ name: "VIP" }, { name: "vip" }],
      keyAccount: true,
    }),
  "create, with names that exist": (crm) => crm.create({ companyName: "ACME", sourceId: { name: "FAIR" } }),
  update: (crm, { a }) =>
    crm.update({
      leadId: a,
      changes: { firstName: "Ann", assignedToId: "bob", categoryId: { name: "SME" }, custom: { budget: 2 } },
    }),
  copy: (crm, { lost }) => crm.copy({ leadId: lost, changes: { lastName: "Copy" } }),
  takeCharge: (crm, { b }) => crm.takeCharge({ leadId: b }),
  move: (crm, { a }) => crm.move({ leadId: a, statusId: "lead.nurturing" }),
  "move, to a place": (crm, { a, c }) => crm.move({ leadId: a, statusId: "lead.to-process", afterLeadId: c }),
  lose: (crm, { a }) => crm.lose({ leadId: a, lostReasonId: { name: "No answer" }, note: "x" }),
  reset: (crm, { lost }) => crm.reset({ leadId: lost }),
  archive: (crm, { b }) => crm.archive({ leadId: b }),
  restore: (crm, { away }) => crm.restore({ leadId: away }),
};

const nothing: Readonly<Record<string, Call>> = {
  "update without a change": (crm, { a }) => crm.update({ leadId: a, changes: { lastName: "a" } }),
  "move to where the lead is": (crm, { a }) => crm.move({ leadId: a, statusId: "lead.to-process" }),
  "archive what is put away": (crm, { away }) => crm.archive({ leadId: away }),
};

const refused: Readonly<Record<string, Call>> = {
  create: (crm) => crm.create({ firstName: "Ann" }),
  update: (crm, { a }) => crm.update({ leadId: a, changes: { lastName: null, sizeBand: "?" } }),
  copy: (crm, { a }) => crm.copy({ leadId: a, changes: { lastName: null } }),
  takeCharge: (crm, { lost }) => crm.takeCharge({ leadId: lost }),
  move: (crm, { lost }) => crm.move({ leadId: lost, statusId: "lead.converted", afterLeadId: lost }),
  lose: (crm, { lost }) => crm.lose({ leadId: lost, note: "x" }),
  reset: (crm, { a }) => crm.reset({ leadId: a }),
};

const reasons = (decision: LeadDecision): string[] =>
  decision.ok ? [] : decision.refusals.map(({ code, path }) => [code, ...(path ?? [])].map(String).join(" "));

describe("previews of commands on leads", () => {
  it("cover every command", () => {
    const named = new Set(Object.keys(commands).map((name) => name.split(",")[0]));
    const preview = createCrm({ storage: memoryStorage() }).as({}).leads.preview;
    const others = ["convert", "undoConversion", "merge", "unmerge"]; // these have tests of their own
    expect(named).toEqual(new Set(Object.keys(preview).filter((name) => !others.includes(name))));
  });

  it.each(Object.entries(commands))("give exactly what is committed and answered: %s", async (_, call) => {
    const { storage, ids, open } = await openTwice();
    const before = storage.commits.length;
    const decision = await call(open("x").leads.preview, ids);
    expect(storage.commits.length).toBe(before);
    if (!decision.ok) throw new Error("refused");
    const result = await call(open("x").leads, ids);
    const { writes, entries } = decision.value;
    expect(storage.commits.slice(before)).toEqual([{ writes, entries }]);
    expect(result).toEqual(decision.value.result);
    expect(await open("y").leads.get(result.id)).toEqual(result);
    expect(entries.length).toBeGreaterThanOrEqual(call === commands["move, to a place"] ? 0 : 1);
  });

  it.each(Object.entries(nothing))("say that nothing is written: %s", async (_, call) => {
    const { storage, ids, open } = await openTwice();
    const before = storage.commits.length;
    const decision = await call(open("x").leads.preview, ids);
    expect(decision).toMatchObject({ ok: true, value: { writes: [], entries: [], warnings: [] } });
    await call(open("x").leads, ids);
    expect(storage.commits.length).toBe(before);
  });

  it.each(Object.entries(refused))("list the reasons that the command is refused with: %s", async (_, call) => {
    const { storage, ids, open } = await openTwice();
    const before = storage.commits.length;
    const found = reasons(await call(open("x").leads.preview, ids));
    expect(found.length).toBeGreaterThan(0);
    expect(await reasonsOf(call(open("x").leads, ids))).toEqual(found);
    expect(storage.commits.length).toBe(before);
  });
});
