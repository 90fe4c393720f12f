import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { bundled } from "../../scripts/bundled.js";
import { expandCase, inOneWindow, oneByOne, shownAt, timesOfCase } from "../support/expand-case.js";
import { ownCases, sharedCases } from "../support/recurrence-cases.js";

const cases = [...ownCases, ...sharedCases];
const taken = cases.filter(({ refused, shown }) => refused === null && shown.length > 0);

describe("the rules of RFC 5545", () => {
  it.each(ownCases)("REC-10 $title", (given) => {
    expect(expandCase(given)).toStrictEqual({ shown: given.shown, refused: given.refused });
  });

  it.each(sharedCases.filter(({ shown }) => shown.length > 0))("REC-10 $title", (given) => {
    expect(expandCase(given)).toStrictEqual({ shown: given.shown, refused: null });
  });

  it.each(sharedCases.filter(({ shown }) => shown.length === 0))(
    "REC-6 $title ends at once with a refusal",
    (given) => {
      expect(expandCase(given).refused).toMatch(/^RECURRENCE_(?:NEVER_HAPPENS|SET_POSITION_TOO_FAR)$/);
    },
  );

  it("REC-10 a rule kept as text expands like the structure that is made of it", () => {
    for (const given of taken) {
      const shown = oneByOne(timesOfCase(given), given.shown.length).map((at) => shownAt(given, at));
      expect(shown, given.title).toStrictEqual(given.shown);
    }
  });

  it("REC-6 one window gives what is found one by one", () => {
    for (const given of taken) {
      const times = timesOfCase(given);
      const all = oneByOne(times, given.shown.length);
      const [first, last] = [all[0], all.at(-1)];
      if (first === undefined || last === undefined) expect.fail(given.title);
      expect(inOneWindow(times, first, last) ?? all, given.title).toStrictEqual(all);
    }
  });
});

const zones = ["UTC", "Europe/Paris", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Apia"];

it.each(zones)("REC-5 the results do not depend on the zone of the process: %s", async (TZ) => {
  const script = await bundled("test/support/print-expanded-cases.ts");
  const run = promisify(execFile)("node", [script], {
    env: { ...process.env, TZ },
    maxBuffer: 1e8,
  });
  expect(JSON.parse((await run).stdout)).toStrictEqual(cases.map(expandCase));
});
