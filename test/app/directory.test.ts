import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { DirectoryInput } from "../../src/directory/directory-input.schema.js";
import { asId } from "../../src/kernel/id.js";
import { fixedClock } from "../../src/testing/build/fixed-clock.js";
import { recordingStorage } from "../../src/testing/build/recording-storage.js";
import { sequentialIds } from "../../src/testing/build/sequential-ids.js";
import { reasonsOf } from "../support/refused.js";

function open() {
  const storage = recordingStorage(memoryStorage());
  const clock = fixedClock("2026-03-02T09:00:00Z");
  const crm = createCrm({ storage, clock: clock.read, newId: sequentialIds(), settings: { currency: "CHF" } });
  return { crm, storage, clock };
}

const everybody: DirectoryInput = {
  companies: [{ id: "acme", name: "Acme", countryCode: "FR" }],
  teams: [{ id: "sales", name: "Sales" }],
  users: [{ id: "ann", name: "Ann", email: "ann@acme.example", activeTeamId: "sales", activeCompanyId: "acme" }],
};

describe("the directory of the host", () => {
  it("takes in who is new with defaults, and tells of each on a timeline", async () => {
    const { crm, storage } = open();
    expect(await crm.directory.put(everybody)).toEqual({ added: 3, changed: 0, unchanged: 0 });
    expect(await storage.get("user", [asId("user", "ann")])).toMatchObject([
      { name: "Ann", language: "en", timeZone: "UTC", teamIds: ["sales"], companyIds: ["acme"], companyId: null },
    ]);
    expect(await storage.get("company", [asId("company", "acme")])).toMatchObject([{ currency: "CHF", version: 1 }]);
    const { entries } = await crm.timeline.follow();
    expect(entries.map(({ kind, subjectKey, actorId }) => [kind, subjectKey, actorId])).toEqual([
      ["created", "company/acme", null],
      ["created", "team/sales", null],
      ["created", "user/ann", null],
    ]);
  });

  it("writes nothing where the same is said again, and keeps what is left out", async () => {
    const { crm, storage } = open();
    await crm.directory.put(everybody);
    const before = storage.commits.length;
    expect(await crm.directory.put(everybody)).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(storage.commits.length).toBe(before);
    const users = [{ id: "ann", name: "Ann Lee" }];
    expect(await crm.directory.put({ users })).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await storage.get("user", [asId("user", "ann")])).toMatchObject([
      { name: "Ann Lee", email: "ann@acme.example", teamIds: ["sales"], version: 2 },
    ]);
    expect((await crm.timeline.follow()).entries.at(-1)).toMatchObject({
      kind: "updated",
      data: { changes: { name: { from: "Ann", to: "Ann Lee" } } },
    });
  });

  it("puts away and takes out again, once each", async () => {
    const { crm, storage, clock } = open();
    await crm.directory.put(everybody);
    const put = (archived?: boolean) => crm.directory.put({ teams: [{ id: "sales", name: "Sales", archived }] });
    const archivedAt = async () => (await storage.get("team", [asId("team", "sales")]))[0]?.archivedAt;
    await put(true);
    const since = await archivedAt();
    clock.advance(60_000);
    expect(await put(true)).toMatchObject({ unchanged: 1 });
    expect(await put()).toMatchObject({ unchanged: 1 });
    expect(await archivedAt()).toEqual(since);
    await put(false);
    expect(await archivedAt()).toBeNull();
  });

  it("lets two hosts say the same at the same time", async () => {
    const { crm } = open();
    const reports = await Promise.all([crm.directory.put(everybody), crm.directory.put(everybody)]);
    expect(reports.map(({ added }) => added).sort()).toEqual([0, 3]);
  });

  it("writes nothing where anything is malformed, and names every fault", async () => {
    const { crm, storage } = open();
    const call = crm.directory.put({
      companies: [{ id: "acme", name: "Acme", countryCode: "FRA" }],
      users: [
        { id: "ann", name: " ", timeZone: "Mars/Olympus" },
        { id: "ann", name: "Ann" },
      ],
    });
    expect(await reasonsOf(call, "INPUT_INVALID")).toEqual([
      "INPUT_BLANK users 0 name",
      "INPUT_MALFORMED users 0 timeZone",
      "INPUT_MALFORMED users 1 id",
      "INPUT_MALFORMED companies 0 countryCode",
    ]);
    expect(storage.commits).toEqual([]);
  });
});
