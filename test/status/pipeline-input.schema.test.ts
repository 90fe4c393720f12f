import { describe, expect, expectTypeOf, it } from "vitest";
import { parseInput } from "../../src/app/parse-input.js";
import type { PipelineInput, PipelineInputOf } from "../../src/status/pipeline-input.schema.js";
import { pipelineInputSchema } from "../../src/status/pipeline-input.schema.js";
import { reasonsOf } from "../support/refused.js";

const sound = {
  kind: "lead",
  statuses: [{ id: "a", labels: { en: "A" }, open: true }],
  roles: { new: "a", converted: "b", lost: "c" },
};

const faultsOf = (changes: object): Promise<readonly string[]> =>
  reasonsOf((async () => parseInput(pipelineInputSchema, { ...sound, ...changes }))(), "INPUT_INVALID");

describe("a pipeline as it is entered", () => {
  it("is taken as it stands", () => {
    expect(parseInput(pipelineInputSchema, sound)).toEqual(sound);
  });

  it("is taken with all that may be said of a status", () => {
    const people = { requiredFields: ["email"], allowedUserIds: ["ann"], allowedTeamIds: ["sales"] };
    const chance = { color: "#0a1b2c", probability: 100, nextStatusIds: ["a"] };
    const status = { id: "a", labels: { "fr-CA": "A", "zh-Hant-TW": "B" }, open: true, ...people, ...chance };
    const more = { name: "Own", isDefault: true, pipelineId: "p", replacements: { b: "a" }, expectedVersion: 0 };
    const whole = { ...sound, ...more, statuses: [status] };
    expect(parseInput(pipelineInputSchema, whole)).toEqual(whole);
  });

  it.each([
    ["no status", { statuses: [] }, "INPUT_TOO_SHORT statuses"],
    ["an unknown kind", { kind: "contact" }, "INPUT_NOT_ONE_OF kind"],
    ["a colour by name", { statuses: [{ ...sound.statuses[0], color: "red" }] }, "INPUT_MALFORMED statuses 0 color"],
    [
      "a colour and more",
      { statuses: [{ ...sound.statuses[0], color: "#1122334" }] },
      "INPUT_MALFORMED statuses 0 color",
    ],
    [
      "more and a colour",
      { statuses: [{ ...sound.statuses[0], color: "x#112233" }] },
      "INPUT_MALFORMED statuses 0 color",
    ],
    [
      "a label in a language and more",
      { statuses: [{ labels: { "fr-CA!": "A" }, open: true }] },
      "INPUT_MALFORMED statuses 0 labels fr-CA!",
    ],
    [
      "more users than a status may name",
      { statuses: [{ ...sound.statuses[0], allowedUserIds: Array<string>(1_001).fill("u") }] },
      "INPUT_TOO_LONG statuses 0 allowedUserIds",
    ],
    ["a blank label", { statuses: [{ labels: { en: " " }, open: true }] }, "INPUT_BLANK statuses 0 labels en"],
    [
      "a label in no language",
      { statuses: [{ labels: { English: "A" }, open: true }] },
      "INPUT_MALFORMED statuses 0 labels English",
    ],
    [
      "a chance above 100",
      { statuses: [{ ...sound.statuses[0], probability: 101 }] },
      "INPUT_TOO_BIG statuses 0 probability",
    ],
    ["an unknown key", { owner: "ann" }, "INPUT_UNKNOWN_FIELD owner"],
    ["a version below 0", { expectedVersion: -1 }, "INPUT_TOO_SMALL expectedVersion"],
  ])("is refused with %s", async (_what, changes, fault) => {
    expect(await faultsOf(changes)).toEqual([fault]);
  });

  it.each([
    ["lead", "proposition", "won"],
    ["prospect", "converted", "proposition"],
    ["opportunity", "converted"],
  ])("STATUS-3 is refused with a role that a pipeline of %ss does not have", async (kind, ...unfit) => {
    const roles = Object.fromEntries(["new", "lost", ...unfit].map((role) => [role, "a"]));
    expect(await faultsOf({ kind, roles })).toEqual(unfit.map((role) => `INPUT_UNKNOWN_FIELD roles ${role}`));
  });

  it("STATUS-3 names exactly the roles of its kind, for the compiler too", () => {
    expectTypeOf<keyof PipelineInputOf<"lead">["roles"]>().toEqualTypeOf<"new" | "converted" | "lost">();
    expectTypeOf<keyof PipelineInputOf<"prospect">["roles"]>().toEqualTypeOf<"new" | "won" | "lost">();
    expectTypeOf<PipelineInputOf<"opportunity">["roles"]["proposition"]>().toEqualTypeOf<string>();
    expectTypeOf<PipelineInputOf<"opportunity">>().toExtend<PipelineInput>();
  });
});
