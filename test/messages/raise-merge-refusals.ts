import type { MergeSureProgress } from "../../src/merge/sure-report.js";
import type { MergingRefusalCode } from "../../src/messages/merge-refusal-code.js";
import { remove } from "../../src/plan/write.js";
import type { World } from "../support/open-world.js";
import { storeRecord } from "../support/store-record.js";
import type { Raise } from "./raise-call-faults.js";

const newLeads = async ({ ann }: World) => {
  const make = async (lastName: string) => (await ann.leads.create({ lastName })).id;
  return [await make("Lee"), await make("Li"), await make("Ly")] as const;
};

const merged = async (world: World) => {
  const [originalId, duplicateId, third] = await newLeads(world);
  await world.ann.leads.merge({ originalId, duplicateIds: [duplicateId] });
  return [originalId, duplicateId, third] as const;
};

const converted = async ({ ann }: World, leadId: string) => ann.leads.convert({ leadId, account: { create: true } });

/** Merges that are refused, and such as cannot be taken back. */
export const raiseMergeRefusals = {
  MERGE_RECORD_TWICE: async (world) => {
    const [originalId, id] = await newLeads(world);
    return world.ann.leads.merge({ originalId, duplicateIds: [id, id] });
  },
  MERGE_ORIGINAL_AMONG_DUPLICATES: async (world) => {
    const [originalId] = await newLeads(world);
    return world.ann.leads.merge({ originalId, duplicateIds: [originalId] });
  },
  MERGE_RECORD_MERGED: async (world) => {
    const [originalId, id] = await merged(world);
    return world.ann.leads.merge({ originalId, duplicateIds: [id] });
  },
  MERGE_RECORD_ARCHIVED: async (world) => {
    const [originalId, leadId] = await newLeads(world);
    await world.ann.leads.archive({ leadId });
    return world.ann.leads.merge({ originalId, duplicateIds: [leadId] });
  },
  MERGE_COMPANIES_DIFFER: async (world) => {
    const [originalId] = await newLeads(world);
    const { id } = await storeRecord(world.storage, "lead", { id: "shared", companyId: null });
    return world.ann.leads.merge({ originalId, duplicateIds: [id] });
  },
  MERGE_CONVERTED_NOT_ORIGINAL: async (world) => {
    const [originalId, id] = await newLeads(world);
    await converted(world, id);
    return world.ann.leads.merge({ originalId, duplicateIds: [id] });
  },
  MERGE_CONVERTED_APART: async (world) => {
    const [originalId, id] = await newLeads(world);
    for (const leadId of [originalId, id]) await converted(world, leadId);
    return world.ann.leads.merge({ originalId, duplicateIds: [id] });
  },
  MERGE_CHOICE_UNKNOWN: async (world) => {
    const [originalId, id] = await newLeads(world);
    return world.ann.leads.merge({ originalId, duplicateIds: [id], choose: { email: "x" } });
  },
  MERGE_CONSENT_LOOSENED: async (world) => {
    const [originalId, id] = await newLeads(world);
    await world.ann.leads.update({ leadId: id, changes: { doNotCall: true } });
    return world.ann.leads.merge({ originalId, duplicateIds: [id], choose: { doNotCall: originalId } });
  },
  MERGE_LIST_TOO_LONG: async (world) => {
    const contacts = [1, 2].map((half) => ({
      id: `c${half}`,
      companyId: "acme",
      lastName: "Lee",
      sharedCompanyIds: Array.from({ length: 101 }, (_, i) => `company-${half}-${i}`),
    }));
    for (const contact of contacts) await storeRecord(world.storage, "contact", contact);
    return world.ann.contacts.merge({ originalId: "c1", duplicateIds: ["c2"] });
  },
  MERGE_NOT_FOUND: async (world) => world.ann.leads.unmerge({ leadId: (await newLeads(world))[0] }),
  MERGE_LATER_FIRST: async (world) => {
    const [leadId, duplicateId, third] = await merged(world);
    await world.ann.leads.merge({ originalId: leadId, duplicateIds: [third] });
    return world.ann.leads.unmerge({ leadId, duplicateId });
  },
  MERGE_BATCH_UNDONE: async (world) => {
    const { duplicates, leads } = world.ann;
    const group = async () => {
      const keys = await Promise.all(
        ["Lee", "Li"].map(async (lastName) => `lead/${(await leads.create({ lastName })).id}`),
      );
      const [one = "", other = ""] = keys;
      return {
        records: keys.map((key) => ({ key, version: 1 })),
        pairs: [{ keys: [one, other], bits: 10, verdict: "sure" }],
      } as const;
    };
    const onProgress = ({ batchId }: MergeSureProgress): void => {
      if (batchId !== null) void duplicates.unmergeAll({ batchId });
    };
    return duplicates.mergeSure({ type: "lead", groups: [await group(), await group()] }, { onProgress });
  },
  MERGE_ERASED: async (world) => {
    const [leadId] = await merged(world);
    await world.ann.privacy.erase({ leadId });
    return world.ann.leads.unmerge({ leadId });
  },
  MERGE_RECORD_GONE: async (world) => {
    const [leadId, id] = await merged(world);
    const writes = (await world.storage.get("lead", [id])).map((lead) => remove("lead", lead));
    await world.storage.commit({ writes, entries: [] });
    return world.ann.leads.unmerge({ leadId });
  },
} as const satisfies Readonly<Record<MergingRefusalCode, Raise>>;
