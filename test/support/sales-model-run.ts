import { expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Decision } from "../../src/kernel/decision.js";
import type { WritePlan } from "../../src/plan/write-plan.js";
import type { Commit } from "../../src/ports/storage.js";
import type { World } from "./open-world.js";
import { openWorld } from "./open-world.js";
import { contradictions } from "./sales-invariants.js";
import type { SalesModel, SalesSettings, Who } from "./sales-model.js";
import { emptyModel, listKinds } from "./sales-model.js";
import { expectModel } from "./sales-model-compare.js";
import { nameLinks } from "./sales-model-links.js";
import { enterReason } from "./sales-model-reasons.js";
import { seedSales } from "./sales-model-seed.js";
import type { SalesStored } from "./sales-model-stored.js";
import { alike, readStored } from "./sales-model-stored.js";
import { timelineFaults } from "./sales-timeline.js";

/** The library under test, with what was stored after the last command. */
export interface SalesSystem extends World {
  /** The actors. */
  readonly actors: Readonly<Record<Who, ActorCrm>>;
  /** What is stored. */
  stored: SalesStored;
}

/** What a command is expected to come to: no such record, the codes that it is refused with, or (none) done. */
export type Verdict = "missing" | readonly string[];

/** A command with what is expected of it. */
export interface Deed<Made> {
  /** What it comes to. */
  readonly verdict: Verdict;
  /** Runs it. */
  readonly call: (crm: ActorCrm) => Promise<Made>;
  /** Previews it. */
  readonly preview?: (crm: ActorCrm) => Promise<Decision<WritePlan<unknown>>>;
  /** Changes the model once it was done, and checks what it said. */
  readonly done: (made: Made, now: Date) => void;
}

/** A model and a system that hold nothing but a few reasons of losses. */
export async function openSales(settings: SalesSettings): Promise<{ model: SalesModel; real: SalesSystem }> {
  const { prospectStatuses, winOnOrder, leadReason, opportunityReason } = settings;
  const world = openWorld({
    settings: {
      accounts: { prospectStatuses },
      leads: { lostReasonRequired: leadReason },
      opportunities: { winOnOrder, lostReasonRequired: opportunityReason },
      catalogs: { enabled: true },
    },
  });
  const { ann, bob, gus, crm } = world;
  const model = emptyModel(settings);
  for (const [name, allowsNote] of [["Price", true] as const, ["Silence", false] as const]) {
    const { id } = await ann.referenceData.create({ kind: "lostReason", name, allowsNote });
    enterReason(model, id, name, allowsNote, "ann");
  }
  await seedSales(model, ann, "ann", world.clock.read());
  await seedSales(model, gus, "gus", world.clock.read());
  const actors = { ann, bob, gus, job: crm.as({ companyId: "acme" }) };
  const stored = await readStored(world.storage);
  nameLinks(model, stored);
  return { model, real: { ...world, actors, stored } };
}

/** Runs a command, and compares what it came to, what its preview said, and all that is stored with what is expected. */
export async function carryOut<Made>(
  deed: Deed<Made>,
  who: Who,
  model: SalesModel,
  system: SalesSystem,
): Promise<void> {
  const { storage, clock, stored: before } = system;
  const crm = system.actors[who];
  const from = storage.commits.length;
  const preview = deed.preview === undefined ? null : await answerOf(decided(deed.preview(crm)));
  expect(storage.commits.length, "a preview writes nothing").toBe(from);
  const answer = await answerOf(deed.call(crm));
  expect(answer.turnedDown, "what the command came to").toEqual(expectedOf(deed.verdict));
  const versions = versionsOf(model);
  if (answer.made !== undefined) deed.done(answer.made, clock.read());
  const commits = storage.commits.slice(from);
  if (preview !== null) expectForeseen(preview, answer, commits, before);
  system.stored = await readStored(storage);
  nameLinks(model, system.stored);
  if (versionsOf(model) === versions) expectNothingNew(before, system.stored, commits);
  else await expectModel(model, system, commits);
  expect(contradictions(before, system.stored, commits), "what the rules forbid").toEqual([]);
  expect(timelineFaults(before, system.stored, commits), "what the timeline tells").toEqual([]);
}

/** What is refused writes nothing, and neither does what changes nothing. */
function expectNothingNew(before: SalesStored, after: SalesStored, commits: readonly Commit[]): void {
  expect(commits, "nothing is written where nothing changes").toEqual([]);
  if (JSON.stringify(after) !== JSON.stringify(before)) expect(after).toEqual(before);
}

interface Answer<Made> {
  readonly made?: Made;
  readonly turnedDown: string;
}

const expectedOf = (verdict: Verdict): string => {
  if (verdict === "missing") return "NOT_FOUND";
  return verdict.length === 0 ? "done" : ["REFUSED", ...[...verdict].sort()].join(" ");
};

async function answerOf<Made>(call: Promise<Made>): Promise<Answer<Made>> {
  try {
    return { made: await call, turnedDown: "done" };
  } catch (error) {
    if (!isCrmError(error)) throw error;
    return { turnedDown: [error.code, ...error.refusals.map(({ code }) => code).sort()].join(" ") };
  }
}

/** A decision as the command itself would answer. */
async function decided(preview: Promise<Decision<WritePlan<unknown>>>): Promise<WritePlan<unknown> | string> {
  const decision = await preview;
  return decision.ok ? decision.value : ["REFUSED", ...decision.refusals.map(({ code }) => code).sort()].join(" ");
}

function expectForeseen(
  { made: plan, turnedDown }: Answer<WritePlan<unknown> | string>,
  answer: Answer<unknown>,
  commits: SalesSystem["storage"]["commits"],
  before: SalesStored,
): void {
  if (plan === undefined || typeof plan === "string") {
    expect(plan ?? turnedDown, "what the preview said").toBe(answer.turnedDown);
    return;
  }
  const { writes, entries, result } = plan;
  expect(answer.turnedDown, "the preview let it through").toBe("done");
  expect(alike(result, before), "what the preview showed").toEqual(alike(answer.made, before));
  const told = writes.length === 0 && entries.length === 0 ? [] : [{ writes, entries }];
  expect(alike(told, before), "what the preview would write").toEqual(alike(commits, before));
}

const versionsOf = ({
  leads,
  accounts,
  contacts,
  opportunities,
  reasons,
  catalogs,
  lists,
  imports,
}: SalesModel): string =>
  imports.map(({ id, isUndone }) => `${id} ${isUndone}`).join() +
  [leads, accounts, contacts, opportunities, reasons, catalogs, ...listKinds.map((kind) => lists[kind])]
    .flatMap((records) => [...records.values()].map(({ id, version }) => `${id} ${version}`))
    .join();
