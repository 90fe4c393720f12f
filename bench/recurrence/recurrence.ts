import type { Bench, Figure } from "../measure.js";
import { inTurns } from "../measure.js";
import type { WrongEngine } from "./compare-answers.js";
import { compareAnswers } from "./compare-answers.js";
import { crmkit, isRefused } from "./crmkit-engine.js";
import type { Engine } from "./engine.js";
import { icalEngine } from "./ical-engine.js";
import type { Question } from "./question.js";
import { farYears, impossible, monthAfter, questions } from "./question.js";
import { rruleFloating, rruleZoned } from "./rrule-engine.js";
import { howToInstall, loadRRuleRust } from "./rrule-rust-engine.js";
import { rruleTemporal } from "./rrule-temporal-engine.js";
import { timeEngines } from "./time-engines.js";

const always: readonly Engine[] = [crmkit, rruleFloating, rruleZoned, rruleTemporal, icalEngine];

/**
 * The expansion of series beside that of other libraries, in turns in one process. Each answer is made anew, the rule
 * included. Answers are compared first, start by start: an engine that gives another one is named and not timed.
 */
export const recurrence: Bench = async ({ quick }) => {
  const rust = await loadRRuleRust();
  const engines = rust === null ? always : [...always, rust];
  const missing = rust === null ? `engines; rrule-rust is not installed: ${howToInstall}` : "engines";
  const figures: Figure[] = [{ what: "compared", value: engines.length, unit: missing }];
  const ours = new Map<string, number>();
  for (const question of questions(quick)) {
    const { right, wrong } = compareAnswers(engines, question);
    const took = await timeEngines(right, quick);
    ours.set(question.what, took[0] ?? Number.NaN);
    figures.push(...besideOurs(question, right.map(named), took), ...wrong.map((each) => notTimed(question, each)));
  }
  return [...figures, ...(await goals(ours, quick))];
};

/** A name, and of how many series alone the engine was asked. */
const named = ({ engine, scale }: { readonly engine: Engine; readonly scale: number }) => ({
  name: engine.name,
  note: scale === 1 ? "" : `, from ${engine.mostSeries} series`,
});

function besideOurs(
  { what, goals = {} }: Question,
  names: readonly ReturnType<typeof named>[],
  took: readonly number[],
): readonly Figure[] {
  const ours = took[0] ?? Number.NaN;
  return names.flatMap(({ name, note }, k) => {
    const ms = took[k] ?? Number.NaN;
    const figure = { what: `${what}, ${name}`, ...inUnit(ms, ours, note) };
    if (k === 0) return [figure];
    const goal = goals[name] === undefined ? "" : ` (goal: ${goals[name]} at least)`;
    return [figure, { what: `${what}, ${name}`, value: ms / ours, unit: `times our time${goal}` }];
  });
}

/** In microseconds where ours are few. */
const inUnit = (ms: number, ours: number, note: string): Pick<Figure, "value" | "unit"> =>
  ours < 1 ? { value: 1_000 * ms, unit: `µs${note}` } : { value: ms, unit: `ms${note}` };

const notTimed = ({ what }: Question, { engine, told, why }: WrongEngine): Figure => ({
  what: `${what}, ${engine.name}`,
  value: told,
  unit: `${why}; not timed`,
});

/** What is asked of the library by itself. */
async function goals(ours: ReadonlyMap<string, number>, quick: boolean): Promise<readonly Figure[]> {
  const figures = ["weekly", "daily"].map((what) => {
    const [near, far] = [1, farYears(quick)].map((years) => ours.get(`${what}, ${monthAfter(years)}`) ?? Number.NaN);
    return {
      what: `${what}, ${farYears(quick)} years to 1 year`,
      value: (far ?? Number.NaN) / (near ?? Number.NaN),
      unit: "times (goal: 3 at most)",
    };
  });
  if (!isRefused(impossible)) throw new Error("a rule that never happens is not refused");
  const [refusing = Number.NaN] = await inTurns(quick ? 1 : 9, quick ? 1 : 1_000, [async () => isRefused(impossible)]);
  return [
    ...figures,
    { what: "a rule that never happens, read and refused", value: refusing, unit: "ms (goal: 1 at most)" },
  ];
}
