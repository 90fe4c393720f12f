import { describe, expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const hello = { name: "Hello", model: "lead", subject: "Hello {{lead.firstName}}", content: "{{lead.email}}" } as const;
const save = ({ templates }: ActorCrm, fields: object = {}) => templates.create({ ...hello, ...fields });

onEveryStore("templates", (open) => {
  it("REM-2 keep name, medium, model, recipients, subject, content and signature", async () => {
    const { ann } = openWorld({ storage: await open() });
    const template = await save(ann, { recipients: ["Boss@Acme.example", "boss@acme.example"], signature: "Ann" });
    expect(template).toMatchObject({
      ...hello,
      medium: "email",
      language: null,
      format: "text",
      recipients: ["boss@acme.example"],
      signature: "Ann",
      companyId: "acme",
    });
    expect(await ann.templates.get(template.id)).toEqual(template);
    const changed = await ann.templates.update({
      templateId: template.id,
      changes: { format: "html", signature: null },
    });
    expect(changed).toMatchObject({ format: "html", signature: null, content: hello.content, version: 2 });
    expect((await ann.templates.list()).records).toEqual([changed]);
  });

  it("REM-2 have no name twice in a company, whatever its case, put away or shared", async () => {
    const world = openWorld({ storage: await open() });
    const { ann, gus } = world;
    const first = await save(ann);
    expect(await reasonsOf(save(ann, { name: " HÉLLO " }))).toEqual(["NAME_TAKEN name"]);
    expect(await reasonsOf(save(ann, { shared: true }))).toEqual(["NAME_TAKEN name"]);
    await save(gus);
    await ann.templates.archive({ templateId: first.id });
    expect(await reasonsOf(save(ann))).toEqual(["NAME_TAKEN_ARCHIVED name"]);
    const other = await save(ann, { name: "Other" });
    const rename = ann.templates.update({ templateId: other.id, changes: { name: "hello" } });
    expect(await reasonsOf(rename)).toEqual(["NAME_TAKEN_ARCHIVED changes name"]);
    await ann.templates.restore({ templateId: first.id });
    await ann.templates.update({ templateId: first.id, changes: { name: "Bye" } });
    expect(await save(ann)).toMatchObject({ name: "Hello" });
  });

  it("REM-2 saved at the same time under one name are one", async () => {
    const { ann, bob } = openWorld({ storage: await open() });
    const saved = await Promise.allSettled([save(ann), save(bob), save(ann)]);
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await ann.templates.list()).records).toHaveLength(1);
    const mixed = [{ shared: true }, {}, { shared: true }, {}].map((one) => save(ann, { name: "Mixed", ...one }));
    expect((await Promise.allSettled(mixed)).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("templates", () => {
  it("REM-2 are refused with every fault of their texts when they are saved, and then nothing is written", async () => {
    const { ann, storage } = openWorld();
    const wrong = { subject: "{{lead.shoe}}", content: "{{{lead.email}}}", signature: "{{#lead.email}}" };
    const reasons = [
      "TEMPLATE_PLACEHOLDER_UNKNOWN subject",
      "TEMPLATE_TAG_FORBIDDEN content",
      "TEMPLATE_MALFORMED signature",
    ];
    expect(await reasonsOf(save(ann, wrong))).toEqual(reasons);
    expect(storage.commits).toEqual([]);
    const { id: templateId } = await save(ann);
    const update = ann.templates.update({ templateId, changes: wrong });
    expect(await reasonsOf(update)).toEqual(reasons.map((reason) => reason.replace(" ", " changes ")));
    expect((await ann.templates.get(templateId)).version).toBe(1);
  });

  it("REM-2 keep what they are for", async () => {
    const { ann } = openWorld();
    const { id: templateId } = await save(ann);
    const update = ann.templates.update({ templateId, changes: { model: "contact" } as object });
    expect(await reasonsOf(update, "INPUT_INVALID")).toEqual(["INPUT_UNKNOWN_FIELD changes model"]);
  });

  it("REM-2 that are shipped are added in a language, once", async () => {
    const { ann, gus } = openWorld();
    const { added } = await ann.templates.addShipped({ locale: "fr" });
    expect(added.map(({ name, model, language }) => [name, model, language])).toEqual([
      ["Rappel d’événement", "eventReminder", "fr"],
      ["Envoi catalogue", "catalog", "fr"],
    ]);
    expect(await ann.templates.addShipped({ locale: "fr" })).toEqual({ added: [], present: added });
    expect((await gus.templates.addShipped()).added.map(({ name }) => name)).toEqual([
      "Event reminder",
      "Catalogue sending",
    ]);
  });

  it("REM-2 can be looked at, with a record's values or made-up ones, and the user's signature", async () => {
    const { ann, storage } = openWorld();
    await storeRecord(storage, "user", { id: "ann", companyId: "acme", name: "Ann", signature: "Ann, Acme" });
    const { id: templateId } = await save(ann);
    expect(await ann.templates.render({ templateId })).toEqual({
      subject: "Hello Ann",
      bodyText: "ann.lee@example.com\n\nAnn, Acme",
      bodyHtml: null,
    });
    const lead = await ann.leads.create({ firstName: "Zoé", lastName: "Lee", email: "zoe@x.example" });
    expect(await ann.templates.render({ templateId, about: `lead/${lead.id}` })).toMatchObject({
      subject: "Hello Zoé",
      bodyText: "zoe@x.example\n\nAnn, Acme",
    });
    expect(await reasonsOf(ann.templates.render({ templateId, about: "contact/c" }))).toEqual(["TEMPLATE_UNFIT about"]);
    await expect(ann.templates.render({ templateId, about: "lead/none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("REM-2 of an opportunity or a contact tell of the account and the contact too", async () => {
    const { ann } = openWorld();
    const account = await ann.accounts.create({ name: "Apollo" });
    const contact = await ann.contacts.create({ lastName: "Lee", accounts: [{ accountId: account.id }] });
    const sale = { name: "Steel", accountId: account.id, contactId: contact.id };
    const { opportunity } = await ann.opportunities.create(sale);
    const texts = { subject: "{{account.name}}", content: "{{contact.fullName}}" };
    const ofSale = await save(ann, { ...texts, name: "A", model: "opportunity" });
    const ofContact = await save(ann, { ...texts, name: "B", model: "contact" });
    const shown = { subject: "Apollo", bodyText: "Lee", bodyHtml: null };
    expect(await ann.templates.render({ templateId: ofSale.id, about: `opportunity/${opportunity.id}` })).toEqual(
      shown,
    );
    expect(await ann.templates.render({ templateId: ofContact.id, about: `contact/${contact.id}` })).toEqual(shown);
  });

  it("SEC-2 show nothing that is hidden from the actor", async () => {
    const world = openWorld({ policy: { hiddenFields: ({ userId }) => (userId === "bob" ? ["email"] : []) } });
    const { id: templateId } = await save(world.ann);
    const { id } = await world.ann.leads.create({ lastName: "Lee", email: "lee@x.example" });
    const render = (crm: ActorCrm) => crm.templates.render({ templateId, about: `lead/${id}` });
    expect((await render(world.ann)).bodyText).toBe("lee@x.example");
    expect((await render(world.bob)).bodyText).toBe("");
  });

  it("SEC-2 are made, changed and put away by whoever may", async () => {
    const { ann } = openWorld({ policy: { may: (_actor, action) => !action.startsWith("templates.") } });
    const command = { templateId: "t" };
    for (const call of [
      save(ann),
      ann.templates.update({ ...command, changes: {} }),
      ann.templates.archive(command),
      ann.templates.restore(command),
      ann.templates.addShipped(),
    ])
      expect(await reasonsOf(call, "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
  });
});
