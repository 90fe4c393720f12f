import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { civilDateOf } from "../../src/kernel/civil-date.js";
import { enRecurrence } from "../../src/messages/en-recurrence.js";
import { frRecurrence } from "../../src/messages/fr-recurrence.js";
import type { IsoWeekday, Recurrence, RecurrenceEnd } from "../../src/model/recurrence.js";
import { recurrenceSchema } from "../../src/model/recurrence.schema.js";
import { summarizeRecurrence } from "../../src/recurrence/summarize-recurrence.js";

const languages = [enRecurrence, frRecurrence];
const upTo = (most: number) => fc.integer({ min: -most, max: most }).filter((n) => n !== 0);
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 4 });
const weekday = fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7);
const date = fc.integer({ min: -700_000, max: 2_900_000 }).map(civilDateOf);

const ends: fc.Arbitrary<RecurrenceEnd> = fc.oneof(
  fc.constant<RecurrenceEnd>({ kind: "never" }),
  fc.integer({ min: 1, max: 999 }).map((count): RecurrenceEnd => ({ kind: "count", count })),
  date.map((until): RecurrenceEnd => ({ kind: "until", date: until })),
);

/** Any rule that the form allows, whether or not it ever happens. */
const rules: fc.Arbitrary<Recurrence> = fc.record({
  frequency: fc.constantFrom<Recurrence["frequency"]>("daily", "weekly", "monthly", "yearly"),
  interval: fc.integer({ min: 1, max: 999 }),
  weekdays: few(fc.record({ day: weekday, nth: fc.oneof(fc.constant(null), upTo(53)) })),
  monthDays: few(upTo(31)),
  months: few(fc.integer({ min: 1, max: 12 })),
  setPositions: few(upTo(366)),
  overflow: fc.constantFrom<Recurrence["overflow"]>("skip", "lastDay"),
  weekStart: weekday,
  end: ends,
});

describe("REC-9 says every rule", () => {
  test.prop([rules, date])("in a sentence without gaps, braces and a full stop", (recurrence, start) => {
    expect(recurrenceSchema.safeParse(recurrence).success).toBe(true);
    for (const phrases of languages) {
      const text = summarizeRecurrence(recurrence, start, phrases);
      expect(text).toMatch(/^\p{Lu}\S.*[\p{L}\p{N})]$/u);
      expect(text).not.toMatch(/undefined|null|NaN|[{}'"]| {2}| ,|,,/);
    }
  });

  test.prop([rules, rules, date])(
    "otherwise than one of another frequency, interval or end",
    (recurrence, other, start) => {
      for (const phrases of languages)
        for (const field of ["frequency", "interval", "end"] as const) {
          const changed = { ...recurrence, [field]: other[field] };
          const isSame = JSON.stringify(changed) === JSON.stringify(recurrence);
          const [text, changedText] = [recurrence, changed].map((each) => summarizeRecurrence(each, start, phrases));
          expect(text === changedText).toBe(isSame);
        }
    },
  );

  test.prop([rules, date])("the same, in whichever order its days come and however often", (recurrence, start) => {
    const backwards = {
      ...recurrence,
      weekdays: [...recurrence.weekdays, ...recurrence.weekdays].toReversed(),
      monthDays: [...recurrence.monthDays, ...recurrence.monthDays].toReversed(),
      months: [...recurrence.months, ...recurrence.months].toReversed(),
      setPositions: [...recurrence.setPositions, ...recurrence.setPositions].toReversed(),
    };
    for (const phrases of languages)
      expect(summarizeRecurrence(backwards, start, phrases)).toBe(summarizeRecurrence(recurrence, start, phrases));
  });
});

it("REC-9: both languages have all months, and their typography", () => {
  for (const { months, ofMonths } of languages) expect([months.length, ofMonths.length]).toEqual([12, 12]);
  const [english, french] = languages.map((phrases) => JSON.stringify(phrases));
  expect(english).not.toMatch(/['\u00a0\u202f]| [:;!?]/);
  expect(french).not.toMatch(/'| [:;!?]/);
});
