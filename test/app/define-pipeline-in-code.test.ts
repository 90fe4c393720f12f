import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import { definePipeline, statusIdIn } from "../../src/app/define-pipeline-in-code.js";
import { errorOf, reasonsOf } from "../support/refused.js";

const statuses = [
  { id: "lead.to-process", labels: { en: "Inbox" }, open: true },
  { id: "lead.converted", labels: { en: "Converted" }, open: false },
  { id: "lead.lost", labels: { en: "Lost" }, open: false },
] as const;
const roles = { new: "lead.to-process", converted: "lead.converted", lost: "lead.lost" } as const;
const given = { kind: "lead", roles, statuses } as const;

/** What a definition, as plain JavaScript may give it, is refused with. */
const faultsOf = (changes: object) =>
  reasonsOf((async () => definePipeline({ ...given, ...changes } as typeof given))(), "INPUT_INVALID");

describe("a pipeline in code", () => {
  it("is given back as it is, and is what is stored", async () => {
    const pipeline = definePipeline(given);
    expect(pipeline).toEqual(given);
    const ann = createCrm({ storage: memoryStorage() }).as({ companyId: "acme" });
    const defined = await ann.statuses.define(pipeline);
    expect(defined.statuses.map(({ id }) => id)).toEqual(statuses.map(({ id }) => id));
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    const moved = await ann.leads.move({ leadId, statusId: statusIdIn(pipeline, "lead.to-process") });
    expect(moved.statusId).toBe("lead.to-process");
  });

  it("SEC-3 is refused with every fault that it has by itself, before anything is opened", async () => {
    expect(await faultsOf({ roles: { ...roles, lost: "lead.lots" } })).toEqual(["STATUS_ROLE_UNKNOWN roles lost"]);
    const [inbox, ...rest] = statuses;
    const strayed = { ...inbox, open: false, nextStatusIds: ["nowhere"] };
    expect(await faultsOf({ statuses: [strayed, ...rest] })).toEqual([
      "STATUS_NEW_NOT_OPEN roles new",
      "STATUS_NEXT_UNKNOWN statuses 0 nextStatusIds 0",
      "STATUS_UNREACHABLE statuses 1",
      "STATUS_UNREACHABLE statuses 2",
    ]);
    expect(await faultsOf({ statuses: [...statuses, { labels: { en: "Demo" }, open: true }] })).toEqual([
      "INPUT_MISSING statuses 3 id",
    ]);
    expect(await faultsOf({ kind: "leads" })).toEqual(["INPUT_NOT_ONE_OF kind"]);
  });

  it("SEC-3 refuses the id of a status that it does not have, and names those that it has", async () => {
    const mistyped = async () => statusIdIn(definePipeline(given), "lead.lots" as "lead.lost");
    expect(await errorOf(mistyped())).toMatchObject({
      code: "INPUT_INVALID",
      refusals: [{ code: "INPUT_NOT_ONE_OF", path: ["statusId"], params: { values: statuses.map(({ id }) => id) } }],
    });
  });
});
