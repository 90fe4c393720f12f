import { beforeAll, describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { call, sampleArgs } from "../support/facade-call.js";
import { facadeSamples } from "../support/facade-samples.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";
import { unknownInPlaceOf } from "../support/unknown-id.js";
import { isFields } from "../support/value-paths.js";

let world: FacadeWorld;

beforeAll(async () => {
  world = await facadeWorld();
});

/** The arguments of the valid call, with an id that no record has and a field that the last of them has not. */
const wrongTwice = (name: string): readonly unknown[] =>
  sampleArgs(name, world).map((argument) =>
    isFields(argument) ? { ...argument, unknown: 1 } : unknownInPlaceOf(argument),
  );

const takesIdAndQuery = (name: string): boolean => {
  const [id, query] = sampleArgs(name, world);
  return typeof id === "string" && isFields(query) && (facadeSamples[name]?.ports ?? []).length === 0;
};

describe("what is asked of a record", () => {
  it("SEC-3 is checked before the record is looked up, in every method that takes an id and a query", async () => {
    const names = Object.keys(facadeSamples).filter(takesIdAndQuery);
    expect(names).toEqual(
      expect.arrayContaining([
        "accounts.documents",
        "catalogs.activity",
        "contacts.documents",
        "contacts.linked",
        "emails.ofRecord",
        "leads.activity",
        "leads.campaigns",
        "opportunities.events",
      ]),
    );
    for (const name of names) {
      const answer = await call(world, name, wrongTwice(name));
      const told = answer.ok ? "carried out" : isCrmError(answer.error, "INPUT_INVALID");
      expect(told, name).toBe(true);
    }
  });
});
