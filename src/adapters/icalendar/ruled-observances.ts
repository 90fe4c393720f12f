import type { LocalDateTime } from "../../kernel/local-date-time.js";
import type { ZoneTransition } from "../../kernel/zone-transitions.js";
import type { Observance } from "./observance.js";
import type { YearlyChange } from "./yearly-change.js";
import { isYearly, yearlyChange, yearlyRule } from "./yearly-change.js";

/** A change of clocks with its local time, as the clocks show until then. */
export type OnsetOf = ZoneTransition & {
  /** The local time. */
  readonly onset: LocalDateTime;
};

/** A change that follows a rule, with the changes that the rule gives. */
export interface RuledObservance {
  /** The change. */
  readonly observance: Observance;
  /** The changes of the zone that it stands for. */
  readonly covers: readonly OnsetOf[];
}

/** So many years show a rule: each date falls on every weekday four times. */
export const ruleYears = 28;

type Group = readonly [OnsetOf, ...OnsetOf[]];

/** The rules that all changes since an instant follow, {@link ruleYears} before the last; none if one change follows none. */
export function ruledObservances(changes: readonly OnsetOf[], since: Date): readonly RuledObservance[] {
  const groups = groupsOf(changes, ({ onset }) => `${onset.slice(5, 7)} ${onset.slice(11)}`);
  const current = groups.filter((group) => group.some(({ at }) => at >= since));
  const ruled = current.map((group) => ruledObservance(group, since));
  const found = ruled.filter((one) => one !== null);
  return found.length === ruled.length ? found : [];
}

/** Puts together changes between the same offsets, and of the same further key. */
export function groupsOf(changes: readonly OnsetOf[], keyOf: (change: OnsetOf) => string = () => ""): readonly Group[] {
  const groups = new Map<string, [OnsetOf, ...OnsetOf[]]>();
  for (const change of changes) {
    const key = `${change.offsetBefore} ${change.offsetAfter} ${keyOf(change)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

function ruledObservance(group: Group, since: Date): RuledObservance | null {
  const recent = group.filter(({ at }) => at >= since).map(({ onset }) => onset);
  const yearly = recent.length === ruleYears ? yearlyChange(recent) : null;
  if (yearly === null) return null;
  const covers = lastRun(group, yearly);
  const [{ offsetBefore, offsetAfter, onset }] = covers;
  return { observance: { offsetBefore, offsetAfter, onsets: [onset], rule: yearlyRule(yearly) }, covers };
}

/** The changes at the end that follow a rule in consecutive years. */
function lastRun(group: Group, yearly: YearlyChange): Group {
  let run: [OnsetOf, ...OnsetOf[]] | null = null;
  for (const change of group) {
    if (!isYearly(yearly, change.onset)) run = null;
    else if (run !== null && yearOf(change) === yearOf(run[0]) + run.length) run.push(change);
    else run = [change];
  }
  return run ?? [group[0]];
}

const yearOf = ({ onset }: OnsetOf): number => Number(onset.slice(0, 4));
