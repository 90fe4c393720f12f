import { describe, expect, it } from "vitest";
import type { ActorInput } from "../../src/app/actor.schema.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const actorOf = (input: ActorInput) => openWorld().crm.as(input).actor;
const faultsOf = (input: unknown) => reasonsOf((async () => actorOf(input as ActorInput))(), "INPUT_INVALID");

describe("an actor", () => {
  it("SEC-1 is nobody, of no company, English and by UTC, unless said otherwise", () => {
    expect(actorOf({})).toEqual({
      userId: null,
      companyId: null,
      companyIds: [],
      teamId: null,
      teamIds: [],
      locale: "en",
      timeZone: "UTC",
    });
  });

  it("SEC-1 is in its active company and team, and the first of the teams is active unless said otherwise", () => {
    expect(actorOf({ companyId: "a", companyIds: ["b", "a"], teamIds: ["x", "y"] })).toMatchObject({
      companyId: "a",
      companyIds: ["a", "b"],
      teamId: "x",
      teamIds: ["x", "y"],
    });
    expect(actorOf({ teamId: "z", teamIds: ["x"] })).toMatchObject({ teamId: "z", teamIds: ["z", "x"] });
    expect(actorOf({ teamId: null, teamIds: ["x"] })).toMatchObject({ teamId: null, teamIds: ["x"] });
  });

  it.each([
    [null, "INPUT_WRONG_TYPE actor"],
    [{ userId: 7 }, "INPUT_WRONG_TYPE actor userId"],
    [{ userId: "" }, "INPUT_TOO_SHORT actor userId"],
    [{ companyIds: ["a/b"] }, "INPUT_MALFORMED actor companyIds 0"],
    [{ locale: "constructor" }, "INPUT_MALFORMED actor locale"],
    [{ timeZone: "Europe/Atlantis" }, "INPUT_MALFORMED actor timeZone"],
    [{ timeZone: "+02:00" }, "INPUT_MALFORMED actor timeZone"],
    [{ role: "admin" }, "INPUT_UNKNOWN_FIELD actor role"],
  ])("SEC-1 SEC-3 is refused as %j", async (input, fault) => {
    expect(await faultsOf(input)).toEqual([fault]);
  });
});
