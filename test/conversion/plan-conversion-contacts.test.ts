import { describe, expect, it } from "vitest";
import type { Conversion } from "../../src/conversion/convert-lead.schema.js";
import {
  contactOf,
  contactsById,
  conversionPlan,
  conversionRules,
  conversionState,
  toldWrites,
} from "../support/conversion-decision.js";
import { recordWith } from "../support/store-record.js";

const acme = recordWith("account", {
  id: "acme-1",
  companyId: "acme",
  isCompany: true,
  name: "ACME",
  kinds: ["customer"],
});
const both: Conversion = { account: { id: "acme-1" }, contact: { create: true } };
const take = (...ids: string[]): Conversion => ({ account: { id: "acme-1" }, contact: { ids } });
const { lead } = conversionState();
const state = (changes: Parameters<typeof conversionState>[0] = {}) => conversionState({ account: acme, ...changes });
const about = ({ entries }: ReturnType<typeof conversionPlan>, type: string) =>
  entries.filter(({ subjectKey }) => subjectKey.startsWith(`${type}/`));
const link = (contactId: string, accountId: string) =>
  recordWith("accountContact", { id: `${contactId}-${accountId}`, contactId, accountId });
const written = (plan: ReturnType<typeof conversionPlan>) =>
  toldWrites(plan.writes).filter((write) => write.includes("ontact"));

describe("the contact that a conversion makes", () => {
  it("CONV-11 belongs to the account as its main one, and is told of with it", () => {
    const plan = conversionPlan(both, state());
    const [contact] = plan.result.contacts;
    expect(contact).toMatchObject({ mainAccountId: "acme-1", reference: "C-1", fullName: "Ann Lee" });
    const links = plan.writes.filter(({ type }) => type === "accountContact");
    expect(links).toMatchObject([
      { op: "insert", record: { accountId: "acme-1", contactId: contact?.id, isMain: true } },
    ]);
    expect(about(plan, "contact")).toMatchObject([
      {
        kind: "created",
        subjectKey: `contact/${contact?.id}`,
        relatedKeys: [`contact/${contact?.id}`, "account/acme-1"],
      },
    ]);
    expect(written(plan)).toEqual(["insert contact", "insert accountContact"]);
  });

  it("CONV-10 belongs to the lead's company, else the actor's", () => {
    const companyOf = (companyId: string | null) =>
      conversionPlan(both, state({ lead: { ...lead, companyId: companyId as never } })).result.contacts[0]?.companyId;
    expect([companyOf("bolt"), companyOf(null)]).toEqual(["bolt", "acme"]);
  });

  it("CONV-6 gets its share of the lead's fields, the host's own too, and each is reported", () => {
    const rules = conversionRules({ customFields: { contact: { region: "area" } } });
    const { contacts, report } = conversionPlan(
      both,
      state({ lead: { ...lead, custom: { region: "north" } } }),
      rules,
    ).result;
    expect(contacts[0]?.custom).toEqual({ area: "north" });
    expect(report.carried).toEqual([
      { from: "firstName", to: "contact.firstName" },
      { from: "lastName", to: "contact.lastName" },
      { from: "custom.region", to: "contact.custom.area" },
    ]);
    expect(report.unmapped).toEqual([]);
  });
});

describe("the contacts that a conversion takes", () => {
  const ann = contactOf("ann", { firstName: "Ann", lastName: "Lee", mainAccountId: "first" });

  it("CONV-1 are none where none was asked for", () => {
    for (const contact of [undefined, null])
      expect(conversionPlan({ ...take(), contact }, state()).result.contacts).toEqual([]);
  });

  it("CONV-11 gain the account, which is the main one only of those that had none, and tell so", () => {
    const bob = contactOf("bob");
    const plan = conversionPlan(take("ann", "bob"), state({ contacts: contactsById(ann, bob) }));
    expect(plan.result.contacts.map(({ mainAccountId }) => mainAccountId)).toEqual(["first", "acme-1"]);
    const data = (isMain: boolean) => ({ accountId: "acme-1", roleId: null, isMain });
    const facts = (id: string, isMain: boolean) => ({
      kind: "contactLinked",
      subjectKey: `contact/${id}`,
      relatedKeys: [`contact/${id}`, "account/acme-1"],
      data: data(isMain),
    });
    expect(about(plan, "contact")).toMatchObject([facts("ann", false), facts("bob", true)]);
    expect(plan.writes.filter(({ type }) => type === "accountContact")).toMatchObject([
      { op: "insert", record: { contactId: "ann", isMain: false } },
      { op: "insert", record: { contactId: "bob", isMain: true } },
    ]);
  });

  it("CONV-11 are not linked again to an account that is theirs already, whoever else is linked to it", () => {
    const links = [link("ann", "first"), link("ann", "acme-1"), link("bob", "first")];
    const contacts = contactsById(ann, contactOf("bob", { mainAccountId: "first" }));
    const once = conversionPlan(take("ann", "bob"), state({ contacts, links }));
    expect(about(once, "contact").map(({ subjectKey }) => subjectKey)).toEqual(["contact/bob"]);
    expect(written(once).filter((write) => write.startsWith("insert"))).toEqual(["insert accountContact"]);
  });

  it("CONV-9 are only checked where nothing of them changes", () => {
    const [filled] = conversionPlan(take("ann"), state({ contacts: contactsById(ann) })).result.contacts;
    if (filled === undefined) throw new Error("there is one");
    const links = [link("ann", "acme-1")];
    const again = conversionPlan(take("ann"), state({ contacts: contactsById(filled), links }));
    expect(written(again)).toEqual(["check contact ann"]);
    expect(again.result.contacts[0]).toBe(filled);
  });

  it("CONV-9 take the lead's fields where there is one alone, and what was chosen of the host's own", () => {
    const rules = conversionRules({ customFields: { contact: { region: "area" } } });
    const there = contactOf("ann", { lastName: "Leigh", custom: { area: "south" } });
    const given = state({
      contacts: contactsById(there, contactOf("bob")),
      lead: { ...lead, custom: { region: "north" } },
    });
    const kept = conversionPlan(take("ann"), given, rules).result;
    expect(kept.contacts[0]).toMatchObject({ firstName: "Ann", lastName: "Leigh", custom: { area: "south" } });
    expect(kept.report.conflicts.map(({ to }) => to)).toEqual(["contact.lastName", "contact.custom.area"]);
    const choose = { contact: { custom: { area: "lead" } } } as const;
    expect(conversionPlan({ ...take("ann"), choose }, given, rules).result.contacts[0]?.custom).toEqual({
      area: "north",
    });
    expect(conversionPlan({ ...take("ann"), choose: {} }, given, rules).result.contacts[0]?.custom).toEqual({
      area: "south",
    });
    const several = conversionPlan(take("ann", "bob"), given, rules).result;
    expect(several.contacts[0]).toMatchObject({ firstName: null, custom: { area: "south" } });
    expect(several.report.conflicts).toEqual([]);
  });
});
