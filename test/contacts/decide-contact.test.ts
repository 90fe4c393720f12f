import { describe, expect, it } from "vitest";
import { linkId, newLink } from "../../src/contacts/contact-link.js";
import { contactName } from "../../src/contacts/contact-name.js";
import { contactObjections } from "../../src/contacts/contact-objections.js";
import { decideCreateContact } from "../../src/contacts/decide-create-contact.js";
import { decideLinkContact, decideUnlinkContact } from "../../src/contacts/decide-link-contact.js";
import { decideUpdateContact } from "../../src/contacts/decide-update-contact.js";
import { oldestLink } from "../../src/contacts/oldest-link.js";
import { keyOf } from "../../src/kernel/id.js";
import type { AccountContact } from "../../src/model/account-contact.js";
import { decisionEnv } from "../support/lead-decision.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const acme = recordWith("account", { id: "acme-1", name: "ACME", version: 3 });
const zeus = recordWith("account", { id: "zeus-1", name: "Zeus" });
const role = recordWith("role", { id: "buyer", name: "Buyer" });
const state = { claims: new Map(), entries: new Map([[keyOf("role", "buyer"), role]]), foreign: new Set<never>() };
const accounts = new Map([acme, zeus].map((account) => [account.id as string, account]));
function planOf<P>(decision: { readonly ok: true; readonly value: P } | { readonly ok: false }): P {
  if (!decision.ok) throw new RangeError(JSON.stringify(decision));
  return decision.value;
}
const ops = (plan: { readonly writes: readonly { readonly op: string; readonly type: string }[] }) =>
  plan.writes.map(({ op, type }) => `${op} ${type}`);
const create = (input: Parameters<typeof decideCreateContact>[0]) =>
  decideCreateContact(input, { ...state, accounts, reference: "C-7" }, env);

describe("a new contact", () => {
  it("ACC-7 is of the actor, his team and company, and says nothing that was not said", () => {
    const plan = planOf(create({ firstName: "Ann", lastName: "Lee", email: "ann@mail.acme.fr", custom: { shoe: 7 } }));
    expect(plan.result).toMatchObject({
      fullName: "Ann Lee",
      emailDomain: "mail.acme.fr",
      searchText: "ann lee ann@mail.acme.fr c-7",
      matchKeys: expect.arrayContaining(["d:acme.fr", "e:ann@mail.acme.fr", "n:|lee|ann"]),
      assignedToId: "ann",
      teamId: env.actor.teamId,
      companyId: "acme",
      reference: "C-7",
      mainAccountId: null,
      mergedIntoId: null,
      custom: { shoe: 7 },
      doNotCall: false,
      tagIds: [],
    });
    expect(ops(plan)).toEqual(["insert contact"]);
    expect(plan.entries).toMatchObject([{ kind: "created", data: { name: "Ann Lee" } }]);
    expect(plan.warnings).toEqual([]);
    expect(plan.entries[0]?.subjectKey).toBe(`contact/${plan.result.id}`);
    const address = { extra: null, street: null, postalCode: null, city: "Lille", region: null, countryCode: null };
    expect(planOf(create({ lastName: "Lee", address })).result.searchText).toBe("lee lille c-7");
    const others = { companyId: null, teamId: null, assignedToId: "bob" };
    expect(planOf(create({ lastName: "Lee", ...others })).result).toMatchObject(others);
  });

  it("ACC-7 belongs to accounts, the main one among them, or else the first", () => {
    const links = [
      { accountId: "acme-1", roleId: "buyer" },
      { accountId: "zeus-1", isMain: true },
    ];
    const plan = planOf(create({ lastName: "Lee", accounts: links }));
    expect(plan.result.mainAccountId).toBe("zeus-1");
    expect(ops(plan)).toEqual([
      "check role",
      "check account",
      "check account",
      "insert contact",
      "insert accountContact",
      "insert accountContact",
    ]);
    expect(plan.writes[1]).toMatchObject({ id: "acme-1", expectedVersion: 3 });
    const made = plan.writes.flatMap((write) => (write.op === "insert" ? [write.record] : [])).slice(1);
    expect(made).toMatchObject([
      { accountId: "acme-1", contactId: plan.result.id, roleId: "buyer", isMain: false, companyId: "acme" },
      { accountId: "zeus-1", roleId: null, isMain: true },
    ]);
    expect(plan.entries[0]?.relatedKeys).toEqual(expect.arrayContaining(["account/acme-1", "account/zeus-1"]));
    const first = planOf(
      create({ lastName: "Lee", accounts: [{ accountId: "acme-1" }, { accountId: "zeus-1", roleId: null }] }),
    );
    expect(first.result.mainAccountId).toBe("acme-1");
  });

  it("ACC-7 needs a name, and each account once, that there is, one of them the main one", () => {
    const refused = (input: Parameters<typeof create>[0]) => {
      const decision = create(input);
      return decision.ok ? [] : decision.refusals;
    };
    expect(refused({ firstName: " " })).toEqual([{ code: "CONTACT_NAME_MISSING", path: ["lastName"] }]);
    const acme1 = { accountId: "acme-1", isMain: true } as const;
    expect(refused({ lastName: "Lee", accounts: [acme1, { accountId: "none" }, acme1] })).toEqual([
      { code: "ACCOUNT_UNKNOWN", path: ["accounts", 1, "accountId"], params: { accountId: "none" } },
      { code: "CONTACT_LINKED_TWICE", path: ["accounts", 2, "accountId"], params: { accountId: "acme-1" } },
      { code: "CONTACT_MAIN_TWICE", path: ["accounts", 2, "isMain"] },
    ]);
    expect(
      refused({ lastName: "Lee", tagIds: ["none"], accounts: [{ accountId: "acme-1", roleId: "none" }] }),
    ).toMatchObject([
      { code: "REFERENCE_UNKNOWN", path: ["tagIds", 0] },
      { code: "REFERENCE_UNKNOWN", path: ["accounts", 0, "roleId"] },
    ]);
  });
});

