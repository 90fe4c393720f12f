import { copyValue } from "../kernel/copy-value.js";
import type { Refusal } from "../kernel/decision.js";
import type { Actor } from "../model/actor.js";
import { fieldValue } from "../query/field-value.js";
import type { PipelineDefinition, StatusPlace } from "./pipeline-definition.js";
import { allowsNext, placeOfStatus } from "./pipeline-definition.js";

/** Why a record may not move to a status, whatever the kind of record. */
export type MoveRefusalCode =
  | "STATUS_UNKNOWN"
  | "STATUS_MOVE_NOT_ALLOWED"
  | "STATUS_FIELDS_MISSING"
  | "STATUS_MOVE_FORBIDDEN";

/** What a guard may know besides the record. */
export interface GuardContext {
  /** Who wants to move the record. */
  readonly actor: Actor;
  /** The time of the decision. */
  readonly now: Date;
  /** The status that the record is in; `null` for one that is new. */
  readonly fromStatusId: string | null;
}

/**
 * A rule of the host that may object to a record's entering a status. It must be pure: the same record gives the same
 * answer, nothing is written or called. It gets copies, so that it cannot change what is decided on. Its codes are the
 * host's own.
 */
export type Guard<R> = (record: R, context: GuardContext) => Refusal | readonly Refusal[] | undefined;

/** The guards of the statuses that they hang on, by the id of the status entered. */
export type Guards<R> = Readonly<Record<string, readonly Guard<R>[]>>;

/** Everything that may keep a record from a status. */
export interface MoveRules<R> {
  /** The pipelines of the kind of record. */
  readonly pipelines: readonly PipelineDefinition[];
  /** The host's guards. */
  readonly guards: Guards<R>;
}

/** What has a status. */
export interface StatusHolder {
  /** The status, `null` for none. */
  readonly statusId: string | null;
}

/** Lists every reason why a record may not move to a status: the allowed moves, who may, required fields, guards. */
export function moveObjections<R extends StatusHolder>(
  { pipelines, guards }: MoveRules<R>,
  record: R,
  toStatusId: string,
  { actor, now }: Pick<GuardContext, "actor" | "now">,
): Refusal[] {
  const to = placeOfStatus(pipelines, toStatusId);
  if (to === undefined) return [{ code: "STATUS_UNKNOWN", path: ["statusId"], params: { statusId: toStatusId } }];
  const fromStatusId = record.statusId;
  return [
    ...graphObjections(pipelines, fromStatusId, to),
    ...entryObjections(guards, record, to, { actor, now, fromStatusId }),
  ];
}

/** Lists every reason why a record may not be in a status, wherever it comes from: who may, required fields, guards. */
export function entryObjections<R extends object>(
  guards: Guards<R>,
  record: R,
  to: StatusPlace,
  context: GuardContext,
): Refusal[] {
  const { id } = to.status;
  const guarding = Object.hasOwn(guards, id) ? (guards[id] ?? []) : [];
  return [
    ...actorObjections(to, context.actor),
    ...fieldObjections(to, record),
    ...guarding.flatMap((guard) => guard(copyValue(record), copyValue(context)) ?? []),
  ];
}

function graphObjections(
  pipelines: readonly PipelineDefinition[],
  fromStatusId: string | null,
  to: StatusPlace,
): Refusal[] {
  const from = placeOfStatus(pipelines, fromStatusId ?? "");
  if (from?.definition !== to.definition || allowsNext(from.status, to.status.id)) return [];
  return [{ code: "STATUS_MOVE_NOT_ALLOWED", path: ["statusId"], params: { from: fromStatusId, to: to.status.id } }];
}

function actorObjections({ status }: StatusPlace, { userId, teamIds }: Actor): Refusal[] {
  const { allowedUserIds, allowedTeamIds } = status;
  if (allowedUserIds.length === 0 && allowedTeamIds.length === 0) return [];
  const allowed =
    (userId !== null && allowedUserIds.includes(userId)) || allowedTeamIds.some((id) => teamIds.includes(id));
  return allowed ? [] : [{ code: "STATUS_MOVE_FORBIDDEN", path: ["statusId"], params: { statusId: status.id } }];
}

function fieldObjections({ status }: StatusPlace, record: object): Refusal[] {
  const missing = status.requiredFields.filter((field) => isMissing(fieldValue(record, field)));
  return missing.length === 0
    ? []
    : [{ code: "STATUS_FIELDS_MISSING", path: ["statusId"], params: { statusId: status.id, fields: missing } }];
}

/** 0 and `false` are values; an empty text or list is none. */
const isMissing = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);
