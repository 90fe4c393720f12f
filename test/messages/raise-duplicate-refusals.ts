import type { DuplicateRefusalCode } from "../../src/messages/duplicate-refusal-code.js";
import { replace } from "../../src/plan/write.js";
import type { World } from "../support/open-world.js";
import type { Raise } from "./raise-call-faults.js";

const newLead = async ({ ann }: World): Promise<string> => `lead/${(await ann.leads.create({ lastName: "Lee" })).id}`;

const pair = async (world: World) => [await newLead(world), await newLead(world)] as const;

async function mergedLead({ ann, storage, clock }: World): Promise<string> {
  const lead = await ann.leads.create({ lastName: "Lee" });
  const merged = replace("lead", lead, { mergedIntoId: lead.id }, clock.read());
  await storage.commit({ writes: [merged], entries: [] });
  return `lead/${lead.id}`;
}

/** Commands on duplicates that are refused. */
export const raiseDuplicateRefusals = {
  PAIR_SAME_RECORD: async (world) => {
    const key = await newLead(world);
    return world.ann.duplicates.dismiss({ keys: [key, key] });
  },
  PAIR_TYPE_UNFIT: async (world) => world.ann.duplicates.dismiss({ keys: ["opportunity/x", await newLead(world)] }),
  PAIR_RECORD_MERGED: async (world) =>
    world.ann.duplicates.dismiss({ keys: [await newLead(world), await mergedLead(world)] }),
  PAIR_NOT_DISMISSED: async (world) => world.ann.duplicates.forget({ keys: await pair(world) }),
  DUPLICATE_SEARCH_STOPPED: async (world) => {
    await newLead(world);
    return world.ann.leads.duplicatesBy({ fields: ["lastName"] }, { signal: { aborted: true } });
  },
} satisfies Readonly<Record<DuplicateRefusalCode, Raise>>;
