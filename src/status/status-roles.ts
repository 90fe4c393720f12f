import type { Id } from "../kernel/id.js";
import type { Pipeline } from "../model/pipeline.js";
import type { StatusKind } from "../model/status.js";

/** What a status may stand for. Rules know roles, never names or places. */
export type StatusRole = "new" | "converted" | "proposition" | "won" | "lost";

/** The roles that a pipeline of each kind must fill (guide: "configuration des statuts"). */
export const rolesOfKind = {
  /** Of leads. */
  lead: ["new", "converted", "lost"],
  /** Of accounts while they are prospects. */
  prospect: ["new", "won", "lost"],
  /** Of opportunities. */
  opportunity: ["new", "proposition", "won", "lost"],
} as const satisfies Readonly<Record<StatusKind, readonly StatusRole[]>>;

/** A role of one kind. */
export type RoleOfKind<Kind extends StatusKind> = (typeof rolesOfKind)[Kind][number];

/** The roles that end a record's way: their statuses are closed. */
export const closingRoles: ReadonlySet<StatusRole> = new Set(["converted", "won", "lost"]);

const fieldOfRole = {
  new: "newStatusId",
  converted: "convertedStatusId",
  proposition: "propositionStatusId",
  won: "wonStatusId",
  lost: "lostStatusId",
} as const satisfies Record<StatusRole, keyof Pipeline>;

/** The status that plays a role, `null` where none does. */
export const statusIdOfRole = (pipeline: Pipeline, role: StatusRole): Id<"status"> | null =>
  pipeline[fieldOfRole[role]];

/** Whether records that come to a status have come to their end there. */
export function isEnd(pipeline: Pipeline, statusId: string): boolean {
  const role = roleOfStatus(pipeline, statusId);
  return role !== null && closingRoles.has(role);
}

/** The role that a status plays, `null` where it plays none. */
export function roleOfStatus(pipeline: Pipeline, statusId: string): StatusRole | null {
  const roles: readonly StatusRole[] = rolesOfKind[pipeline.kind];
  return roles.find((role) => statusIdOfRole(pipeline, role) === statusId) ?? null;
}
