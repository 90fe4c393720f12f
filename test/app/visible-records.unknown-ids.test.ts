import { beforeAll, describe, expect, it } from "vitest";
import type { CrmError } from "../../src/kernel/crm-error.js";
import type { Answer } from "../support/facade-call.js";
import { call, methodsOf } from "../support/facade-call.js";
import type { ArgumentPlace } from "../support/facade-places.js";
import { argsWith, argumentPlaces } from "../support/facade-places.js";
import { facadeSamples } from "../support/facade-samples.js";
import type { FacadeWorld, Seeds } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";
import { unknownInPlaceOf } from "../support/unknown-id.js";

const names = Object.keys(facadeSamples).filter((name) => name !== "createCrm" && name !== "as");
let world: FacadeWorld;

beforeAll(async () => {
  world = await facadeWorld();
});

/** What another company has in place of what stands in the arguments; nothing for what is no id. */
function foreignOf(value: unknown, { own, foreign }: FacadeWorld): string | undefined {
  const key = (Object.keys(own) as (keyof Seeds)[]).find((name) => own[name] === value);
  if (key !== undefined) return foreign[key];
  const others: Readonly<Record<string, string>> = {
    "lead.to-process": foreign.statusId,
    "lead.nurturing": foreign.statusId,
    "lead.default": foreign.pipelineId,
    "prospect.default": foreign.pipelineId,
    "opportunity.to-process": foreign.statusId,
    "opportunity.nurturing": foreign.statusId,
    "opportunity.closed-lost": foreign.statusId,
    "opportunity.default": foreign.pipelineId,
    acme: "globex",
    "acme-2": "globex",
  };
  return typeof value === "string" && Object.hasOwn(others, value) ? others[value] : undefined;
}

const idPlaces = (name: string): ArgumentPlace[] =>
  argumentPlaces(name, world).filter(({ value }) => foreignOf(value, world) !== undefined);

/** Everything that a caller can tell an answer by, the id itself aside. */
function toldBy(answer: Answer, id: string): unknown {
  const error = answer.ok ? null : (answer.error as CrmError);
  const told =
    error === null
      ? answer
      : { code: error.code, message: error.message, refusals: error.refusals, record: error.record };
  const text = JSON.stringify(told, (_key, value) =>
    value instanceof Error ? { ...value, message: value.message } : value,
  );
  return text.split(id).join("the id");
}

/** Calls a method with an id in one place; a world in which something was written is not used again. */
async function answerTo(place: ArgumentPlace, id: string): Promise<unknown> {
  const before = world.storage.commits.length;
  const answer = await call(world, place.name, argsWith(place, world, id));
  const commits = world.storage.commits.length - before;
  if (commits > 0) world = await facadeWorld();
  return { told: toldBy(answer, id), commits };
}

describe("an id of another company", () => {
  it("SEC-2 is tried in every method of the façade", () => {
    expect(
      methodsOf(world)
        .filter((name) => name !== "createCrm" && name !== "as")
        .sort(),
    ).toEqual([...names].sort());
    const tried = names.filter((name) => idPlaces(name).length > 0);
    const withoutIds = names.filter((name) => !tried.includes(name));
    expect(withoutIds.sort()).toEqual(
      [
        ...["accounts", "contacts", "opportunities"].flatMap((of) =>
          ["count", "list", "rows", "summarize"].map((one) => `${of}.${one}`),
        ),
        ...["busy", "count", "freeSlots", "import", "list", "mine", "overlaps", "rows", "summarize", "sync"].map(
          (one) => `calendar.${one}`,
        ),
        ...["accounts", "contacts"].flatMap((of) => [`${of}.mailingList`, `${of}.callList`]),
        ...["accounts", "contacts", "leads"].map((of) => `${of}.duplicatesBy`),
        ...["cards", "count", "list"].map((one) => `catalogs.${one}`),
        "duplicates.scan",
        "emails.list",
        "exports.records",
        "importPlan.commit",
        "importPlan.rows",
        "leads.imports.list",
        "leads.imports.plan",
        "leads.open",
        "opportunities.closed",
        "opportunities.forecast",
        "opportunities.mine",
        "opportunities.open",
        "opportunities.recurringRevenue",
        "referenceData.addShippedCategories",
        "referenceData.create",
        "referenceData.list",
        ...["arrange", "arrangement", "list", "records", "run", "view"].map((one) => `reports.${one}`),
        "privacy.preview.erase",
        "sequences.get",
        "statuses.define",
        "statuses.pipelines",
        "statuses.preview.define",
        "statuses.verify",
        "templates.addShipped",
        "templates.create",
        "templates.list",
        "reminders.dispatch",
        "reminders.health",
        "timeline.follow",
        "directory.put",
        "integrity.check",
      ].sort(),
    );
  });

  // What acts for nobody in particular acts for every company.
  const narrowed = names.filter((name) => !name.startsWith("integrity."));
  it.each(narrowed)("SEC-2 answers as an unknown one, wherever %s takes it", async (name) => {
    for (const place of idPlaces(name)) {
      const foreign = await answerTo(place, foreignOf(place.value, world) ?? "");
      const unknown = await answerTo(place, unknownInPlaceOf(place.value));
      expect(foreign, place.path.join(".")).toEqual(unknown);
    }
  });

  it("SEC-2 of a pipeline cannot be defined anew", async () => {
    const define = (pipelineId: string) => [
      { ...(facadeSamples["statuses.define"]?.args(world)[0] as object), pipelineId },
    ];
    for (const name of ["statuses.define", "statuses.preview.define", "statuses.verify"]) {
      const foreign = await call(world, name, define(world.foreign.pipelineId));
      const unknown = await call(world, name, define("unknown-id"));
      expect(toldBy(foreign, world.foreign.pipelineId)).toBe(toldBy(unknown, "unknown-id"));
      expect(foreign).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    }
  });

  it("SEC-2 of a user or a team is refused where it is stored: others are the host's own and need not be", async () => {
    const { storage, ann } = openWorld();
    await storeRecord(storage, "user", { id: "gus", companyId: "globex" });
    await storeRecord(storage, "team", { id: "west", companyId: "globex" });
    await storeRecord(storage, "user", { id: "bob", companyId: "acme" });
    const foreign = ann.leads.create({ lastName: "Lee", assignedToId: "gus", teamId: "west" });
    expect(await reasonsOf(foreign)).toEqual(["REFERENCE_UNKNOWN assignedToId", "REFERENCE_UNKNOWN teamId"]);
    const lead = await ann.leads.create({ lastName: "Lee", assignedToId: "bob", teamId: "nobody-stored" });
    expect(lead).toMatchObject({ assignedToId: "bob", teamId: "nobody-stored" });
  });
});
