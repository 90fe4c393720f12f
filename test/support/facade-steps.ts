import fc from "fast-check";
import type { JsonRecord } from "../../src/model/record-json.js";
import { sampleArgs } from "./facade-call.js";
import { facadeSamples } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { annOf } from "./facade-world.js";
import { actors } from "./open-world.js";
import { isFields } from "./value-paths.js";

/** Who may take a step: colleagues, and somebody of another company. */
export type StepActor = "ann" | "bob" | "gus";

/** One call of any method by somebody: which records take the place of those that the sample names is drawn too. */
export interface FacadeStep {
  readonly who: StepActor;
  readonly name: string;
  readonly picks: readonly number[];
}

/** The companies that somebody works for. */
const companiesOf: Readonly<Record<StepActor, readonly string[]>> = {
  ann: ["acme", "acme-2"],
  bob: ["acme"],
  gus: ["globex"],
};

/** What a host calls for all companies. */
export const isForAll = (name: string): boolean => /^(timeline|reminders|directory|integrity)\./.test(name);

/** Everything that can be called. */
const names = Object.keys(facadeSamples).filter((name) => name !== "createCrm" && name !== "as");

/** Draws a step; a plan of an import is Ann's. */
export const facadeStep: fc.Arbitrary<FacadeStep> = fc
  .record({
    who: fc.constantFrom<StepActor>("ann", "ann", "bob", "gus"),
    name: fc.constantFrom(...names),
    picks: fc.array(fc.nat({ max: 1_000 }), { minLength: 4, maxLength: 8 }),
  })
  .map((step) => (step.name.startsWith("importPlan.") ? { ...step, who: "ann" as const } : step));

/** The world as somebody works with it. */
export function worldOf(world: FacadeWorld, who: StepActor): FacadeWorld {
  if (who === "ann") return { ...world, ann: annOf(world.crm) };
  const crm = world.crm.as(actors[who]);
  return who === "gus" ? { ...world, ann: crm, own: world.foreign, foreign: world.own } : { ...world, ann: crm };
}

/** The records that a step may name, by their types. */
export type KnownRecords = Readonly<Record<string, readonly JsonRecord[]>>;

/** The arguments of a step: those of the sample, with other records of the same types in their places, mostly of the actor's company. */
export function stepArgs(world: FacadeWorld, step: FacadeStep, records: KnownRecords): readonly unknown[] {
  const typeOf = new Map(Object.entries(records).flatMap(([type, list]) => list.map(({ id }) => [String(id), type])));
  let drawn = 0;
  const draw = (): number => (step.picks[drawn++ % step.picks.length] ?? 0) + drawn;
  const other = (id: string): string => {
    const all = records[typeOf.get(id) ?? ""] ?? [];
    const own = all.filter(({ companyId }) => companiesOf[step.who].includes(String(companyId)));
    const [isKept, isAny] = [draw() % 2 === 0, draw() % 6 === 0];
    const from = isAny || own.length === 0 ? all : own;
    return isKept ? id : String(from[draw() % Math.max(1, from.length)]?.["id"] ?? id);
  };
  const changed = (value: unknown): unknown => {
    if (typeof value === "string") return withOtherId(value);
    if (Array.isArray(value)) return value.map(changed);
    if (!isFields(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
    const fields = Object.entries(value).filter(([key]) => key !== "expectedVersion" || draw() % 8 === 0);
    return Object.fromEntries(fields.map(([key, one]) => [key, changed(one)]));
  };
  const withOtherId = (text: string): string => {
    const [, type, id] = /^(\w+)\/(.+)$/.exec(text) ?? [];
    if (type !== undefined && id !== undefined && typeOf.has(id)) return `${type}/${other(id)}`;
    return typeOf.has(text) ? other(text) : text;
  };
  return sampleArgs(step.name, world).map(changed);
}
