import { describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { CrmAction, Policy } from "../../src/ports/policy.js";
import { call } from "../support/facade-call.js";
import { argsWith, argumentPlaces } from "../support/facade-places.js";
import { facadeSamples } from "../support/facade-samples.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";
import { errorOf } from "../support/refused.js";
import { unknownInPlaceOf } from "../support/unknown-id.js";

/** The world of the samples, with Eve, a colleague of Ann's to whom a policy applies, in Ann's place. */
async function worldOfEve(policy: Policy): Promise<FacadeWorld> {
  const only = <Args extends readonly unknown[], Answer>(
    method: ((...args: Args) => Answer) | undefined,
    otherwise: Answer,
  ): ((...args: Args) => Answer) => {
    return (...args) =>
      (args[0] as { userId: string }).userId === "eve" && method !== undefined ? method(...args) : otherwise;
  };
  const world = await facadeWorld({
    policy: {
      read: only(policy.read, "all") as NonNullable<Policy["read"]>,
      write: only(policy.write, "all") as NonNullable<Policy["write"]>,
      may: only(policy.may, true),
    },
  });
  const eve = { userId: "eve", companyId: "acme", companyIds: ["acme-2"], teamIds: ["sales", "north"] };
  return { ...world, ann: world.crm.as(eve) };
}

/** What a caller can tell an answer by, the id itself aside. */
const toldBy = (answer: unknown, id: string): string =>
  JSON.stringify(answer, (_key, value) => (value instanceof Error ? { ...value, message: value.message } : value))
    .split(id)
    .join("the id");

const methods = Object.keys(facadeSamples).filter((name) =>
  /^(leads|accounts|contacts|calendar|catalogs|duplicates|sequences|referenceData|statuses|templates|emails|campaigns|reports|exports|privacy)\./.test(
    name,
  ),
);

describe("a record that the policy conceals", () => {
  it("SEC-1 answers as an unknown one, wherever it is named", async () => {
    let world = await worldOfEve({ read: () => "none" });
    for (const name of methods) {
      const ids: readonly unknown[] = Object.values(world.own);
      for (const place of argumentPlaces(name, world).filter(({ value }) => ids.includes(value))) {
        if (place.value === world.own.statusId || place.value === world.own.pipelineId) continue; // rules are not concealed
        const before = world.storage.commits.length;
        const concealed = toldBy(await call(world, name, argsWith(place, world, place.value)), String(place.value));
        const unknownId = unknownInPlaceOf(place.value);
        const unknown = toldBy(await call(world, name, argsWith(place, world, unknownId)), unknownId);
        expect(concealed, `${name} ${place.path.join(".")}`).toBe(unknown);
        if (world.storage.commits.length > before) world = await worldOfEve({ read: () => "none" });
      }
    }
  });

  it("SEC-1 is in no answer", async () => {
    const world = await worldOfEve({ read: () => "none" });
    for (const name of [
      "list",
      "mine",
      "open",
      "closed",
      "stale",
      "rows",
      "board",
      "boardColumn",
      "summarize",
      "count",
    ]) {
      const [query] = facadeSamples[`leads.${name}`]?.args(world) ?? [];
      const answer = await call(world, `leads.${name}`, [
        { ...(query as object), ...(name === "open" ? { after: null } : {}) },
      ]);
      expect(answer.ok, name).toBe(true);
      for (const id of [world.own.leadId, world.own.otherLeadId, world.own.lostLeadId])
        expect(JSON.stringify(answer), name).not.toContain(id);
      if (name === "count") expect(answer).toEqual({ ok: true, value: 0 });
    }
    expect(await world.ann.referenceData.list("tag")).toEqual({ records: [], next: null });
  });
});

describe("a record that the policy lets nobody change", () => {
  const commands = methods.filter((name) =>
    /\.(update|takeCharge|move|lose|reset|archive|restore|remove|undo|link|unlink|requestProject|convert|undoConversion|done|cancel|replan|invite|answer|uninvite|remind|unremind|forget)$/.test(
      name,
    ),
  );

  it.each(commands)("SEC-1 answers %s with FORBIDDEN, and stays as it is", async (name) => {
    const world = await worldOfEve({ write: () => "none" });
    const before = world.memory.snapshot();
    const error = await errorOf(
      call(world, name, facadeSamples[name]?.args(world) ?? []).then((answer) => {
        if (!answer.ok) throw answer.error;
      }),
    );
    expect(isCrmError(error, "FORBIDDEN") && error.refusals.map(({ code }) => code)).toEqual(["RECORD_READ_ONLY"]);
    expect(world.memory.snapshot()).toEqual(before);
  });

  it("SEC-1 is told of in the outcomes of bulk commands and among possible moves", async () => {
    const world = await worldOfEve({ write: () => "none" });
    const { ann: eve, own } = world;
    const outcomes = [
      ...(await eve.leads.takeChargeMany({ leadIds: [own.leadId] })),
      ...(await eve.leads.moveMany({ leadIds: [own.leadId], statusId: "lead.nurturing" })),
      ...(await eve.leads.loseMany({ leadIds: [own.leadId], lostReasonId: own.reasonId })),
    ];
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, error: { code: "FORBIDDEN" } });
    for (const { objections } of await eve.leads.possibleMoves(own.leadId))
      expect(objections.map(({ code }) => code)).toContain("RECORD_READ_ONLY");
  });

  it("SEC-1 STATUS-2 may be a pipeline", async () => {
    const { ann: eve, own } = await worldOfEve({ write: () => "none" });
    const [current] = (await eve.statuses.pipelines("lead")).filter(({ pipeline }) => pipeline.id === own.pipelineId);
    const define = eve.statuses.define({
      kind: "lead",
      pipelineId: own.pipelineId,
      statuses: (current?.statuses ?? []).map(({ id, labels, open }) => ({ id, labels, open })),
      roles: { new: own.statusId, converted: "acme-won", lost: "acme-lost" },
    });
    expect(isCrmError(await errorOf(define), "FORBIDDEN")).toBe(true);
  });
});

