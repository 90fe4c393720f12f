import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { createCrm } from "../../src/app/create-crm.js";
import { typedStorage } from "../../src/app/typed-storage.js";
import type { CrmErrorCode } from "../../src/kernel/crm-error.js";
import { CrmError, isCrmError } from "../../src/kernel/crm-error.js";
import type { Storage } from "../../src/ports/storage.js";
import { call } from "../support/facade-call.js";
import { facadeSamples } from "../support/facade-samples.js";
import { facadeWorld, fullOptions } from "../support/facade-world.js";
import { actors } from "../support/open-world.js";
import { errorOf } from "../support/refused.js";

const methods = ["get", "find", "aggregate", "commit", "follow", "draw"] as const satisfies readonly (keyof Storage)[];

/** A storage of which every method fails. */
const failing = (fail: () => never): Storage =>
  Object.fromEntries(methods.map((method) => [method, fail])) as unknown as Storage;

const thrown = (error: unknown): Storage =>
  failing(() => {
    throw error;
  });

const callAll = (storage: Storage) =>
  Promise.all(
    [
      storage.get("lead", ["x"]),
      storage.find({} as never),
      storage.aggregate({} as never),
      storage.commit({ writes: [], entries: [] }),
      storage.follow(null, 1),
      storage.draw("x", 1),
    ].map(errorOf),
  );

describe("a storage that fails", () => {
  test.prop([
    fc.oneof(
      fc.anything(),
      fc.string().map((text) => new Error(text)),
    ),
  ])("SEC-4 gives a storage failure with its cause, whatever it throws", async (cause) => {
    for (const error of await callAll(typedStorage(thrown(cause)))) {
      expect(isCrmError(error, "STORAGE_FAILED")).toBe(true);
      expect((error as CrmError).cause).toBe(cause);
    }
  });

  it("SEC-4 may say itself what is the matter", async () => {
    for (const code of ["VERSION_CONFLICT", "DUPLICATE_ID", "INPUT_INVALID", "STORAGE_FAILED"] as const) {
      const own = new CrmError(code, { record: "lead/1" });
      for (const error of await callAll(typedStorage(thrown(own)))) expect(error).toBe(own);
    }
  });

  it("SEC-4 has no say in business: other errors of the library are none of a storage's", async () => {
    for (const code of ["REFUSED", "NOT_FOUND", "FORBIDDEN"] as const satisfies readonly CrmErrorCode[]) {
      const own = new CrmError(code);
      for (const error of await callAll(typedStorage(thrown(own)))) {
        expect(isCrmError(error, "STORAGE_FAILED")).toBe(true);
        expect((error as CrmError).cause).toBe(own);
      }
    }
  });

  it("SEC-4 may be an object of any make, with methods that need it", async () => {
    class Counter {
      calls = 0;
      async get() {
        this.calls++;
        return [];
      }
    }
    const counter = new Counter();
    await typedStorage(counter as unknown as Storage).get("lead", []);
    expect(counter.calls).toBe(1);
  });
});

describe("the façade on a storage that fails", () => {
  const methodsThatRead = Object.keys(facadeSamples).filter((name) =>
    /^(leads|accounts|contacts|duplicates|sequences|referenceData|statuses|timeline)\./.test(name),
  );

  it.each(methodsThatRead)("SEC-4 lets nothing be swallowed: %s fails with the cause", async (name) => {
    const world = await facadeWorld();
    const cause = new Error("the disk is full");
    const crm = createCrm({ ...fullOptions(), storage: thrown(cause) });
    const broken = { ...world, crm, ann: crm.as({ ...actors.ann, companyIds: ["acme-2"] }) };
    const answer = await call(broken, name, facadeSamples[name]?.args(world) ?? []);
    expect(answer).toMatchObject({ ok: false, error: { code: "STORAGE_FAILED" } });
    if (!answer.ok) expect((answer.error as CrmError).cause).toBe(cause);
  });

  it("SEC-4 leaves nothing half done: what fails while committing changes nothing", async () => {
    const { memory, crm, ann, own } = await facadeWorld();
    const before = memory.snapshot();
    const storage: Storage = { ...memory, commit: () => Promise.reject(new Error("no")) };
    const broken = createCrm({ storage }).as(actors.ann);
    for (const write of [
      broken.leads.create({ lastName: "Lee" }),
      broken.leads.move({ leadId: own.leadId, statusId: "lead.nurturing" }),
      broken.leads.moveMany({ leadIds: [own.leadId], statusId: "lead.nurturing" }),
      broken.referenceData.create({ kind: "tag", name: "Hot" }),
    ])
      expect(isCrmError(await errorOf(write), "STORAGE_FAILED")).toBe(true);
    expect(memory.snapshot()).toEqual(before);
    expect((await ann.leads.get(own.leadId)).version).toBe(2);
    expect((await crm.timeline.follow({ limit: 1 })).entries).toHaveLength(1);
  });
});
