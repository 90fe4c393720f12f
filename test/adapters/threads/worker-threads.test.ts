import { availableParallelism } from "node:os";
import { findDuplicates, leadMatchRules } from "crmkit";
import { workerThreads } from "crmkit/threads";
import { describe, expect, it } from "vitest";
import { labelledLeads } from "../../support/labelled-leads.js";

const leads = labelledLeads(2_000, 5);
const rules = leadMatchRules;
const small = { fromRecords: 200, recordsAtOnce: 150 };
const scripted = (script: string) => new URL(`data:text/javascript,${encodeURIComponent(script)}`);

describe("workerThreads", () => {
  it("DUP-6 finds on threads of Node what one thread finds", async () => {
    const alone = await findDuplicates(leads, { rules });
    const shared = await findDuplicates(leads, { rules, threads: workerThreads({ ...small, size: 2 }) });
    expect(alone.pairCount).toBeGreaterThan(300);
    expect([...shared.pairs()]).toEqual([...alone.pairs()]);
    expect(shared.groups).toEqual(alone.groups);
    expect(shared.compared).toBe(alone.compared);
    expect(shared.cut).toEqual(alone.cut);
  });

  it("DUP-6 has one thread less than there are processors, for the one that calls works too, and one at least", () => {
    expect(workerThreads().size).toBe(Math.max(1, availableParallelism() - 1));
  });

  it("DUP-6 runs the script of a host whose bundler moved ours", async () => {
    const script = scripted(`import ${JSON.stringify(import.meta.resolve("crmkit/threads/worker"))}`);
    const shared = await findDuplicates(leads, { rules, threads: workerThreads({ ...small, size: 1, script }) });
    expect(shared.groups).toEqual((await findDuplicates(leads, { rules })).groups);
  });

  it.each([
    ["ends", "process.exit(3)", "A thread of the search ended with code 3"],
    ["throws", "throw new Error('no memory left')", "no memory left"],
    ["cannot be loaded", "import 'crmkit-has-no-such-thing'", "crmkit-has-no-such-thing"],
  ])("DUP-6 fails where a thread %s, and waits for none", async (_, script, reason) => {
    const threads = workerThreads({ ...small, size: 2, script: scripted(script) });
    await expect(findDuplicates(leads, { rules, threads })).rejects.toThrow(reason);
  });

  it.each([0, 1.5, Number.NaN])("DUP-6 refuses a size of %s as it is used", async (size) => {
    const refused = findDuplicates(leads, { rules, threads: workerThreads({ size }) });
    await expect(refused).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});
