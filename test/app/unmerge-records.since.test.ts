import { describe, expect, it } from "vitest";
import { findingsIn } from "../support/findings-in.js";
import { openWorld } from "../support/open-world.js";

async function world() {
  const opened = openWorld({ settings: { accounts: { prospectStatuses: true } } });
  const { ann, clock } = opened;
  const account = async (name: string, kinds: readonly ("prospect" | "supplier")[] = ["prospect"]) => {
    clock.advance(1_000);
    return (await ann.accounts.create({ name, kinds })).id;
  };
  const contact = async (lastName: string, ...accountIds: string[]) => {
    clock.advance(1_000);
    const accounts = accountIds.map((accountId) => ({ accountId }));
    return (await ann.contacts.create({ lastName, accounts })).id;
  };
  const accountsOf = async (contactId: string) =>
    (await ann.contacts.accounts(contactId)).map(({ account: { name }, link }) => [name, link.isMain]);
  return { ...opened, account, contact, accountsOf };
}

describe("A merge that is taken back after what it left was changed", () => {
  it("DUP-11 DUP-13 gives no contact a link to an account twice that was merged with another since", async () => {
    const { ann, crm, account, contact, accountsOf } = await world();
    const [a, b] = [await account("A"), await account("B")];
    const [c, d] = [await contact("C", a, b), await contact("D", b)];
    await ann.accounts.merge({ originalId: a, duplicateIds: [b] });
    await ann.contacts.merge({ originalId: d, duplicateIds: [c] });
    await ann.accounts.unmerge({ accountId: a });
    expect(await accountsOf(d)).toEqual([["B", true]]);
    expect(await findingsIn(crm)).toEqual([]);
  });

  it("DUP-13 lets a contact that was linked to the survivor anew keep it as its main account", async () => {
    const { ann, crm, account, contact, accountsOf } = await world();
    const [a, b] = [await account("A"), await account("B")];
    const c = await contact("C", b);
    await ann.accounts.merge({ originalId: a, duplicateIds: [b] });
    await ann.contacts.unlink({ contactId: c, accountId: a });
    await ann.contacts.link({ contactId: c, accountId: a });
    await ann.accounts.unmerge({ accountId: a });
    expect(await accountsOf(c)).toEqual([["A", true]]);
    expect(await findingsIn(crm)).toEqual([]);
  });

  it("ACC-7 DUP-13 makes a link that comes back the main one of a contact that had been parted from the survivor", async () => {
    const { ann, crm, account, contact, accountsOf } = await world();
    const [a, b] = [await account("A"), await account("B")];
    const c = await contact("C", b, a);
    await ann.accounts.merge({ originalId: a, duplicateIds: [b] });
    await ann.contacts.unlink({ contactId: c, accountId: a });
    await ann.accounts.unmerge({ accountId: a });
    expect(await accountsOf(c)).toEqual([["B", true]]);
    const [told] = (await ann.contacts.activity(c)).records;
    expect(told).toMatchObject({ kind: "updated", data: { changes: { mainAccountId: { from: null, to: b } } } });
    expect(await findingsIn(crm)).toEqual([]);
  });

  it("ACC-7 DUP-14 links a contact to an account whose first link to it has come to another account by merges", async () => {
    const { ann, account, contact, accountsOf } = await world();
    const [x, y] = [await account("X"), await account("Y")];
    const [d, c] = [await contact("D", y), await contact("C", y)];
    await ann.contacts.merge({ originalId: d, duplicateIds: [c] });
    await ann.accounts.merge({ originalId: x, duplicateIds: [y] });
    await ann.contacts.unmerge({ contactId: d });
    await ann.accounts.unmerge({ accountId: x });
    await ann.contacts.link({ contactId: c, accountId: y });
    expect(await accountsOf(c)).toEqual([
      ["X", true],
      ["Y", false],
    ]);
  });

  it("CONV-18 DUP-13 names no contacts on a lead whose conversion was taken back meanwhile", async () => {
    const { ann, account, contact } = await world();
    const a = await account("A");
    const [c, d] = [await contact("C", a), await contact("D", a)];
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    await ann.leads.convert({ leadId, account: { id: a }, contact: { ids: [c, d] } });
    await ann.contacts.merge({ originalId: c, duplicateIds: [d] });
    await ann.leads.undoConversion({ leadId });
    await ann.contacts.unmerge({ contactId: c });
    expect((await ann.leads.get(leadId)).convertedContactIds).toEqual([]);
  });

  it("STATUS-8 DUP-10 tells in the history where an account stands by a merge, and once that is taken back", async () => {
    const { ann, account, storage, clock } = await world();
    const [a, b] = [await account("A", ["supplier"]), await account("B")];
    const from = storage.commits.length;
    await ann.accounts.merge({ originalId: a, duplicateIds: [b] });
    clock.advance(5_000);
    await ann.accounts.unmerge({ accountId: a });
    const told = storage.commits.slice(from).flatMap(({ entries }) => entries);
    expect(
      told.map(({ kind, fromStatusId, toStatusId, spentMs }) => [kind, fromStatusId, toStatusId, spentMs]),
    ).toEqual([
      ["statusChanged", null, "prospect.to-process", null],
      ["merged", null, null, null],
      ["statusChanged", "prospect.to-process", null, 5_000],
      ["unmerged", null, null, null],
    ]);
  });

  it("DUP-13 leaves an account that was moved since where it stands, in every field that tells so", async () => {
    const { ann, account, clock } = await world();
    const [a, b] = [await account("A", ["supplier"]), await account("B")];
    await ann.accounts.merge({ originalId: a, duplicateIds: [b] });
    for (const statusId of ["prospect.nurturing", "prospect.to-process"]) {
      clock.advance(1_000);
      await ann.accounts.move({ accountId: a, statusId });
    }
    const { record, kept } = await ann.accounts.unmerge({ accountId: a });
    expect(record).toMatchObject({ statusId: "prospect.to-process", statusSince: clock.read(), kinds: ["supplier"] });
    expect(kept).toMatchObject([{ fields: expect.arrayContaining(["statusId", "statusSince"]) }]);
  });
});

describe("A conversion to contacts that were merged", () => {
  it("CONV-1 DUP-12 counts a contact once that is named by several ids", async () => {
    const { ann, contact } = await world();
    const [c, d] = [await contact("C"), await contact("D")];
    await ann.contacts.merge({ originalId: c, duplicateIds: [d] });
    const { id: leadId } = await ann.leads.create({ lastName: "Lee", email: "lee@acme.example" });
    const command = { leadId, account: { create: true }, contact: { ids: [c, d] } } as const;
    const { contacts } = await ann.leads.convert(command);
    expect(contacts.map(({ id, email }) => [id, email])).toEqual([[c, "lee@acme.example"]]);
  });
});
