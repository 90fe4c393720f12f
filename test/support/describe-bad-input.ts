import { beforeAll, describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { call } from "./facade-call.js";
import type { ArgumentPlace } from "./facade-places.js";
import { argsWith, argumentPlaces, elsewhereOf, isOpen, isPort, mustBeRefused } from "./facade-places.js";
import { facadeSamples } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { facadeWorld } from "./facade-world.js";
import { hostileValues } from "./hostile-values.js";
import { expectTyped } from "./turned-down.js";
import { isFields, withField } from "./value-paths.js";

const prototypeKeys = Reflect.ownKeys(Object.prototype);
let world: FacadeWorld;
let commits: number;
let snapshot: unknown;

async function renewWorld(): Promise<void> {
  world = await facadeWorld();
  commits = world.storage.commits.length;
  snapshot = world.memory.snapshot();
}

/** Calls a method with something else in one place; nothing is written unless the call is carried out. */
async function expectHandled(place: ArgumentPlace, value: unknown, refused: boolean, key?: string): Promise<void> {
  const path = key === undefined ? place.path : [...place.path, key.slice(0, 128)];
  const answer = await call(world, place.name, argsWith(place, world, value));
  expectTyped(answer, path, elsewhereOf(place));
  if (refused) expect(answer.ok ? "carried out" : isCrmError(answer.error, "INPUT_INVALID")).toBe(true);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys);
  if (answer.ok && world.storage.commits.length > commits) await keepGoing(place.name);
  expect(world.storage.commits.length, "nothing is committed").toBe(commits);
}

/** After a call that was carried out: begins anew where the next could not be, else takes the store as it is now. */
async function keepGoing(name: string): Promise<void> {
  if (facadeSamples[name]?.once === true) await renewWorld();
  commits = world.storage.commits.length;
  snapshot = world.memory.snapshot();
}

/** Tells which place and value an expectation failed for. */
async function at(place: ArgumentPlace, what: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (cause) {
    await renewWorld();
    throw new Error(`${place.name}, ${what} at [${place.path.join(", ")}]: ${String(cause)}`, { cause });
  }
}

/**
 * Places next to each other get other values, so that a method meets all of them but each place a part: a schema does not
 * ask where it stands. `CRMKIT_HOSTILE=all` puts every value into every place, which takes three times as long.
 */
function everyNth(name: string): number {
  const readAsOthersAre = /preview|copy|mine|closed|stale/.test(name);
  if (readAsOthersAre) return 8;
  return process.env["CRMKIT_HOSTILE"] === "all" ? 1 : 3;
}

/** Calls methods of the façade with what they are not to be called with, in every place of their arguments. */
export function describeBadInput(names: readonly string[]): void {
  beforeAll(renewWorld);

  describe("SEC-3 answers whatever it is given, names the place, and writes nothing that it turns down", () => {
    it.each(names)("%s with hostile values in every place", async (name) => {
      for (const [nth, place] of argumentPlaces(name, world).entries())
        for (const hostile of hostileValues.filter((_, i) => (i + nth) % everyNth(name) === 0))
          await at(place, hostile.name, () => expectHandled(place, hostile.make(), mustBeRefused(place, hostile)));
      expect(world.memory.snapshot()).toEqual(snapshot);
    });

    it.each(names)("%s with unknown fields in every object", async (name) => {
      for (const place of argumentPlaces(name, world).filter(({ value }) => isFields(value))) {
        for (const key of ["unknown", "constructor", "prototype", "__proto__", "toString", "k".repeat(5_000)]) {
          const taken = isPort(place) || (isOpen(place) && key !== "__proto__");
          await at(place, key.slice(0, 20), () =>
            expectHandled(place, withField(place.value as object, key, 1), !taken, key),
          );
        }
      }
    });
  });
}
