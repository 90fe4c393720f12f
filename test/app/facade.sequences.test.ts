import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { JsonRecord } from "../../src/model/record-json.js";
import type { Commit } from "../../src/ports/storage.js";
import type { Answer } from "../support/facade-call.js";
import { call } from "../support/facade-call.js";
import type { FacadeStep, KnownRecords, StepActor } from "../support/facade-steps.js";
import { facadeStep, isForAll, stepArgs, worldOf } from "../support/facade-steps.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";
import { findingsIn } from "../support/findings-in.js";

const numRuns = Number(process.env["FC_RUNS"] ?? 12);

/** All that is stored, by type and by key. */
interface Stored {
  readonly records: KnownRecords;
  readonly byKey: ReadonlyMap<string, JsonRecord>;
}

function readStored({ memory }: FacadeWorld): Stored {
  const { records } = memory.snapshot();
  const byKey = Object.entries(records).flatMap(([type, list]) =>
    list.map((record) => [`${type}/${String(record["id"])}`, record] as const),
  );
  return { records, byKey: new Map(byKey) };
}

/** What a step did to the store. */
interface Done {
  readonly step: FacadeStep;
  readonly args: readonly unknown[];
  readonly answer: Answer;
  readonly before: Stored;
  readonly after: Stored;
  readonly commits: readonly Commit[];
}

/** What is wrong with what a step did, whatever it was. */
const faultsOf = (done: Done): string[] => [
  ...answerFaults(done),
  ...versionFaults(done),
  ...(isForAll(done.step.name) ? [] : [...writeFaults(done), ...disclosures(done)]),
];

/** What fails says so in a typed error and writes nothing; neither do previews. */
function answerFaults({ step: { name }, answer, commits }: Done): string[] {
  const wrote = commits.length > 0;
  if (answer.ok) return wrote && name.includes(".preview.") ? [`${name} writes`] : [];
  const { error } = answer;
  if (!isCrmError(error) || error.code === "STORAGE_FAILED" || error.code === "PORT_FAILED")
    return [`${name} fails: ${error}`];
  return wrote ? [`${name} is turned down as ${error.code} and writes`] : [];
}

/** Whatever changes gets a later version. */
function versionFaults({ step: { name }, before, after }: Done): string[] {
  return [...after.byKey].flatMap(([key, record]) => {
    const old = before.byKey.get(key);
    if (old === undefined || JSON.stringify(old) === JSON.stringify(record)) return [];
    return Number(record["version"]) > Number(old["version"]) ? [] : [`${name} changes ${key} and keeps its version`];
  });
}

/**
 * Whether a record is of a company that nobody shares with the actor. Ann works for two: what she brings from one to the
 * other goes on to refer to records of the first, and is written with them where they are merged or erased.
 */
const isForeign = (record: JsonRecord | undefined, who: StepActor): boolean =>
  (record?.["companyId"] ?? null) !== null && (record?.["companyId"] === "globex") !== (who === "gus");

/** Records of other companies stay as they were, and none comes to be theirs (SEC-2). */
function writeFaults({ step: { name, who }, before, after }: Done): string[] {
  const keys = new Set([...before.byKey.keys(), ...after.byKey.keys()]);
  return [...keys].flatMap((key) => {
    const [old, record] = [before.byKey.get(key), after.byKey.get(key)];
    if (JSON.stringify(old) === JSON.stringify(record)) return [];
    return isForeign(old, who) || isForeign(record, who) ? [`${name} of ${who} writes ${key}`] : [];
  });
}

/** No answer names a record of another company that the call did not name (SEC-2). */
function disclosures({ step: { name, who }, args, answer, before }: Done): string[] {
  if (!answer.ok) return [];
  const told = JSON.stringify(answer.value) ?? "";
  const asked = JSON.stringify(args);
  return [...before.byKey.values()].flatMap((record) => {
    const id = String(record["id"]);
    const isTold = isForeign(record, who) && told.includes(`${id}"`) && !asked.includes(id);
    return isTold ? [`${name} tells ${who} of ${id}`] : [];
  });
}

/** The ids of the entries that commits made, in their order. */
const enteredBy = (commits: readonly Commit[]): string[] =>
  commits.flatMap(({ writes, entries }) => [
    ...writes.flatMap((write) => (write.op === "insert" && write.type === "timelineEntry" ? [write.record.id] : [])),
    ...entries.map(({ id }) => id),
  ]);

/** The contradictions that are stored (SEC-5). */
const toldOf = async ({ crm }: FacadeWorld): Promise<string[]> =>
  (await findingsIn(crm)).map(({ key, code }) => `${key} ${code}`);

describe("any sequence of calls, by colleagues and by somebody of another company", () => {
  it(
    "SEC-2 SEC-5 LOG-2 keeps companies apart, versions rising, what is refused unwritten and what is stored consistent, and is followed without a gap",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(facadeStep, { minLength: 40, maxLength: 60 }), async (steps) => {
          const world = await facadeWorld();
          const known = new Set(await toldOf(world));
          let { cursor } = await world.crm.timeline.follow({ limit: 10_000 });
          let before = readStored(world);
          for (const step of steps) {
            const from = world.storage.commits.length;
            const acting = worldOf(world, step.who);
            const args = stepArgs(acting, step, before.records);
            const answer = await call(acting, step.name, args);
            const after = readStored(world);
            const commits = world.storage.commits.slice(from);
            expect(faultsOf({ step, args, answer, before, after, commits })).toEqual([]);
            const found = commits.length === 0 ? [] : await toldOf(world);
            expect(found.filter((one) => !known.has(one))).toEqual([]);
            const followed = await world.crm.timeline.follow({ after: cursor, limit: 10_000 });
            const entered = enteredBy(commits).filter((id) => after.byKey.has(`timelineEntry/${id}`));
            expect(followed.entries.map(({ id }) => id)).toEqual(entered);
            cursor = followed.cursor;
            before = after;
          }
        }),
        // To make sixty steps fewer takes longer than to look at them: the seed brings them back.
        { numRuns, endOnFailure: true },
      );
    },
    Math.max(240_000, numRuns * 10_000),
  );
});
