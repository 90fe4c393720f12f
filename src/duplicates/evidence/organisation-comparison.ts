import { editsWithin } from "../../kernel/edits-within.js";
import type { MatchColumn, ValueStore } from "../columns/match-column.js";
import { valueIn } from "../columns/match-column.js";
import type { MatchTable } from "../columns/match-table.js";
import { valueText } from "../columns/value-table.js";
import type { LevelShares } from "../rules/match-rules.js";
import type { Comparison } from "./comparison.js";
import { levelsOf } from "./comparison.js";
import { frequencyIn } from "./frequency.js";

const level = { missing: 0, exact: 1, near: 2, acronym: 3, words: 4, differs: 5 } as const;
const shipped = { exact: 0.78, near: 0.1, acronym: 0.02, words: 0.08, differs: 0.12 };

/** The weight of the words that both have, as a part of all words of either, from which on companies may be the same. */
const likeWords = 0.55;

/**
 * Compares names of organisations without their legal forms: the same, a slip of the pen, one the initials of the other,
 * or the most telling words in common: rare ones tell more.
 */
export function organisationComparison(
  table: MatchTable,
  column: MatchColumn,
  words: ValueStore,
  given?: LevelShares,
): Comparison {
  const frequency = frequencyIn(table, column, 1e-6);
  const { store } = column;
  return {
    field: column.name,
    comparator: "organisation",
    ...levelsOf(shipped, given),
    level: (a, b) => {
      const [x, y] = [valueIn(column, a), valueIn(column, b)];
      if (x < 0 || y < 0) return level.missing;
      if (x === y) return level.exact;
      if (isNear(store, x, y)) return level.near;
      if (isAcronym(store, x, y)) return level.acronym;
      return wordsInCommon(store, words, x, y) >= likeWords ? level.words : level.differs;
    },
    chance: (reached, a, b) => {
      if (reached === level.differs) return 1;
      if (reached === level.acronym) return 1e-3;
      const most = Math.max(frequency.of(valueIn(column, a)), frequency.of(valueIn(column, b)));
      return reached === level.exact ? most : reached === level.near ? most * 2 + 1e-6 : most * 4 + 1e-4;
    },
    leastChance: () => Math.min(frequency.least(), 1e-3),
    text: (row) => (valueIn(column, row) < 0 ? null : valueText(store.table, valueIn(column, row))),
  };
}

function isNear({ table }: ValueStore, x: number, y: number): boolean {
  const { units, starts } = table;
  const [xs, xe, ys, ye] = [starts[x] as number, starts[x + 1] as number, starts[y] as number, starts[y + 1] as number];
  const shorter = Math.min(xe - xs, ye - ys);
  if (shorter < 4) return false;
  const most = shorter < 8 ? 1 : 2;
  return editsWithin(units, xs, xe, units, ys, ye, most) <= most;
}

function isAcronym(store: ValueStore, x: number, y: number): boolean {
  const { facts } = store;
  return isWord(store, y, facts.links[x] as number) || isWord(store, x, facts.links[y] as number);
}

/** Whether a name is one word, and that one. */
function isWord({ facts }: ValueStore, name: number, word: number): boolean {
  const { starts, items } = facts.lists;
  const start = starts[name] as number;
  return word >= 0 && (starts[name + 1] as number) - start === 1 && items[start] === word;
}

/** What it counts that all words of one name are in the other: `Spago` and `Spago Los Angeles`. */
const containedWords = 0.6;

/** The weight of the words in common, as a part of the weight of all words of either. */
function wordsInCommon({ facts }: ValueStore, words: ValueStore, x: number, y: number): number {
  const { starts, items } = facts.lists;
  let common = 0;
  let [ofX, ofY] = [0, 0];
  for (let i = starts[x] as number; i < (starts[x + 1] as number); i++) {
    const weight = weightOf(words, items[i] as number);
    ofX += weight;
    for (let j = starts[y] as number; j < (starts[y + 1] as number); j++) if (items[i] === items[j]) common += weight;
  }
  for (let j = starts[y] as number; j < (starts[y + 1] as number); j++) ofY += weightOf(words, items[j] as number);
  const smaller = Math.min(ofX, ofY);
  return Math.max(common / (ofX + ofY - common), smaller > 0 && common > smaller * 0.999 ? containedWords : 0);
}

/** A word tells the less, the more names have it. */
const weightOf = ({ facts }: ValueStore, word: number): number => 1 / Math.log2(2 + (facts.links[word] as number));
