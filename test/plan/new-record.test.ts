import { describe, expect, it } from "vitest";
import { asId } from "../../src/kernel/id.js";
import type { Actor } from "../../src/model/actor.js";
import type { DecisionEnv } from "../../src/plan/decision-env.js";
import { newRecord } from "../../src/plan/new-record.js";
import { countedIds } from "../support/counted-ids.js";

const acme = asId("company", "acme");
const now = new Date("2026-03-02T09:00:00.000Z");

/** The world of a decision, on behalf of somebody who works in a company. */
function env(companyId: Actor["companyId"] = acme): DecisionEnv {
  const actor = { userId: null, companyId, companyIds: [], teamId: null, teamIds: [], locale: "en", timeZone: "UTC" };
  return { now, newId: countedIds(), actor };
}

describe("newRecord", () => {
  it("is at version 1, made now, in use, in the actor's company", () => {
    expect(newRecord("tag", env())).toEqual({
      id: "tag-000001",
      version: 1,
      createdAt: now,
      updatedAt: now,
      companyId: "acme",
      archivedAt: null,
      custom: {},
    });
    expect(newRecord("tag", env(null)).companyId).toBeNull();
  });

  it("takes an id, a company and fields of the host's own that are given, the company of all included", () => {
    const given = { id: asId("tag", "red"), companyId: asId("company", "globex"), custom: { shade: 3 } };
    expect(newRecord("tag", env(), given)).toMatchObject(given);
    expect(newRecord("tag", env(), { companyId: null }).companyId).toBeNull();
  });

  it("draws an id only where none is given", () => {
    const world = env();
    newRecord("tag", world, { id: asId("tag", "red") });
    expect(newRecord("tag", world).id).toBe("tag-000001");
  });
});