describe("a change of a contact", () => {
  const contact = planOf(create({ firstName: "Ann", lastName: "Lee", custom: { shoe: 7, hat: 1 } })).result;
  const update = (input: Parameters<typeof decideUpdateContact>[0]) =>
    decideUpdateContact(input, { ...state, contact }, env);

  it("ACC-7 is told by its fields, and made of what was said alone", () => {
    const plan = planOf(update({ lastName: "Orr", teamId: "far", companyId: null, custom: { hat: 2 } }));
    expect(plan.result).toMatchObject({ fullName: "Ann Orr", companyId: null, custom: { shoe: 7, hat: 2 } });
    expect(plan.result.version).toBe(contact.version + 1);
    expect(ops(plan)).toEqual(["replace contact"]);
    expect(plan.entries.map(({ kind }) => kind)).toEqual(["assigned", "updated"]);
    expect(plan.entries.map(({ subjectKey }) => subjectKey)).toEqual([
      `contact/${contact.id}`,
      `contact/${contact.id}`,
    ]);
    expect(plan.warnings).toEqual([]);
  });

  it("ACC-7 is none where nothing changes, and leaves a name", () => {
    for (const input of [{}, { lastName: "Lee" }, { custom: { shoe: 7 } }])
      expect(planOf(update(input))).toEqual({ writes: [], entries: [], warnings: [], result: contact });
    expect(update({ firstName: null, lastName: "" })).toMatchObject({ refusals: [{ code: "CONTACT_NAME_MISSING" }] });
    expect(update({ tagIds: ["none"] })).toMatchObject({ refusals: [{ code: "REFERENCE_UNKNOWN" }] });
  });
});

