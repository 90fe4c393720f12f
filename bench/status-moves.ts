import { decideMoveLead, type Lead, type LeadRules, moveObjections, shippedPipeline, uuidV7Source } from "crmkit";
import { createMachine, initialTransition, transition } from "xstate";
import type { Bench, Figure } from "./measure.js";
import { perSecond, sideBySide } from "./measure.js";
import { newLead } from "./some-leads.js";

const definition = shippedPipeline("lead");
const open = definition.statuses.filter((status) => status.open).map(({ id }) => id);

/** A name without the dot, which has a meaning of its own in xstate. */
const stateOf = (statusId: string): string => statusId.replace(".", "-");

/** Each open status to each other one, which is what a lead may do by moving. */
function machine(guard: { readonly guard?: "hasName" }) {
  const names = open.map(stateOf);
  const movesFrom = (from: string) =>
    Object.fromEntries(names.filter((to) => to !== from).map((to) => [to, { target: to, ...guard }]));
  const states = Object.fromEntries(names.map((from) => [from, { on: movesFrom(from) }]));
  return createMachine({ id: "lead", initial: names[0], context: { lastName: "Lee" }, states: states as never }, {
    guards: { hasName: ({ context }: { context: { lastName: string | null } }) => context.lastName !== null },
  } as never);
}

/**
 * Moves between the four open statuses of leads, without and with one guard each, through the pure decision and through xstate's
 * pure transition. The decision makes more: the next record, its writes and its timeline entry.
 */
export const statusMoves: Bench = async ({ quick }) => [
  ...(await moves(quick, false)),
  ...(await moves(quick, true)),
  ...(await copies(quick)),
];

/** What any next version of a lead costs at least: the engine's own copy of it. */
async function copies(quick: boolean): Promise<Figure[]> {
  let copy = await newLead();
  const value = await perSecond(quick ? 1 : 9, quick ? 1 : 20, async () => {
    for (let i = 0; i < 10_000; i++) copy = { ...copy };
  });
  return [{ what: "copies of a lead", value: value * 10_000, unit: "per second" }];
}

async function moves(quick: boolean, guarded: boolean): Promise<Figure[]> {
  const hasName = (lead: Lead) => (lead.lastName === null ? { code: "NAME_MISSING" } : undefined);
  const rules: LeadRules = {
    pipelines: [definition],
    guards: guarded ? Object.fromEntries(open.map((id) => [id, [hasName]])) : {},
    lostReasonRequired: true,
    scoring: [],
    sizeBands: [],
    staleAfterDays: { unassigned: 15, untouched: 15 },
  };
  const now = new Date("2030-01-01T00:00:00Z");
  const newId = uuidV7Source(
    () => now,
    (length) => new Uint8Array(length),
  );
  const actor = {
    userId: null,
    companyId: null,
    companyIds: [],
    teamId: null,
    teamIds: [],
    locale: "en",
    timeZone: "UTC",
  };
  let lead = await newLead();
  let step = 0;
  const decide = (): void => {
    const decision = decideMoveLead({ statusId: open[++step % open.length] ?? "" }, lead, rules, { now, newId, actor });
    if (!decision.ok) throw new Error("a move was refused");
    lead = decision.value.result;
  };
  const chart = machine(guarded ? { guard: "hasName" } : {});
  let [snapshot] = initialTransition(chart);
  let turn = 0;
  const transit = (): void => {
    [snapshot] = transition(chart, snapshot, { type: stateOf(open[++turn % open.length] ?? "") } as never);
  };
  let asked = 0;
  const ask = (): void => {
    const objections = moveObjections(rules, lead, open[++asked % open.length] ?? "", { now, actor });
    if (objections.length > 0) throw new Error("a move was refused");
  };
  const [rounds, times] = quick ? [1, 200] : [9, 20_000];
  const { one, other } = await sideBySide(rounds, times, decide, transit);
  const check = await sideBySide(rounds, times, ask, transit);
  const so = guarded ? ", one guard" : "";
  return [
    { what: `checks of a move${so}`, value: check.one, unit: "per second" },
    { what: `checks to xstate${so}`, value: check.one / check.other, unit: "times as fast" },
    { what: `moves by the decision${so}`, value: one, unit: "per second" },
    { what: `moves by xstate's transition${so}`, value: other, unit: "per second" },
    { what: `decision to xstate${so}`, value: one / other, unit: "times as fast" },
  ];
}
