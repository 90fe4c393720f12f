import type { RefusalCode } from "../../src/messages/messages.js";
import type { World } from "../support/open-world.js";
import type { Raise } from "./raise-call-faults.js";

const a = { id: "a", labels: { en: "A" }, open: true };
const b = { id: "b", labels: { en: "B" }, open: true };
const done = { id: "done", labels: { en: "Done" }, open: false };
const gone = { id: "gone", labels: { en: "Gone" }, open: false };
const statuses = [a, b, done, gone];
const roles = { new: "a", converted: "done", lost: "gone" };
const sound = { kind: "lead", pipelineId: "new", isDefault: true, statuses, roles } as const;

/** What is wrong with a sound definition that something is changed in; no compiler need hold the changes back. */
const verify = ({ ann }: World, changes: object) => ann.statuses.verify({ ...sound, ...changes } as never);

/** Defines, after the leads of a company were put into statuses. */
async function redefine({ ann }: World, changes: object, statusId = "b", lost = false): Promise<unknown> {
  const { pipeline } = await ann.statuses.define(sound);
  const { id } = await ann.leads.create({ lastName: "Lee", statusId });
  const reason = await ann.referenceData.create({ kind: "lostReason", name: "Price" });
  if (lost) await ann.leads.lose({ leadId: id, lostReasonId: reason.id });
  return ann.statuses.define({ ...sound, pipelineId: pipeline.id, ...changes } as never);
}

/** Moves a lead from the first status of a definition to the second. */
async function move({ ann }: World, changes: object, statusId = "b"): Promise<unknown> {
  await ann.statuses.define({ ...sound, ...changes } as never);
  const { id } = await ann.leads.create({ lastName: "Lee" });
  return ann.leads.move({ leadId: id, statusId });
}

const withoutB = { statuses: [a, done, gone] };

/** Definitions that do not hold, and moves that are not made. */
export const raiseStatusRefusals = {
  STATUS_ROLE_MISSING: (world) => verify(world, { roles: { new: "a", lost: "gone" } }),
  STATUS_ROLE_UNKNOWN: (world) => verify(world, { roles: { ...roles, lost: "x" } }),
  STATUS_ROLE_SHARED: (world) => verify(world, { roles: { ...roles, lost: "done" } }),
  STATUS_ROLE_NOT_CLOSED: (world) => verify(world, { roles: { ...roles, lost: "b" } }),
  STATUS_NEW_NOT_OPEN: (world) => verify(world, { statuses: [{ ...a, open: false }, b, done, gone] }),
  STATUS_ID_TWICE: (world) => verify(world, { statuses: [...statuses, { ...b, labels: { en: "C" } }] }),
  STATUS_NEXT_UNKNOWN: (world) => verify(world, { statuses: [a, { ...b, nextStatusIds: ["x"] }, done, gone] }),
  STATUS_FIELD_UNKNOWN: (world) => verify(world, { statuses: [a, { ...b, requiredFields: ["age"] }, done, gone] }),
  STATUS_UNREACHABLE: (world) =>
    verify(world, { statuses: [{ ...a, nextStatusIds: ["done", "gone"] }, b, done, gone] }),
  STATUS_DEAD_END: (world) => verify(world, { statuses: [a, { ...b, nextStatusIds: [] }, done, gone] }),
  STATUS_LABEL_MISSING: (world) => verify(world, { statuses: [a, { ...b, labels: {} }, done, gone] }),
  STATUS_LABEL_TWICE: (world) => verify(world, { statuses: [a, { ...b, labels: { en: "á" } }, done, gone] }),
  STATUS_HAS_ROLE: (world) => redefine(world, { statuses: [a, b, gone], roles: { ...roles, converted: "b" } }),
  STATUS_IN_USE: (world) => redefine(world, withoutB),
  STATUS_ROLE_IN_USE: (world) =>
    redefine(
      world,
      {
        statuses: [...statuses, { id: "off", labels: { en: "Off" }, open: false }],
        roles: { ...roles, lost: "off" },
      },
      "b",
      true,
    ),
  STATUS_REPLACEMENT_UNKNOWN: (world) => redefine(world, { ...withoutB, replacements: { b: "x" } }),
  STATUS_REPLACEMENT_RESERVED: (world) => redefine(world, { ...withoutB, replacements: { b: "gone" } }),
  STATUS_ID_TAKEN: (world) => redefine(world, { pipelineId: "new" }),
  PROSPECT_STATUSES_OFF: ({ ann }) => ann.statuses.diagram({ kind: "prospect" }),
  STATUS_UNKNOWN: (world) => move(world, {}, "x"),
  STATUS_MOVE_NOT_ALLOWED: (world) =>
    move(world, {
      statuses: [{ ...a, nextStatusIds: ["c"] }, { id: "c", labels: { en: "C" }, open: true }, ...statuses.slice(1)],
    }),
  STATUS_FIELDS_MISSING: (world) => move(world, { statuses: [a, { ...b, requiredFields: ["email"] }, done, gone] }),
  STATUS_MOVE_FORBIDDEN: (world) => move(world, { statuses: [a, { ...b, allowedUserIds: ["bob"] }, done, gone] }),
} as const satisfies { readonly [C in RefusalCode]?: Raise };
