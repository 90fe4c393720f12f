import { describe, expect, it } from "vitest";
import { onEveryStore } from "../support/on-every-store.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const on = { accounts: { prospectStatuses: true } };
const paris = { street: "1 rue de Rivoli", city: "Paris" };
const lyon = { street: "2 quai Perrache", city: "Lyon" };

onEveryStore("Accounts", (open) => {
  const world = async (settings = {}): Promise<World> => openWorld({ storage: await open(), settings });

  it("ACC-4 gives a new account the current user, team and company; others see it only where it is shared", async () => {
    const { ann, gus } = await world();
    const own = await ann.accounts.create({ name: "ACME" });
    expect(own).toMatchObject({ assignedToId: "ann", teamId: "sales", companyId: "acme", kinds: ["prospect"] });
    await expect(gus.accounts.get(own.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await reasonsOf(ann.accounts.create({ name: "X", sharedCompanyIds: ["globex"] }))).toEqual([
      "COMPANY_FORBIDDEN sharedCompanyIds 0",
    ]);
  });

  it("ACC-4 shares one account between companies of a group", async () => {
    const { crm, gus } = await world();
    const eve = crm.as({ userId: "eve", companyId: "acme", companyIds: ["globex"] });
    const shared = await eve.accounts.create({ name: "ACME", sharedCompanyIds: ["globex"] });
    expect((await gus.accounts.get(shared.id)).name).toBe("ACME");
    expect(await gus.accounts.count()).toBe(1);
  });

  it("ACC-3 gives a single address all three marks, and allows one default of each mark", async () => {
    const { ann } = await world();
    const { id, addresses } = await ann.accounts.create({ name: "ACME", addresses: [{ address: paris }] });
    expect(addresses).toMatchObject([{ billing: true, delivery: true, isDefault: true, address: { city: "Paris" } }]);
    const update = (marks: object) =>
      ann.accounts.update({
        accountId: id,
        changes: {
          addresses: [
            { address: paris, billing: true, isDefault: true },
            { address: lyon, ...marks },
          ],
        },
      });
    expect((await update({ delivery: true, isDefault: true })).addresses.map(({ isDefault }) => isDefault)).toEqual([
      true,
      true,
    ]);
    expect(await reasonsOf(update({ billing: true, isDefault: true }))).toEqual([
      "ADDRESS_DEFAULT_TWICE changes addresses 1 isDefault",
    ]);
  });

  it("ACC-10 draws a reference from the company's sequence, none where none is defined, and none for what is refused", async () => {
    const { ann, gus } = await world();
    await ann.sequences.define({ recordType: "account", format: "ACC-{number:4}" });
    const reference = async (name: string) => (await ann.accounts.create({ name })).reference;
    expect(await reference("A")).toBe("ACC-0001");
    expect(await reasonsOf(ann.accounts.create({ name: " " }))).toEqual(["ACCOUNT_NAME_MISSING name"]);
    const preview = await ann.accounts.preview.create({ name: "B" });
    expect(preview.ok && preview.value.result.reference).toBe("ACC-0002");
    expect(await reference("B")).toBe("ACC-0002");
    expect((await gus.accounts.create({ name: "C" })).reference).toBeNull();
  });

  it("ACC-10 gives every account a reference of its own when many are made at once", async () => {
    const { ann, bob } = await world();
    await ann.sequences.define({ recordType: "account", format: "{number}" });
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? ann : bob).accounts.create({ name: `A${i}` })),
    );
    expect(new Set(made.map(({ reference }) => reference)).size).toBe(40);
  });

  it("ACC-10 never gives a number again: a sequence only grows, and its format must hold the number", async () => {
    const { ann } = await world();
    await ann.sequences.define({ recordType: "account", format: "A{number}", nextNumber: 50 });
    await ann.accounts.create({ name: "A" });
    const define = (format: string, nextNumber?: number) =>
      ann.sequences.define({ recordType: "account", format, nextNumber });
    expect(await reasonsOf(define("A{number}", 50))).toEqual(["SEQUENCE_NUMBER_USED nextNumber"]);
    expect(await reasonsOf(define("ACC-{year}"))).toEqual(["SEQUENCE_FORMAT_WRONG format"]);
    expect((await define("B{number}")).nextNumber).toBe(51);
  });

  it("ACC-13 lists prospects and customers by kind, with the filters, sorts and pages that leads have", async () => {
    const { ann } = await world();
    for (const [name, kinds] of [
      ["C", ["customer"]],
      ["A", ["prospect"]],
      ["B", ["prospect", "supplier"]],
    ] as const)
      await ann.accounts.create({ name, kinds });
    const names = async (query: Parameters<typeof ann.accounts.list>[0]) =>
      (await ann.accounts.list(query)).records.map(({ name }) => name);
    expect(await names({})).toEqual(["A", "B", "C"]);
    expect(
      await names({ where: { kinds: { overlaps: ["prospect"] } }, sort: [{ field: "name", direction: "desc" }] }),
    ).toEqual(["B", "A"]);
    const first = await ann.accounts.list({ limit: 2 });
    await ann.accounts.create({ name: "A2" });
    const second = await ann.accounts.list({ limit: 2, after: first.next });
    expect([...first.records, ...second.records].map(({ name }) => name)).toEqual(["A", "B", "C"]);
  });

  describe("as prospects", () => {
    it("ACC-1 STATUS-7 asks for no status where the option is off", async () => {
      const { ann } = await world();
      const account = await ann.accounts.create({ name: "ACME" });
      expect(account.statusId).toBeNull();
      expect(await reasonsOf(ann.accounts.move({ accountId: account.id, statusId: "prospect.won" }))).toContain(
        "PROSPECT_STATUSES_OFF",
      );
      expect(await reasonsOf(ann.accounts.create({ name: "X", statusId: "prospect.won" }))).toEqual([
        "PROSPECT_STATUSES_OFF statusId",
      ]);
    });

    it("ACC-1 keeps the other kinds when a prospect is won", async () => {
      const { ann } = await world(on);
      const { id } = await ann.accounts.create({ name: "ACME", kinds: ["supplier", "prospect"] });
      const won = await ann.accounts.move({ accountId: id, statusId: "prospect.won" });
      expect(won.kinds).toEqual(["supplier", "customer"]);
      expect(await reasonsOf(ann.accounts.move({ accountId: id, statusId: "prospect.nurturing" }))).toEqual([
        "ACCOUNT_NOT_PROSPECT",
      ]);
    });

    it("STATUS-8 tells of no time spent in a status where another machine's clock was ahead", async () => {
      const { crm, ann, clock } = await world(on);
      const { id: accountId } = await ann.accounts.create({ name: "ACME" });
      clock.advance(-5);
      await ann.accounts.move({ accountId, statusId: "prospect.nurturing" });
      const { entries } = await crm.timeline.follow();
      expect(entries.find(({ kind }) => kind === "statusChanged")).toMatchObject({ spentMs: 0 });
    });

    it("ACC-1 does not move a prospect that was put away, until it is restored", async () => {
      const { ann } = await world(on);
      const { id: accountId } = await ann.accounts.create({ name: "ACME" });
      await ann.accounts.archive({ accountId });
      const move = { accountId, statusId: "prospect.nurturing" };
      expect(await reasonsOf(ann.accounts.move(move))).toEqual(["ACCOUNT_ARCHIVED"]);
      for (const { objections } of await ann.accounts.possibleMoves(accountId))
        expect(objections.map(({ code }) => code)).toContain("ACCOUNT_ARCHIVED");
      await ann.accounts.restore({ accountId });
      expect((await ann.accounts.move(move)).statusId).toBe("prospect.nurturing");
    });

    it("ACC-2 loses with or without a reason, not twice, and clears reason and note on leaving", async () => {
      const { ann } = await world(on);
      const { id: accountId } = await ann.accounts.create({ name: "ACME" });
      const lost = await ann.accounts.move({
        accountId,
        statusId: "prospect.lost",
        lostReasonId: { name: "Price" },
        note: "Too dear",
      });
      expect(lost).toMatchObject({ lostNote: "Too dear", lostAt: expect.any(Date) });
      expect(await reasonsOf(ann.accounts.move({ accountId, statusId: "prospect.lost" }))).toEqual([
        "PROSPECT_ALREADY_LOST",
      ]);
      const back = await ann.accounts.move({ accountId, statusId: "prospect.nurturing" });
      expect(back).toMatchObject({ lostReasonId: null, lostNote: null, lostAt: null, kinds: ["prospect"] });
      expect((await ann.accounts.move({ accountId, statusId: "prospect.lost" })).lostReasonId).toBeNull();
      expect(
        await reasonsOf(
          ann.accounts.move({ accountId, statusId: "prospect.nurturing", lostReasonId: { name: "Price" } }),
        ),
      ).toEqual(["LOSS_NOT_LOSING lostReasonId"]);
    });

    it("ACC-1 gives the first status to an account that becomes a prospect later", async () => {
      const { ann } = await world(on);
      const { id } = await ann.accounts.create({ name: "ACME", kinds: ["supplier"] });
      const account = await ann.accounts.update({ accountId: id, changes: { kinds: ["supplier", "prospect"] } });
      expect(account.statusId).toBe("prospect.to-process");
      expect((await ann.accounts.statusHistory(id)).map(({ statusId }) => statusId)).toEqual(["prospect.to-process"]);
    });

    it("STATUS-10 lists possible moves with what stands against each", async () => {
      const guards = { "prospect.won": [() => ({ code: "ACME_NOT_YET" })] };
      const { ann } = await world({ accounts: { prospectStatuses: true, guards } });
      const { id } = await ann.accounts.create({ name: "ACME" });
      const moves = await ann.accounts.possibleMoves(id);
      const barred = moves.filter(({ objections }) => objections.length > 0).map(({ status }) => status.id);
      expect(barred).toEqual(["prospect.won"]);
    });
  });

  it("ACC-5 CONV-12 shows on an account what happened to it, its contacts, its opportunities and the leads it came from", async () => {
    const { ann, clock } = await world();
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee" });
    clock.advance(1_000);
    await ann.leads.move({ leadId: lead.id, statusId: "lead.nurturing" });
    clock.advance(1_000);
    const done = await ann.leads.convert({
      leadId: lead.id,
      account: { create: true },
      contact: { create: true },
      opportunity: true,
    });
    const [contact] = done.contacts;
    clock.advance(1_000);
    await ann.contacts.update({ contactId: contact?.id ?? "", changes: { email: "lee@acme.example" } });
    const { records } = await ann.accounts.activity(done.account.id);
    const told = records.map(({ kind, subjectKey }) => [kind, subjectKey.split("/")[0]]);
    expect(told[0]).toEqual(["updated", "contact"]);
    expect(told.at(-1)).toEqual(["created", "lead"]);
    for (const subject of ["account", "contact", "opportunity"]) expect(told).toContainEqual(["created", subject]);
    expect(told).toContainEqual(["converted", "lead"]);
    const ofContact = await ann.contacts.activity(contact?.id ?? "");
    expect(ofContact.records.map(({ kind }) => kind)).toContain("converted");
    expect((await ann.leads.activity(lead.id)).records.map(({ kind }) => kind)).toContain("converted");
  });
});
