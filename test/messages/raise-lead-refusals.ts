import type { RefusalCode } from "../../src/messages/messages.js";
import type { NamedKind } from "../../src/reference-data/named-kinds.js";
import type { World } from "../support/open-world.js";
import { textSource } from "../support/row-source.js";
import type { Raise } from "./raise-call-faults.js";

const lee = { lastName: "Lee" };

async function newLead({ ann }: World): Promise<string> {
  return (await ann.leads.create(lee)).id;
}

const newTag = ({ ann }: World) => ann.referenceData.create({ kind: "tag", name: "Hot" });
const newCategory = ({ ann }: World, name: string) =>
  ann.referenceData.create({ kind: "eventCategory", name, code: "T", eventType: "meeting" });
const newReason = ({ ann }: World) =>
  ann.referenceData.create({ kind: "lostReason", name: "Price", allowsNote: false });

async function lostLead(world: World): Promise<string> {
  const leadId = await newLead(world);
  await world.ann.leads.lose({ leadId, lostReasonId: (await newReason(world)).id });
  return leadId;
}

/** Only an import brings leads that were converted elsewhere. */
async function convertedLead({ ann }: World): Promise<string> {
  await (await ann.leads.imports.plan(textSource("Last name;Converted\nLee;yes"))).commit();
  return (await ann.leads.list()).records[0]?.id ?? "";
}

/** Commands on leads and lists that are refused. */
export const raiseLeadRefusals = {
  NAME_TAKEN: async (world) => {
    await newTag(world);
    return newTag(world);
  },
  NAME_TAKEN_ARCHIVED: async (world) => {
    const { id } = await newTag(world);
    await world.ann.referenceData.archive({ kind: "tag", id });
    return newTag(world);
  },
  CODE_TAKEN: async (world) => {
    await newCategory(world, "Training");
    return newCategory(world, "Course");
  },
  CODE_TAKEN_ARCHIVED: async (world) => {
    const { id } = await newCategory(world, "Training");
    await world.ann.referenceData.archive({ kind: "eventCategory", id });
    return newCategory(world, "Course");
  },
  NAMED_ENTRY_IN_USE: async (world) => {
    const { id } = await newTag(world);
    await world.ann.leads.create({ ...lee, tagIds: [id] });
    return world.ann.referenceData.remove({ kind: "tag", id });
  },
  NAMED_ENTRY_FIELD_UNFIT: ({ ann }) => ann.referenceData.create({ kind: "source", name: "Web", color: "#336699" }),
  NAMED_ENTRY_FIELD_MISSING: ({ ann }) =>
    ann.referenceData.create({ kind: "eventCategory" as NamedKind, name: "Training" }),
  NAMED_ENTRY_FIELD_FIXED: async (world) => {
    const { id } = await newCategory(world, "Training");
    return world.ann.referenceData.update({ kind: "eventCategory", id, changes: { eventType: "call" } });
  },
  REFERENCE_UNKNOWN: ({ ann }) => ann.leads.create({ ...lee, sourceId: "x" }),
  REFERENCE_ARCHIVED: async (world) => {
    const { id } = await newTag(world);
    await world.ann.referenceData.archive({ kind: "tag", id });
    return world.ann.leads.create({ ...lee, tagIds: [id] });
  },
  LEAD_NAME_MISSING: ({ ann }) => ann.leads.preview.create({ firstName: "Ann" }),
  SIZE_BAND_UNKNOWN: ({ ann }) => ann.leads.create({ ...lee, sizeBand: "huge" }),
  COMPANY_FORBIDDEN: ({ ann }) => ann.leads.create({ ...lee, companyId: "globex" }),
  LEAD_STATUS_RESERVED: ({ ann }) => ann.leads.create({ ...lee, statusId: "lead.lost" }),
  LEAD_CONVERTED: async (world) =>
    world.ann.leads.moveMany({ leadIds: [await convertedLead(world)], statusId: "lead.nurturing" }),
  LEAD_LOST: async (world) => world.ann.leads.takeCharge({ leadId: await lostLead(world) }),
  LEAD_ARCHIVED: async (world) => {
    const leadId = await newLead(world);
    await world.ann.leads.archive({ leadId });
    return world.ann.leads.takeCharge({ leadId });
  },
  LEAD_ALREADY_LOST: async (world) => world.ann.leads.lose({ leadId: await lostLead(world) }),
  LEAD_NOT_LOST: async (world) => world.ann.leads.reset({ leadId: await newLead(world) }),
  LEAD_NOT_IN_COLUMN: async (world) =>
    world.ann.leads.move({ leadId: await newLead(world), statusId: "lead.to-process", afterLeadId: "x" }),
  LOST_REASON_MISSING: async (world) => world.ann.leads.lose({ leadId: await newLead(world) }),
  LOST_NOTE_NOT_ALLOWED: async (world) =>
    world.ann.leads.lose({
      leadId: await newLead(world),
      lostReasonId: (await newReason(world)).id,
      note: "Next year",
    }),
  ACTOR_USER_MISSING: async (world) =>
    world.crm.as({ companyId: "acme" }).leads.takeCharge({ leadId: await newLead(world) }),
} as const satisfies { readonly [C in RefusalCode]?: Raise };
