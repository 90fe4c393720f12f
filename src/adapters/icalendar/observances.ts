import { zoneOffset } from "../../kernel/time-zone.js";
import type { ZoneTransition } from "../../kernel/zone-transitions.js";
import { zoneTransitions } from "../../kernel/zone-transitions.js";
import { localAt } from "./local-at.js";
import type { Observance } from "./observance.js";
import type { OnsetOf } from "./ruled-observances.js";
import { groupsOf, ruledObservances, ruleYears } from "./ruled-observances.js";

/** Zones are told so many years at most, up to the rules that they follow last. */
const mostYears = 200;

/** What a zone's clocks do in the years of some events, and, where they follow a rule at the end, from then on. */
export function observancesOf(zone: string, firstYear: number, lastYear: number): readonly Observance[] {
  const from = yearStart(firstYear - 1);
  const end = Math.min(lastYear, firstYear + mostYears) + ruleYears;
  const changes = zoneTransitions(zone, from, yearStart(end)).map(onsetOf);
  const ruled = ruledObservances(changes, yearStart(end - ruleYears));
  const covered = new Set(ruled.flatMap(({ covers }) => covers));
  const dated = groupsOf(changes.filter((change) => !covered.has(change))).map(datedObservance);
  const found = [...dated, ...ruled.map(({ observance }) => observance)];
  // A change of the year before tells what the clocks show at the beginning.
  const isTold = changes.some(({ at }) => at < yearStart(firstYear));
  return isTold ? found : [unchanged(zone, from), ...found];
}

const yearStart = (year: number): Date => new Date(`${String(year).padStart(4, "0")}-01-01T00:00:00Z`);

const onsetOf = (change: ZoneTransition): OnsetOf => ({ ...change, onset: localAt(change.at, change.offsetBefore) });

function unchanged(zone: string, from: Date): Observance {
  const offset = zoneOffset(zone, from);
  return { offsetBefore: offset, offsetAfter: offset, onsets: [localAt(from, offset)], rule: null };
}

const datedObservance = ([first, ...others]: readonly [OnsetOf, ...OnsetOf[]]): Observance => ({
  offsetBefore: first.offsetBefore,
  offsetAfter: first.offsetAfter,
  onsets: [first.onset, ...others.map(({ onset }) => onset)],
  rule: null,
});