/** What each command does, in the words of the policy; every method that is not here is open to whoever may see. */
const actions: Readonly<Record<string, CrmAction>> = {
  "templates.create": "templates.create",
  "templates.addShipped": "templates.create",
  "templates.update": "templates.update",
  "templates.archive": "templates.archive",
  "templates.restore": "templates.archive",
  "emails.send": "emails.send",
  "emails.retry": "emails.send",
  "campaigns.record": "campaigns.record",
  "reports.arrange": "reports.arrange",
  "exports.records": "exports.records",
  "privacy.erase": "privacy.erase",
  "privacy.export": "privacy.export",
  "privacy.find": "privacy.export",
  "leads.create": "leads.create",
  "leads.copy": "leads.create",
  "leads.update": "leads.update",
  "leads.takeCharge": "leads.takeCharge",
  "leads.takeChargeMany": "leads.takeCharge",
  "leads.move": "leads.move",
  "leads.moveMany": "leads.move",
  "leads.lose": "leads.lose",
  "leads.loseMany": "leads.lose",
  "leads.reset": "leads.reset",
  "leads.archive": "leads.archive",
  "leads.restore": "leads.archive",
  "leads.imports.plan": "leads.import",
  "leads.imports.undo": "leads.import",
  "leads.convert": "leads.convert",
  "leads.convertMany": "leads.convert",
  "leads.undoConversion": "leads.convert",
  "leads.merge": "leads.merge",
  "leads.unmerge": "leads.merge",
  "accounts.create": "accounts.create",
  "accounts.update": "accounts.update",
  "accounts.move": "accounts.move",
  "accounts.archive": "accounts.archive",
  "accounts.restore": "accounts.archive",
  "accounts.requestProject": "accounts.requestProject",
  "accounts.merge": "accounts.merge",
  "accounts.unmerge": "accounts.merge",
  "contacts.create": "contacts.create",
  "contacts.update": "contacts.update",
  "contacts.archive": "contacts.archive",
  "contacts.restore": "contacts.archive",
  "contacts.link": "contacts.link",
  "contacts.unlink": "contacts.link",
  "contacts.merge": "contacts.merge",
  "contacts.unmerge": "contacts.merge",
  "opportunities.create": "opportunities.create",
  "opportunities.copy": "opportunities.create",
  "opportunities.update": "opportunities.update",
  "opportunities.move": "opportunities.lose",
  "opportunities.moveMany": "opportunities.lose",
  "opportunities.advance": "opportunities.move",
  "opportunities.win": "opportunities.win",
  "opportunities.winMany": "opportunities.win",
  "opportunities.lose": "opportunities.lose",
  "opportunities.loseMany": "opportunities.lose",
  "opportunities.closeOthers": "opportunities.lose",
  "opportunities.reopen": "opportunities.reopen",
  "opportunities.archive": "opportunities.archive",
  "opportunities.restore": "opportunities.archive",
  "opportunities.quoteCreated": "opportunities.quoteCreated",
  "opportunities.orderConfirmed": "opportunities.orderConfirmed",
  "opportunities.import": "opportunities.import",
  "calendar.create": "calendar.create",
  "calendar.update": "calendar.update",
  "calendar.undo": "calendar.update",
  "calendar.done": "calendar.changeStatus",
  "calendar.cancel": "calendar.changeStatus",
  "calendar.replan": "calendar.changeStatus",
  "calendar.invite": "calendar.invite",
  "calendar.uninvite": "calendar.invite",
  "calendar.remind": "calendar.remind",
  "calendar.unremind": "calendar.remind",
  "calendar.answer": "calendar.answer",
  "calendar.archive": "calendar.archive",
  "calendar.restore": "calendar.archive",
  "calendar.import": "calendar.import",
  "calendar.sync": "calendar.sync",
  "duplicates.dismiss": "duplicates.dismiss",
  "duplicates.forget": "duplicates.dismiss",
  "duplicates.mergeSure": "leads.merge",
  "duplicates.unmergeAll": "leads.merge",
  "sequences.define": "sequences.define",
  "referenceData.create": "referenceData.create",
  "referenceData.addShippedCategories": "referenceData.create",
  "referenceData.update": "referenceData.update",
  "referenceData.archive": "referenceData.archive",
  "referenceData.restore": "referenceData.archive",
  "referenceData.remove": "referenceData.remove",
  "statuses.define": "statuses.define",
  "catalogs.create": "catalogs.create",
  "catalogs.update": "catalogs.update",
  "catalogs.setPdf": "catalogs.update",
  "catalogs.setImage": "catalogs.update",
  "catalogs.archive": "catalogs.archive",
  "catalogs.restore": "catalogs.archive",
  "catalogs.send": "catalogs.send",
};

