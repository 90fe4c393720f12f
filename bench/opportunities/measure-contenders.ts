import type { Figure } from "../measure.js";
import type { OpportunityContender } from "./contender.js";
import { requireSame } from "./require-same.js";
import { asOf, firstOfProspect } from "./seed.js";
import { quantile, takeTurns } from "./take-turns.js";

type Contenders = Readonly<Record<string, OpportunityContender>>;

/** Measures the reads, once all gave the same answer; what they read is not changed meanwhile. */
export async function measureReads(contenders: Contenders, quick: boolean): Promise<readonly Figure[]> {
  const reads: readonly (readonly [string, number, (contender: OpportunityContender) => Promise<unknown>])[] = [
    ["forecast of now", 6, ({ forecast }) => forecast()],
    ["forecast of a past date", 2, ({ forecast }) => forecast(asOf)],
    ["board", 6, ({ board }) => board()],
  ];
  const figures: Figure[] = [];
  for (const [what, rounds, read] of reads) {
    const works = Object.entries(contenders).map(([name, contender]) => [name, () => read(contender)] as const);
    const answers: Record<string, unknown> = {};
    for (const [name, work] of works) answers[name] = await work();
    requireSame(what, answers);
    const took = await takeTurns(
      quick ? 1 : rounds,
      1,
      works.map(([, work]) => work),
    );
    figures.push(...besideOthers(what, Object.keys(contenders), took));
  }
  return figures;
}

/** Measures winning an opportunity of a prospect and losing its nine others: every contender closes those of the same prospects. */
export async function measureClosing(contenders: Contenders, quick: boolean) {
  const [warmUps, rounds, times] = quick ? [1, 2, 2] : [2, 12, 40];
  const names = Object.keys(contenders);
  const answers = new Map<number, Record<string, unknown>>();
  const split = new Map(names.map((name) => [name, { win: [] as number[], others: [] as number[] }]));
  const works = Object.entries(contenders).map(([name, { win, closeOthers }]) => async (i: number) => {
    const id = firstOfProspect(i);
    const begun = performance.now();
    const won = await win(id);
    const between = performance.now();
    const closed = await closeOthers(id);
    split.get(name)?.win.push(between - begun);
    split.get(name)?.others.push(performance.now() - between);
    answers.set(i, { ...answers.get(i), [name]: { ...won, closed } });
  });
  const took = await takeTurns(rounds, times, works, warmUps);
  for (const [i, given] of answers) requireSame(`closing with prospect ${i}`, given);
  const part = (of: "win" | "others") => names.map((name) => split.get(name)?.[of].slice(warmUps * times) ?? []);
  const figures = [
    ...names.map((what, k) => ({
      what: `closing with nine others, ${what}`,
      value: rateOf(took[k] ?? []),
      unit: "per second",
    })),
    ...besideOthers("closing with nine others", names, took),
    ...names.map((what, k) => ({
      what: `95 of 100 within, ${what}`,
      value: quantile(took[k] ?? [], 0.95),
      unit: "ms",
    })),
    ...besideOthers("the winning of it", names, part("win")),
    ...besideOthers("the closing of the others", names, part("others")),
  ];
  return { figures, prospects: answers.size };
}

const rateOf = (took: readonly number[]): number => (1_000 * took.length) / took.reduce((sum, ms) => sum + ms, 0);

/** The median of each, and how many times that of the last one the others take. */
function besideOthers(what: string, names: readonly string[], took: readonly (readonly number[])[]): readonly Figure[] {
  const medians = took.map((each) => quantile(each, 0.5));
  const last = medians.at(-1) ?? Number.NaN;
  const times = medians.slice(0, -1).map((ms) => ms / last);
  return [
    ...names.map((name, k) => ({ what: `${what}, ${name}`, value: medians[k] ?? Number.NaN, unit: "ms" })),
    ...times.map((value, k) => ({ what: `${what}, ${names[k]}`, value, unit: `times ${names.at(-1)}` })),
  ];
}
