import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { acceptedPlan, isRace, runCommand } from "../../src/app/run-command.js";
import { CrmError, isCrmError } from "../../src/kernel/crm-error.js";
import { accept, refuse } from "../../src/kernel/decision.js";
import { insert } from "../../src/plan/write.js";
import type { WritePlan } from "../../src/plan/write-plan.js";
import type { Storage } from "../../src/ports/storage.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { recordWith } from "../support/store-record.js";

const plan = (result: string, id = result): WritePlan<string> => ({
  writes: [insert("tag", recordWith("tag", { id }))],
  entries: [],
  warnings: [],
  result,
});

/** A storage whose commits fail with the given errors, in turn, before they are stored. */
function failingStorage(...errors: readonly unknown[]) {
  const storage = memoryStorage();
  const left = [...errors];
  let commits = 0;
  const failing: Storage = {
    ...storage,
    commit: async (commit) => {
      commits++;
      if (left.length > 0) throw left.shift();
      return storage.commit(commit);
    },
  };
  return { storage: failing, commits: () => commits };
}

const conflict = () => new CrmError("VERSION_CONFLICT", { record: "lead/1" });

describe("carrying a command out", () => {
  it("STATUS-9 commits what was decided and gives its result", async () => {
    const { storage } = failingStorage();
    expect(await runCommand(storage, async () => accept(plan("a")))).toBe("a");
    expect((await storage.get("tag", ["a"])).length).toBe(1);
  });

  it("commits nothing where nothing is to be written", async () => {
    const { storage, commits } = failingStorage();
    expect(await runCommand(storage, async () => accept({ ...plan("a"), writes: [] }))).toBe("a");
    expect(commits()).toBe(0);
  });

  it.each([["VERSION_CONFLICT"], ["DUPLICATE_ID"]] as const)("STATUS-9 decides anew after %s", async (code) => {
    const { storage } = failingStorage(new CrmError(code), new CrmError(code));
    let decisions = 0;
    expect(await runCommand(storage, async () => accept(plan(`decision ${++decisions}`, "x")))).toBe("decision 3");
  });

  it("STATUS-9 gives up after five attempts, with the conflict", async () => {
    const { storage, commits } = failingStorage(...Array.from({ length: 9 }, conflict));
    let decisions = 0;
    const error = await errorOf(
      runCommand(storage, async () => {
        decisions++;
        return accept(plan("a"));
      }),
    );
    expect(isCrmError(error, "VERSION_CONFLICT") && error.record).toBe("lead/1");
    expect([decisions, commits()]).toEqual([5, 5]);
  });

  it("STATUS-9 is refused where the new decision is", async () => {
    const { storage } = failingStorage(conflict());
    let decisions = 0;
    const call = runCommand(storage, async () =>
      ++decisions === 1 ? accept(plan("a")) : refuse({ code: "LEAD_LOST" }, { code: "acme.NO", path: ["statusId"] }),
    );
    expect(await reasonsOf(call)).toEqual(["LEAD_LOST", "acme.NO statusId"]);
  });

  it("SEC-4 lets every other failure through at once, as it is", async () => {
    const failure = new Error("the disk is full");
    const { storage, commits } = failingStorage(failure);
    expect(await errorOf(runCommand(storage, async () => accept(plan("a"))))).toBe(failure);
    expect(commits()).toBe(1);
    expect(await errorOf(runCommand(storage, () => Promise.reject(failure)))).toBe(failure);
  });
});

describe("races", () => {
  it("STATUS-9 are conflicts of versions and ids, and nothing else", () => {
    const codes = ["VERSION_CONFLICT", "DUPLICATE_ID", "REFUSED", "NOT_FOUND", "STORAGE_FAILED"] as const;
    expect(codes.map((code) => isRace(new CrmError(code)))).toEqual([true, true, false, false, false]);
    expect(isRace(new Error("VERSION_CONFLICT"))).toBe(false);
  });

  it("acceptedPlan throws every reason", () => {
    expect(acceptedPlan(accept(plan("a"))).result).toBe("a");
    expect(() => acceptedPlan(refuse({ code: "A" }, { code: "B" }))).toThrow("REFUSED: A: B");
  });
});