describe("an actor who may do nothing", () => {
  it.each(methods)("SEC-1 is told so by %s, where it is a command, and nothing is written", async (name) => {
    const world = await worldOfEve({ may: () => false });
    const commits = world.storage.commits.length;
    const answer = await call(world, name, facadeSamples[name]?.args(world) ?? []);
    const action = actions[name.replace(".preview.", ".")];
    if (action === undefined) expect(answer.ok).toBe(true);
    else
      expect(answer).toMatchObject({
        ok: false,
        error: { code: "FORBIDDEN", refusals: [{ code: "ACTION_FORBIDDEN", params: { action } }] },
      });
    expect(world.storage.commits.length).toBe(commits);
  });

  it("SEC-1 adds no entry to a list in passing, and sees no move as possible", async () => {
    const world = await worldOfEve({
      may: (_actor, action) => action !== "referenceData.create" && action !== "leads.move",
    });
    const { ann: eve, own } = world;
    const input = { lastName: "Lee", sourceId: { name: "New fair" } };
    expect(await errorOf(eve.leads.create(input))).toMatchObject({
      code: "REFUSED",
      refusals: [{ code: "ACTION_FORBIDDEN", path: ["sourceId", "name"], params: { action: "referenceData.create" } }],
    });
    expect((await eve.leads.create({ ...input, sourceId: { name: "WEB" } })).sourceId).toBe(own.sourceId);
    for (const { objections } of await eve.leads.possibleMoves(own.leadId))
      expect(objections.map(({ code }) => code)).toContain("ACTION_FORBIDDEN");
  });

  it("SEC-1 sees no move of an account or an opportunity as possible that it may not make", async () => {
    const { ann: eve, own } = await worldOfEve({
      may: (_actor, action) => action !== "accounts.move" && action !== "opportunities.win",
    });
    for (const { objections } of await eve.accounts.possibleMoves(own.accountId))
      expect(objections.map(({ code }) => code)).toContain("ACTION_FORBIDDEN");
    const moves = await eve.opportunities.possibleMoves(own.opportunityId);
    const forbidden = moves.filter(({ objections }) => objections.some(({ code }) => code === "ACTION_FORBIDDEN"));
    expect(forbidden.map(({ status }) => status.id)).toEqual(["opportunity.closed-won"]);
  });
});
