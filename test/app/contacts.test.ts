import { expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

onEveryStore("Contacts", (open) => {
  const world = async (settings = {}) => openWorld({ storage: await open(), settings });

  it("ACC-7 lets a contact belong to several accounts with a role in each, one of them the main one", async () => {
    const { ann } = await world();
    const [a, b] = await Promise.all(["A", "B"].map((name) => ann.accounts.create({ name })));
    const [first, second] = [a?.id ?? "", b?.id ?? ""];
    const contact = await ann.contacts.create({
      lastName: "Lee",
      accounts: [
        { accountId: first, roleId: { name: "Buyer" } },
        { accountId: second, roleId: { name: "Decision maker" }, isMain: true },
      ],
    });
    expect(contact.mainAccountId).toBe(second);
    const shown = async () =>
      (await ann.contacts.accounts(contact.id)).map(({ account, link }) => [account.name, link.isMain]);
    expect(await shown()).toEqual([
      ["B", true],
      ["A", false],
    ]);
    await ann.contacts.link({ contactId: contact.id, accountId: first, isMain: true });
    expect(await shown()).toEqual([
      ["A", true],
      ["B", false],
    ]);
    await ann.contacts.unlink({ contactId: contact.id, accountId: first });
    expect(await shown()).toEqual([["B", true]]);
    expect((await ann.contacts.get(contact.id)).mainAccountId).toBe(second);
    await ann.contacts.unlink({ contactId: contact.id, accountId: second });
    expect((await ann.contacts.get(contact.id)).mainAccountId).toBeNull();
  });

  it("ACC-7 keeps one main account when two users link at once", async () => {
    const { ann, bob } = await world();
    const accounts = await Promise.all(["A", "B", "C"].map((name) => ann.accounts.create({ name })));
    const { id: contactId } = await ann.contacts.create({ lastName: "Lee" });
    await Promise.all(
      accounts.map(({ id }, i) => (i === 1 ? bob : ann).contacts.link({ contactId, accountId: id, isMain: true })),
    );
    const links = (await ann.contacts.accounts(contactId)).map(({ link }) => link);
    expect(links).toHaveLength(3);
    expect(links.filter(({ isMain }) => isMain).map(({ accountId }) => accountId)).toEqual([
      (await ann.contacts.get(contactId)).mainAccountId,
    ]);
  });

  it("ACC-7 refuses unknown and archived accounts, one named twice, and two main ones", async () => {
    const { ann } = await world();
    const { id } = await ann.accounts.create({ name: "A" });
    const gone = await ann.accounts.create({ name: "B" });
    await ann.accounts.archive({ accountId: gone.id });
    const accounts = [
      { accountId: id, isMain: true },
      { accountId: id, isMain: true },
      { accountId: gone.id },
      { accountId: "nobody" },
    ];
    expect(await reasonsOf(ann.contacts.create({ accounts }))).toEqual([
      "CONTACT_NAME_MISSING lastName",
      "ACCOUNT_ARCHIVED accounts 2 accountId",
      "ACCOUNT_UNKNOWN accounts 3 accountId",
      "CONTACT_LINKED_TWICE accounts 1 accountId",
      "CONTACT_MAIN_TWICE accounts 1 isMain",
    ]);
  });

  it("ACC-9 finds contacts by the e-mail domain: exact, whatever the case and script, not oneself, not of public providers", async () => {
    const { ann } = await world({ publicMailDomains: ["internal.example"] });
    const make = (email: string | null) => ann.contacts.create({ lastName: email ?? "none", email });
    const [apollo] = await Promise.all(
      ["l.michel@apollo.fr", "P.Durand@APOLLO.FR", "x@sub.apollo.fr", "y@apollo.fr.example", null].map(make),
    );
    const idn = await make("a@bücher.example");
    await make("b@XN--BCHER-KVA.example");
    const gmail = await make("one@gmail.com");
    await make("two@gmail.com");
    const internal = await make("one@internal.example");
    await make("two@internal.example");
    const linked = async (id: string | undefined) =>
      (await ann.contacts.linked(id ?? "")).records.map(({ email }) => email);
    expect(await linked(apollo?.id)).toEqual(["P.Durand@APOLLO.FR"]);
    expect(await linked(idn.id)).toEqual(["b@XN--BCHER-KVA.example"]);
    expect(await linked(gmail.id)).toEqual([]);
    expect(await linked(internal.id)).toEqual([]);
    expect(await linked((await make(null)).id)).toEqual([]);
  });

  it("ACC-11 keeps country and document language", async () => {
    const { ann } = await world();
    const contact = await ann.contacts.create({ lastName: "Lee", countryCode: "CH", language: "fr-CH" });
    expect(contact).toMatchObject({ countryCode: "CH", language: "fr-CH" });
  });

  it("ACC-13 searches contacts whatever the case and accents, and counts them", async () => {
    const { ann } = await world();
    await ann.contacts.create({ firstName: "Zoé", lastName: "Lefèvre", fixedPhone: "01 02 03 04 05" });
    await ann.contacts.create({ lastName: "Martin" });
    const found = await ann.contacts.list({ search: "LEFEVRE zoe 0102030405" });
    expect(found.records.map(({ fullName }) => fullName)).toEqual(["Zoé Lefèvre"]);
    expect(await ann.contacts.count({ search: "martin" })).toBe(1);
  });
});
