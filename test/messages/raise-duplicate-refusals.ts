import { createCrm } from "../../src/app/create-crm.js";
import { leadMatchRules } from "../../src/duplicates/rules/lead-rules.js";
import type { MatchRules } from "../../src/duplicates/rules/match-rules.js";
import type { DuplicateRefusalCode } from "../../src/messages/duplicate-refusal-code.js";
import type { World } from "../support/open-world.js";
import type { Raise } from "./raise-call-faults.js";

const newLead = async ({ ann }: World): Promise<string> => `lead/${(await ann.leads.create({ lastName: "Lee" })).id}`;

const pair = async (world: World) => [await newLead(world), await newLead(world)] as const;

const openedWith = ({ storage }: World, rules: Partial<MatchRules>): unknown =>
  createCrm({ storage, settings: { duplicates: { rules: { lead: { ...leadMatchRules, ...rules } } } } });

/** Commands on duplicates that are refused. */
export const raiseDuplicateRefusals = {
  PAIR_SAME_RECORD: async (world) => {
    const key = await newLead(world);
    return world.ann.duplicates.dismiss({ keys: [key, key] });
  },
  PAIR_TYPE_UNFIT: async (world) => world.ann.duplicates.dismiss({ keys: ["opportunity/x", await newLead(world)] }),
  PAIR_NOT_DISMISSED: async (world) => world.ann.duplicates.forget({ keys: await pair(world) }),
  DUPLICATE_SEARCH_STOPPED: async (world) => {
    await newLead(world);
    return world.ann.leads.duplicatesBy({ fields: ["lastName"] }, { signal: { aborted: true } });
  },
  MATCH_RULES_FIELD_UNKNOWN: async (world) => openedWith(world, { keys: [{ name: "x", parts: [{ field: "shoe" }] }] }),
  MATCH_RULES_FIELD_UNFIT: async (world) => openedWith(world, { evidence: [{ kind: "mailbox", field: "first" }] }),
  MATCH_RULES_THRESHOLDS_UNORDERED: async (world) =>
    openedWith(world, { thresholds: { sure: 1, same: 3, review: -1 } }),
  MATCH_RULES_KEY_REPEATED: async (world) =>
    openedWith(world, { keys: [...leadMatchRules.keys, ...leadMatchRules.keys.slice(0, 1)] }),
} satisfies Readonly<Record<DuplicateRefusalCode, Raise>>;
