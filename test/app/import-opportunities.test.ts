import { expect, it } from "vitest";
import { CrmError } from "../../src/kernel/crm-error.js";
import { companyRecord } from "../support/company-record.js";
import { everyStored } from "../support/every-stored.js";
import type { ImportWorld } from "../support/import-world.js";
import { openImportWorld, told } from "../support/import-world.js";
import { onEveryStore } from "../support/on-every-store.js";
import { actors } from "../support/open-world.js";
import { errorOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const some = (count: number) => Array.from({ length: count }, (_, i) => ({ externalId: `x${i}` }));

onEveryStore("Importing opportunities", (open) => {
  const world = async (settings = {}): Promise<ImportWorld> => openImportWorld({ storage: await open(), settings });

  it("brings each over as it stands elsewhere, with what the other system calls it and no reference", async () => {
    const { ann, importRows, accountId } = await world();
    await ann.sequences.define({ recordType: "opportunity", format: "OPP-{number:4}" });
    const row = {
      externalId: "X-1",
      name: "Lorries",
      stage: "Talking",
      amount: 120_000,
      bestCase: 150_000,
      worstCase: 90_000,
      manualProbability: 0,
      openedOn: "2026-01-05",
      expectedCloseOn: "2026-05-01",
      assignedToId: "cy",
      teamId: "north",
      type: "renewal",
      description: "Twelve of them",
    };
    const [answer] = await importRows([row]);
    const { stage: _stage, openedOn: _openedOn, ...kept } = row;
    expect(answer).toMatchObject({
      externalId: "X-1",
      ok: true,
      answer: "made",
      opportunity: { ...kept, accountId, contactId: null, companyId: "acme", reference: null, version: 1 },
    });
    expect(answer).toMatchObject({
      opportunity: {
        statusId: "opportunity.sales-qualification",
        statusSince: new Date("2026-01-04T23:00:00.000Z"),
        probability: 0,
        contractValue: 120_000,
        closedAt: null,
      },
    });
  });

  it("closes what was won or lost on its day, with the chance that goes with it, by nobody known", async () => {
    const { ann, importRows } = await world();
    const { id: lostReasonId } = await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
    const dates = { openedOn: "2026-01-05", closedOn: "2026-02-06", manualProbability: 30 };
    const answers = await importRows([
      { stage: "Won", ...dates },
      { stage: "Lost", ...dates, lostReasonId },
    ]);
    const closedAt = new Date("2026-02-05T23:00:00.000Z");
    const closed = { closedAt, statusSince: closedAt, closedById: null, manualProbability: 30, lostNote: null };
    expect(answers).toMatchObject([
      { opportunity: { ...closed, statusId: "opportunity.closed-won", probability: 100, lostReasonId: null } },
      { opportunity: { ...closed, statusId: "opportunity.closed-lost", probability: 0, lostReasonId } },
    ]);
  });

  it("makes none twice: sent again it answers what is there now, and writes nothing", async () => {
    const { importRows, storage } = await world();
    expect(told(await importRows(some(3)))).toEqual(["made", "made", "made"]);
    const commits = storage.commits.length;
    const again = await importRows([{ externalId: "x1", name: "Renamed there" }, ...some(1)]);
    expect(told(again)).toEqual(["known", "known"]);
    expect(again).toMatchObject([{ opportunity: { name: "Sale 1" } }, { opportunity: { name: "Sale 0" } }]);
    expect(storage.commits).toHaveLength(commits);
    expect(told(await importRows(some(4)))).toEqual(["known", "known", "known", "made"]);
    expect(await everyStored(storage, "opportunity")).toHaveLength(4);
  });

  it("makes none twice that two bring at the same time, in part different ones", async () => {
    const { importAs, storage, accountId } = await world();
    const [first, second] = await Promise.all([
      importAs(actors.ann)(some(30)),
      importAs(actors.bob)(some(40).slice(10)),
    ]);
    const shared = told(first.slice(10)).map((answer, i) => [answer, told(second)[i]].sort());
    expect(shared).toEqual(Array.from({ length: 20 }, () => ["known", "made"]));
    expect([...told(first.slice(0, 10)), ...told(second.slice(20))].every((answer) => answer === "made")).toBe(true);
    expect(await everyStored(storage, "opportunity")).toHaveLength(40);
    const entries = (await everyStored(storage, "timelineEntry")).filter(({ kind }) => kind === "imported");
    expect(entries).toHaveLength(40);
    expect(entries.every(({ relatedKeys }) => relatedKeys.includes(`account/${accountId}` as never))).toBe(true);
  });

  it("gives each company its own, whatever the other system calls them", async () => {
    const { importRows, importAs, gus, storage } = await world();
    const { id: accountId } = await gus.accounts.create({ name: "Theirs" });
    expect(told(await importRows(some(1)))).toEqual(["made"]);
    expect(told(await importAs(actors.gus)([{ ...some(1)[0], accountId }]))).toEqual(["made"]);
    expect((await everyStored(storage, "opportunity")).map(({ companyId }) => companyId).sort()).toEqual([
      "acme",
      "globex",
    ]);
  });

  it("takes the currency of the row, else of the account, the company, the settings", async () => {
    const { ann, importRows, storage, clock } = await world({ currency: "NOK" });
    const { id: swiss } = await ann.accounts.create({ name: "Swiss", currency: "CHF" });
    const currencies = async (round: number) =>
      (
        await importRows([
          { externalId: `a${round}`, accountId: swiss, currency: "USD" },
          { externalId: `b${round}`, accountId: swiss, currency: null },
          { externalId: `c${round}` },
        ])
      ).map((answer) => answer.ok && answer.opportunity.currency);
    expect(await currencies(1)).toEqual(["USD", "CHF", "NOK"]);
    await storeRecord(storage, "company", companyRecord("acme", "SEK", clock.read()));
    expect(await currencies(2)).toEqual(["USD", "CHF", "SEK"]);
  });

  it("commits 200 at a time; what a failure cut off is made when the same is sent again", async () => {
    const { importRows, storage } = await world();
    const before = storage.commits.length;
    const failure = new CrmError("STORAGE_FAILED");
    storage.beforeNextCommit(async () => storage.beforeNextCommit(() => Promise.reject(failure)));
    expect(await errorOf(importRows(some(450)))).toBe(failure);
    expect(await everyStored(storage, "opportunity")).toHaveLength(200);
    const answers = told(await importRows(some(450)));
    expect(answers.map((answer) => answer === "known").lastIndexOf(true)).toBe(199);
    expect(answers.filter((answer) => answer === "made")).toHaveLength(250);
    expect(storage.commits.slice(before).map(({ entries }) => entries.length)).toEqual([200, 200, 50]);
  });
});
