import { expect, it } from "vitest";
import type { IntegrityFaultCode } from "../../src/integrity/integrity-fault.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";
import { textOf } from "../../src/messages/text-of.js";
import { everyStored } from "../support/every-stored.js";
import { call, sampleArgs } from "../support/facade-call.js";
import { facadeSamples } from "../support/facade-samples.js";
import { facadeWorld } from "../support/facade-world.js";
import { findingsIn, repairAll } from "../support/findings-in.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import type { PlantedFault } from "../support/planted-faults.js";
import { plantedFaults, plantingOf } from "../support/planted-faults.js";
import { reasonsOf } from "../support/refused.js";
import { recordWith, storeRecord } from "../support/store-record.js";

const planted = Object.entries(plantedFaults) as [IntegrityFaultCode, PlantedFault][];

onEveryStore("The check of what is stored", (open) => {
  const world = async () => openWorld({ storage: await open() });

  it.each(planted)(
    "SEC-5 finds %s, tells of it in words, and mends it where nobody has to choose",
    async (code, at) => {
      const { crm, storage } = await world();
      await storage.commit(plantingOf(at.records));
      const [found, ...others] = await findingsIn(crm);
      expect(others).toEqual([]);
      expect(found).toMatchObject({ code, key: at.key, fields: at.fields, version: 1 });
      if (found === undefined) throw new Error("nothing was found");
      for (const messages of [en, fr]) expect(textOf(found, messages)).not.toMatch(/[{}]|–/);
      expect(found.repair !== null).toBe(at.mends);
      if (!at.mends) {
        expect(await reasonsOf(crm.integrity.repair(found))).toEqual(["INTEGRITY_FAULT_UNDECIDED"]);
        expect(storage.commits).toHaveLength(1);
        return;
      }
      expect(await crm.integrity.repair(found)).toMatchObject({ code });
      expect(await findingsIn(crm)).toEqual([]);
      const [entry, ...more] = await everyStored(storage, "timelineEntry");
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ kind: "repaired", subjectKey: at.key, companyId: "acme", data: { code } });
      await expect(crm.integrity.repair(found)).rejects.toMatchObject({
        code: expect.stringMatching(/REFUSED|NOT_FOUND/),
      });
    },
  );

  it.each(planted.filter(([, { mends }]) => mends))(
    "SEC-5 writes nothing for %s where it was put right, or changed, right before",
    async (code, at) => {
      const { crm, storage } = await world();
      await storage.commit(plantingOf(at.records));
      const [found] = await findingsIn(crm);
      if (found === undefined) throw new Error("nothing was found");
      storage.beforeNextCommit(() => crm.integrity.repair(found));
      await expect(crm.integrity.repair(found), code).rejects.toMatchObject({
        code: expect.stringMatching(/REFUSED|NOT_FOUND/),
      });
      expect(storage.commits).toHaveLength(2);
    },
  );

  it("SEC-5 finds all of them together, over every company, and mends them until only choices are left", async () => {
    const { crm, storage } = await world();
    for (const [, { records }] of planted) {
      const isNew = async ([type, { id }]: (typeof records)[number]) => (await storage.get(type, [id])).length === 0;
      for (const one of records) if (await isNew(one)) await storage.commit(plantingOf([one]));
    }
    await storeRecord(storage, "lead", { id: "g1", companyId: "globex", statusId: "lead.lost" });
    const codes = (await findingsIn(crm)).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(10);
    const left = await repairAll(crm);
    expect(left.every((code) => (findOf(code)?.mends ?? true) === false)).toBe(true);
    expect(await storage.get("lead", ["g1"])).toMatchObject([{ lostAt: expect.any(Date) }]);
  });

  it("SEC-5 looks at the types that are asked for, and for users, teams and companies only if asked to", async () => {
    const { ann, crm, storage } = await world();
    await ann.leads.create({ lastName: "Lee" });
    await storeRecord(storage, "opportunity", { id: "o1", companyId: "acme", statusId: "opportunity.to-process" });
    expect((await findingsIn(crm, { types: ["lead"] })).length).toBe(0);
    const people = await findingsIn(crm, { types: ["lead"], people: true });
    expect(people.map(({ fields, repair }) => [fields[0], repair])).toEqual([
      ["companyId", null],
      ["assignedToId", null],
      ["teamId", null],
    ]);
  });

  it("SEC-5 reads a page at a time, and tells how far it is", async () => {
    const { crm, storage } = await world();
    const ids = Array.from({ length: 2_500 }, (_, i) => `l${i}`);
    const lost = ids.map(
      (id) => ["lead", recordWith("lead", { id, companyId: "acme", statusId: "lead.lost" })] as const,
    );
    await storage.commit(plantingOf(lost));
    const told: number[] = [];
    const found: string[] = [];
    for await (const { key } of crm.integrity.check(
      { types: ["lead"] },
      { onProgress: ({ records }) => told.push(records) },
    ))
      found.push(key);
    expect([told, found.length]).toEqual([[1_000, 2_000, 2_500], 2_500]);
  });
});

it.each(Object.keys(facadeSamples))(
  "SEC-5 finds nothing contradictory in what the library made, %s done besides",
  async (name) => {
    const world = await facadeWorld();
    await call(world, name, sampleArgs(name, world));
    const found = (await findingsIn(world.crm)).map(({ code, key }) => `${code} ${key}`);
    const said = `CONSENT_DIFFERS ${world.own.acceptingContactKey}`; // users may well contradict each other
    expect(found.filter((one) => one !== said)).toEqual([`CONSENT_DIFFERS ${world.foreign.acceptingContactKey}`]);
  },
);

const findOf = (code: string): PlantedFault | undefined => planted.find(([one]) => one === code)?.[1];
