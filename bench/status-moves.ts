import { decideMoveLead, type Lead, type LeadRules, shippedPipeline, uuidV7Source } from "crmkit";
import { createMachine, initialTransition, transition } from "xstate";
import type { Bench } from "./measure.js";
import { sideBySide } from "./measure.js";
import { newLead } from "./some-leads.js";

const definition = shippedPipeline("lead");
const open = definition.statuses.filter((status) => status.open).map(({ id }) => id);

/** Each open status to each other one, which is what a lead may do by moving. */
function machine() {
  const states = Object.fromEntries(
    open.map((from) => [
      from,
      { on: Object.fromEntries(open.filter((to) => to !== from).map((to) => [to, { target: to, guard: "hasName" }])) },
    ]),
  );
  return createMachine({ id: "lead", initial: open[0], context: { lastName: "Lee" }, states: states as never }, {
    guards: { hasName: ({ context }: { context: { lastName: string | null } }) => context.lastName !== null },
  } as never);
}

/**
 * Moves between the four open statuses of leads, with one guard each, through the pure decision and through xstate's
 * pure transition. The decision makes more: the next record, its writes and its timeline entry.
 */
export const statusMoves: Bench = async ({ quick }) => {
  const hasName = (lead: Lead) => (lead.lastName === null ? { code: "NAME_MISSING" } : undefined);
  const rules: LeadRules = {
    pipelines: [definition],
    guards: Object.fromEntries(open.map((id) => [id, [hasName]])),
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
  const chart = machine();
  let [snapshot] = initialTransition(chart);
  let turn = 0;
  const transit = (): void => {
    [snapshot] = transition(chart, snapshot, { type: open[++turn % open.length] ?? "" } as never);
  };
  const { one, other } = await sideBySide(quick ? 1 : 9, quick ? 200 : 20_000, decide, transit);
  return [
    { what: "moves by the decision", value: one, unit: "per second" },
    { what: "moves by xstate's transition", value: other, unit: "per second" },
    { what: "decision to xstate", value: one / other, unit: "times as fast" },
  ];
};
