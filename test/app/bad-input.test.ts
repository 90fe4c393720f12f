import { describe, expect, it } from "vitest";
import { describeBadInput } from "../support/describe-bad-input.js";
import { call, methodsOf, sampleArgs } from "../support/facade-call.js";
import { facadeSamples } from "../support/facade-samples.js";
import { facadeWorld } from "../support/facade-world.js";

const names = Object.keys(facadeSamples);

describe("the samples of this test", () => {
  it("are of every method of the façade, and of nothing else", async () => {
    expect([...names].sort()).toEqual(methodsOf(await facadeWorld()).sort());
  });

  it.each(names)("%s is carried out", async (name) => {
    const own = await facadeWorld();
    const answer = await call(own, name, sampleArgs(name, own));
    if (!answer.ok) throw answer.error;
  });
});

// Those of the calendar have a file of their own, so that two workers share what takes longest.
describeBadInput(names.filter((name) => !name.startsWith("calendar.")));
