import { fc, test } from "@fast-check/vitest";
import { beforeAll, describe, expect } from "vitest";
import { call } from "../support/facade-call.js";
import type { ArgumentPlace } from "../support/facade-places.js";
import { argsWith, argumentPlaces, elsewhereOf } from "../support/facade-places.js";
import { facadeSamples } from "../support/facade-samples.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";
import { expectTyped } from "../support/turned-down.js";

let world: FacadeWorld;
let places: readonly ArgumentPlace[];

beforeAll(async () => {
  world = await facadeWorld();
  places = Object.keys(facadeSamples).flatMap((name) => argumentPlaces(name, world));
});

const anything = fc.anything({
  key: fc.oneof(
    fc.string(),
    fc.constantFrom("leadId", "where", "name", "and", "eq", "__proto__", "constructor", "toString"),
  ),
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

describe("SEC-3 answers whatever is put in any place", () => {
  test.prop([fc.nat(), anything], { numRuns: 1_500 })(
    "of any argument",
    async (n, value) => {
      const place = places[n % places.length];
      if (place === undefined) return;
      const commits = world.storage.commits.length;
      const answer = await call(world, place.name, argsWith(place, world, value));
      expectTyped(answer, place.path, elsewhereOf(place));
      if (!answer.ok) expect(world.storage.commits.length).toBe(commits);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
    600_000,
  );
});
