import assert from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { scenario } from "../../../src/testing/scenario/scenario.js";

const errorOf = async (run: Promise<unknown>): Promise<Error> => {
  const error = await run.then(
    () => expect.fail("it passed"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error) return error;
  return expect.fail("no error was thrown");
};

describe("scenario", () => {
  it("runs its steps in order and gives what they give", async () => {
    const order: string[] = [];
    const sum = await scenario("adding", async (given, when, then) => {
      const one = await given("a number", async () => order.push("given"));
      const two = await when("another is added", () => one + order.push("when"));
      await then("there are both", () => expect(two).toBe(3));
      return two;
    });
    expect([sum, order]).toEqual([3, ["given", "when"]]);
  });

  it("tells its steps before what an assertion says, which keeps what was expected", async () => {
    const error = await errorOf(
      scenario("a lead is lost", async (given, when, then) => {
        await given("a lead", () => 1);
        await when("it is lost", () => 2);
        await then("it says so", () => assert.equal("open", "lost"));
        await then("never reached", () => undefined);
      }),
    );
    const told = "a lead is lost\n  ✓ given a lead\n  ✓ when it is lost\n  ✗ then it says so\n\nExpected values";
    expect(error.message.startsWith(told)).toBe(true);
    expect(error.stack).toContain("✗ then it says so");
    expect(error).toMatchObject({ name: "AssertionError", actual: "open", expected: "lost" });
  });

  it("tells its steps with what is no error, and with one that lets nothing be changed", async () => {
    const broken = (thrown: unknown) =>
      errorOf(
        scenario("odd", async (given) => {
          await given("something", () => Promise.reject(thrown));
        }),
      );
    expect(await broken("a text")).toMatchObject({ message: "odd\n  ✗ given something\na text", cause: "a text" });
    const frozen = Object.freeze(new Error("frozen"));
    expect(await broken(frozen)).toMatchObject({ message: "odd\n  ✗ given something\n\nfrozen", cause: frozen });
  });

  it("fails if nothing is claimed, and if a step was not waited for", async () => {
    const empty = errorOf(scenario("empty", async (given) => given("nothing more", () => 1)));
    expect((await empty).message).toContain("nothing was claimed");
    const hasty = scenario("hasty", async (_given, _when, then) => {
      void then("in a while", () => new Promise((resolve) => setTimeout(resolve, 1)));
    });
    expect((await errorOf(hasty)).message).toContain("nobody waited for: then in a while");
  });
});