describe("the accounts of a contact", () => {
  const contact = recordWith("contact", { id: "ann", fullName: "Ann Lee", companyId: "acme", mainAccountId: "acme-1" });
  const linkTo = (
    accountId: string,
    isMain: boolean,
    createdAt = new Date(0),
    roleId: string | null = null,
  ): AccountContact =>
    recordWith("accountContact", {
      id: linkId(accountId, "ann"),
      accountId,
      contactId: "ann",
      isMain,
      createdAt,
      roleId,
    });
  const main = linkTo("acme-1", true);
  const link = (
    command: Parameters<typeof decideLinkContact>[0],
    links: readonly AccountContact[],
    account = accounts.get(command.accountId),
  ) => decideLinkContact(command, { ...state, contact, account, links }, env);
  const mainOf = (plan: { readonly writes: readonly object[] }) =>
    plan.writes.flatMap((write) =>
      "record" in write && "type" in write && write.type === "contact" ? [write.record] : [],
    );

  it("ACC-7 are linked once, the first as the main one", () => {
    const first = planOf(link({ accountId: "acme-1", roleId: "buyer" }, []));
    expect(first.result).toMatchObject({
      id: linkId("acme-1", "ann"),
      isMain: true,
      roleId: "buyer",
      companyId: "acme",
    });
    expect(ops(first)).toEqual(["check role", "check account", "insert accountContact", "replace contact"]);
    expect(mainOf(first)).toMatchObject([{ mainAccountId: "acme-1" }]);
    expect(first.entries).toMatchObject([
      { kind: "contactLinked", data: { accountId: "acme-1", roleId: "buyer", isMain: true } },
    ]);
    expect(first.entries[0]?.relatedKeys).toContain("account/acme-1");
    const second = planOf(link({ accountId: "zeus-1" }, [main]));
    expect(second.result).toMatchObject({ isMain: false, roleId: null });
    expect(mainOf(second)).toMatchObject([{ mainAccountId: "acme-1" }]);
  });

  it("ACC-7 have one main one, which another takes the place of", () => {
    const plan = planOf(link({ accountId: "zeus-1", isMain: true }, [main]));
    expect(ops(plan)).toEqual(["check account", "insert accountContact", "replace accountContact", "replace contact"]);
    expect(plan.writes[2]).toMatchObject({ record: { id: main.id, isMain: false } });
    expect(mainOf(plan)).toMatchObject([{ mainAccountId: "zeus-1" }]);
  });

  it("ACC-7 that stay as they are are not written", () => {
    const others = [linkTo("zeus-1", false), linkTo("hera-1", false)];
    const promoted = planOf(link({ accountId: "zeus-1", isMain: true }, [main, ...others]));
    const written = promoted.writes.flatMap((write) =>
      "record" in write ? [(write.record as { id: string }).id] : [],
    );
    expect(written).toEqual([others[0]?.id, main.id, "ann"]);
    const buyer = planOf(link({ accountId: "acme-1", roleId: "buyer" }, [main, ...others]));
    expect(ops(buyer)).toEqual(["check role", "check account", "replace accountContact", "replace contact"]);
    expect(buyer.result).toMatchObject({ isMain: true, roleId: "buyer" });
    expect([promoted.warnings, buyer.warnings]).toEqual([[], []]);
    expect(buyer.entries[0]?.subjectKey).toBe("contact/ann");
  });

  it("ACC-7 keep what a link is, unless something else is said", () => {
    const known = linkTo("zeus-1", false, new Date(0), "buyer");
    const same = { writes: [], entries: [], warnings: [], result: known };
    expect(planOf(link({ accountId: "zeus-1" }, [main, known]))).toEqual(same);
    expect(planOf(link({ accountId: "zeus-1", roleId: "buyer" }, [main, known]))).toEqual(same);
    expect(planOf(link({ accountId: "acme-1", isMain: true }, [main])).writes).toEqual([]);
    const without = planOf(link({ accountId: "zeus-1", roleId: null }, [main, known]));
    expect(without.result).toMatchObject({ roleId: null, isMain: false, version: known.version + 1 });
    expect(ops(without)).toEqual(["check account", "replace accountContact", "replace contact"]);
    const promoted = planOf(link({ accountId: "zeus-1", isMain: true }, [main, known]));
    expect(promoted.result).toMatchObject({ roleId: "buyer", isMain: true });
    expect(ops(promoted).filter((op) => op === "replace accountContact")).toHaveLength(2);
  });

  it("ACC-7 are refused that there are not, and roles that there are not", () => {
    expect(link({ accountId: "none", roleId: "none" }, [])).toMatchObject({
      refusals: [
        { code: "ACCOUNT_UNKNOWN", path: ["accountId"], params: { accountId: "none" } },
        { code: "REFERENCE_UNKNOWN", path: ["roleId"] },
      ],
    });
  });

  it("ACC-7 are parted, and the oldest of the others becomes the main one", () => {
    const [young, old] = [linkTo("zeus-1", false, new Date(9)), linkTo("hera-1", false, new Date(5))];
    const part = (accountId: string, links: readonly AccountContact[]) =>
      planOf(decideUnlinkContact(accountId, { contact, links }, env));
    const plan = part("acme-1", [young, main, old]);
    expect(ops(plan)).toEqual(["remove accountContact", "replace accountContact", "replace contact"]);
    expect(plan.writes[1]).toMatchObject({ record: { id: old.id, isMain: true } });
    expect(mainOf(plan)).toMatchObject([{ mainAccountId: "hera-1" }]);
    expect(plan.entries).toMatchObject([{ kind: "contactUnlinked", data: { accountId: "acme-1", isMain: true } }]);
    expect([plan.result, plan.warnings]).toEqual([null, []]);
    expect(mainOf(part("zeus-1", [main, young]))).toMatchObject([{ mainAccountId: "acme-1" }]);
    expect(ops(part("zeus-1", [main, young]))).toEqual(["remove accountContact", "replace contact"]);
    expect(mainOf(part("acme-1", [main]))).toMatchObject([{ mainAccountId: null }]);
    expect(decideUnlinkContact("zeus-1", { contact, links: [main] }, env)).toEqual({
      ok: false,
      refusals: [{ code: "CONTACT_NOT_LINKED", path: ["accountId"], params: { contact: "Ann Lee" } }],
    });
  });

  it("ACC-7 have links whose ids the two make, or the next one where that is taken by another account's", () => {
    const id = linkId("acme-1", "ann");
    expect(linkId("acme-1", "ann", [linkTo("zeus-1", false)])).toBe(id);
    const taken = { ...linkTo("zeus-1", false), id };
    const second = linkId("acme-1", "ann", [taken]);
    const third = linkId("acme-1", "ann", [taken, { ...taken, id: second }]);
    expect(new Set([id, second, third, linkId("ann", "acme-1")]).size).toBe(4);
    const parts = { accountId: acme.id, contactId: contact.id, companyId: null, roleId: null, isMain: false };
    expect(newLink(parts, env, [taken])).toMatchObject({ ...parts, id: second });
    const renamed = planOf(link({ accountId: "acme-1" }, [taken]));
    expect(renamed.result.id).toBe(second);
  });

  it("ACC-7 of one age go by their ids", () => {
    const [a, b] = [
      { ...main, id: "a" as never },
      { ...main, id: "b" as never },
    ]; // ids are plain strings
    expect(oldestLink([b, a])?.id).toBe("a");
    expect(oldestLink([a, b])?.id).toBe("a");
    expect(oldestLink([{ ...a, createdAt: new Date(9) }, b])?.id).toBe("b");
    expect(oldestLink([])).toBeUndefined();
  });
});

describe("what a contact is called, and what stands against it", () => {
  it.each([
    ["Ann", "Lee", "Ann Lee"],
    [null, "Lee", "Lee"],
    ["Ann", "", "Ann"],
    ["", null, ""],
  ])("ACC-7 %s %s is %s", (firstName, lastName, name) => {
    expect(contactName({ firstName, lastName })).toBe(name);
  });

  it("ACC-7 is that it is unknown, or was put away", () => {
    const contact = recordWith("contact", { id: "1", fullName: "Ann Lee" });
    expect(contactObjections(contact, "1", ["contactId"])).toEqual([]);
    expect(contactObjections(undefined, "1", ["contactId"])).toEqual([
      { code: "CONTACT_UNKNOWN", path: ["contactId"], params: { contactId: "1" } },
    ]);
    expect(contactObjections({ ...contact, archivedAt: new Date(0) }, "1", ["contactId"])).toEqual([
      { code: "CONTACT_ARCHIVED", path: ["contactId"], params: { contact: "Ann Lee" } },
    ]);
  });
});
