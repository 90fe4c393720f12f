import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { shippedEventCategories } from "../../src/reference-data/shipped-event-categories.js";
import { actors, openWorld } from "../support/open-world.js";
import { errorOf } from "../support/refused.js";

const kind = "eventCategory";
const codes = shippedEventCategories.map(({ code }) => code);
const english = shippedEventCategories.map(({ names }) => names.en);
const french = shippedEventCategories.map(({ names }) => names.fr);
const codesOf = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code);
const namesOf = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);
const stored = async (crm: ActorCrm) => (await crm.referenceData.list(kind, { archived: "with" })).records;

describe("the shipped categories of events", () => {
  it("EVT-1 are in no list until they are added, then as the company's own, in one commit that the timeline tells of", async () => {
    const { ann, gus, crm, storage } = openWorld();
    expect(await stored(ann)).toEqual([]);
    const { added, present } = await ann.referenceData.addShippedCategories();
    expect(present).toEqual([]);
    expect(added).toMatchObject(
      shippedEventCategories.map(({ code, eventType, names }) => ({
        code,
        eventType,
        name: names.en,
        companyId: "acme",
      })),
    );
    expect(storage.commits.length).toBe(1);
    expect((await crm.timeline.follow()).entries.map(({ subjectKey }) => subjectKey)).toEqual(
      added.map(({ id }) => `${kind}/${id}`),
    );
    expect(new Set(codesOf(await stored(ann)))).toEqual(new Set(codes));
    expect(await stored(gus)).toEqual([]);
  });

  it.each([
    ["fr", undefined, french],
    ["fr-CH", undefined, french],
    ["en-GB", undefined, english],
    ["de", undefined, english],
    ["frr", undefined, english],
    ["fr", "en", english],
    ["en", "fr", french],
  ] as const)("EVT-1 are named for an actor of language %s, who asks for %s", async (locale, asked, names) => {
    const { crm } = openWorld();
    const { added } = await crm.as({ ...actors.ann, locale }).referenceData.addShippedCategories({ locale: asked });
    expect(namesOf(added)).toEqual(names);
  });

  it("EVT-1 are shared by all companies where that is asked for", async () => {
    const { ann, gus } = openWorld();
    const { added } = await ann.referenceData.addShippedCategories({ shared: true });
    expect(added.map(({ companyId }) => companyId)).toEqual(codes.map(() => null));
    const again = await gus.referenceData.addShippedCategories();
    expect([again.added, codesOf(again.present)]).toEqual([[], codes]);
  });

  it("EVT-1 are added once, in whatever language, and whatever became of them", async () => {
    const { ann, storage } = openWorld();
    const { added } = await ann.referenceData.addShippedCategories({ locale: "en" });
    const [renamed, archived, removed, recoded] = added.map(({ id }) => id);
    await ann.referenceData.update({ kind, id: renamed ?? "", changes: { name: "Party" } });
    await ann.referenceData.archive({ kind, id: archived ?? "" });
    const before = storage.commits.length;
    const again = await ann.referenceData.addShippedCategories({ locale: "fr" });
    expect([again.added, codesOf(again.present)]).toEqual([[], codes]);
    expect(namesOf(again.present)).toEqual(["Party", ...english.slice(1)]);
    expect(again.present[1]?.archivedAt).not.toBeNull();
    expect(storage.commits.length).toBe(before);
    await ann.referenceData.remove({ kind, id: removed ?? "" });
    await ann.referenceData.update({ kind, id: recoded ?? "", changes: { code: "S", name: "Supply" } });
    const third = await ann.referenceData.addShippedCategories({ locale: "fr" });
    expect(namesOf(third.added)).toEqual(["Rdv client", "Rdv fournisseur"]);
    expect(third.present.map(({ id }) => id)).toEqual([added[0]?.id, added[1]?.id, added[4]?.id]);
  });

  it("EVT-1 are all refused where a category with another code has the name of one", async () => {
    const { ann, storage } = openWorld();
    const own = await ann.referenceData.create({ kind, name: "TRAINING", code: "T", eventType: "call" });
    await ann.referenceData.archive({ kind, id: own.id });
    await ann.referenceData.create({ kind, name: "internal meeting", code: "I", eventType: "meeting" });
    const before = storage.commits.length;
    const error = await errorOf(ann.referenceData.addShippedCategories());
    expect(error).toMatchObject({ code: "REFUSED" });
    expect((error as { refusals: unknown }).refusals).toEqual([
      { code: "NAME_TAKEN_ARCHIVED", params: { name: "Training", id: own.id } },
      { code: "NAME_TAKEN", params: { name: "Internal meeting", id: expect.any(String) } },
    ]);
    expect(storage.commits.length).toBe(before);
    expect((await ann.referenceData.addShippedCategories({ locale: "fr" })).added.length).toBe(codes.length);
  });

  it("EVT-1 are added once by two who add them at once, each in a language of its own", async () => {
    const { ann, bob, storage } = openWorld();
    storage.beforeNextCommit(() => bob.referenceData.addShippedCategories({ locale: "fr" }));
    const late = await ann.referenceData.addShippedCategories({ locale: "en", shared: true });
    expect([late.added, namesOf(late.present)]).toEqual([[], french]);
    expect((await stored(ann)).length).toBe(codes.length);
  });

  it("EVT-1 count as there where the policy conceals them, and are not shown", async () => {
    const { ann, crm } = openWorld({
      policy: { read: ({ userId }, type) => (userId === "eve" && type === kind ? "none" : "all") },
    });
    await ann.referenceData.addShippedCategories();
    const eve = crm.as({ ...actors.ann, userId: "eve" });
    expect(await eve.referenceData.addShippedCategories()).toEqual({ added: [], present: [] });
  });
});
