import fc from "fast-check";
import type { Outcome } from "../../src/app/run-many.js";
import type { ModelRecord, SalesModel, Who } from "./sales-model.js";
import { isMerged, pastDay, personas } from "./sales-model.js";
import type { SaidLoss } from "./sales-model-rules.js";
import type { Deed, SalesSystem, Verdict } from "./sales-model-run.js";
import { carryOut } from "./sales-model-run.js";

/** One step of a run. */
export type SalesCommand = fc.AsyncCommand<SalesModel, SalesSystem>;

/** Makes a command ready, once it is known what there is. */
export type Prepare<Made> = (model: SalesModel, who: Who, now: Date) => Deed<Made>;

const actors = fc.constantFrom<Who>("ann", "ann", "ann", "bob", "bob", "job", "gus");

/** A command of somebody's, from what it is drawn from. */
export const command = <Drawn, Made>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  prepare: (drawn: Drawn) => Prepare<Made>,
): fc.Arbitrary<SalesCommand> =>
  fc.tuple(actors, drawn).map(([who, parts]) => ({
    check: () => true,
    run: async (model, system) => {
      system.clock.advance(1_000);
      await carryOut(prepare(parts)(model, who, system.clock.read()), who, model, system);
    },
    toString: () => `${who}.${name}(${JSON.stringify(parts)})`,
  }));

/** Stands for a record: the nth of those that the command is meant for, of all of the company, or of all and none. */
export interface Nth {
  readonly of: "meant" | "own" | "any";
  readonly nth: number;
}

/** Draws a record. */
export const pick: fc.Arbitrary<Nth> = fc.record({
  of: fc.oneof(
    { weight: 8, arbitrary: fc.constant("meant" as const) },
    { weight: 3, arbitrary: fc.constant("own" as const) },
    { weight: 1, arbitrary: fc.constant("any" as const) },
  ),
  nth: fc.noBias(fc.nat({ max: 60 })),
});

/** The id that was drawn; `fitting` are the records that the command is meant for, none of which was merged. */
export function idOf<R extends ModelRecord>(
  records: ReadonlyMap<string, R>,
  { of, nth }: Nth,
  who: Who,
  fitting: (record: R) => boolean = () => true,
): string {
  const { companyId } = personas[who];
  const own = [...records.values()].filter((record) => record.companyId === companyId);
  const fit = own.filter((record) => !isMerged(record) && fitting(record));
  const meant = of === "meant" && fit.length > 0 ? fit : own;
  const ids = of === "any" || own.length === 0 ? [...records.keys(), "unknown"] : meant.map(({ id }) => id);
  return ids[nth % ids.length] ?? "";
}

/** What is said of a loss: mostly a reason that there is. */
export const losses: fc.Arbitrary<SaidLoss> = fc.constantFrom<SaidLoss>(
  { lostReasonId: { name: "Price" } },
  { lostReasonId: { name: "Price" }, note: "too dear" },
  { lostReasonId: { name: "Silence" } },
  { lostReasonId: { name: "Silence" }, note: "no answer" },
  { lostReasonId: { name: "Rival" } },
  { lostReasonId: { name: "Rival" }, note: "cheaper" },
  { lostReasonId: "lostReason-000001" },
  { lostReasonId: "gone" },
  { note: "for nothing" },
  {},
);

/** Nothing said of a loss, mostly. */
export const maybeLosses = fc.oneof(
  { weight: 4, arbitrary: fc.constant<SaidLoss>({}) },
  { weight: 1, arbitrary: losses },
);

/** The day of a closing: mostly not said, at times gone by, at times to come. */
export const closedDays = fc.constantFrom<{ readonly closedOn?: string }>(
  {},
  {},
  {},
  { closedOn: pastDay },
  { closedOn: "2099-01-01" },
);

/** What is entered: some fields always, others at times only. */
export const entry = <Always extends object, Seldom extends object>(
  always: fc.Arbitrary<Always>,
  seldom: fc.Arbitrary<Seldom>,
): fc.Arbitrary<Always & Partial<Seldom>> =>
  fc
    .tuple(
      always,
      fc.oneof({ weight: 3, arbitrary: fc.constant<Partial<Seldom>>({}) }, { weight: 1, arbitrary: seldom }),
    )
    .map(([first, second]) => ({ ...first, ...second }));

/** What leads, accounts and contacts are at times entered with. */
export const partyParts = { email: fc.constantFrom("lee@acme.example", "day@bolt.example"), doNotCall: fc.boolean() };

/** Several records. */
export const picks = fc.array(pick, { minLength: 1, maxLength: 5 });

/** How the outcomes of many read: done, not found, or refused for reasons. */
export const answersOf = (outcomes: readonly Outcome<unknown>[]): string[] =>
  outcomes.map((outcome) => {
    if (outcome.ok) return `${outcome.id} done`;
    return [outcome.id, outcome.error.code, ...outcome.error.refusals.map(({ code }) => code).sort()].join(" ");
  });

/** How one outcome of many is expected to read. */
export const expectedAnswer = (id: string, verdict: Verdict): string => {
  if (verdict === "missing") return `${id} NOT_FOUND`;
  return verdict.length === 0 ? `${id} done` : [id, "REFUSED", ...[...verdict].sort()].join(" ");
};
