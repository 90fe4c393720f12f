import * as z from "zod";
import type { StatusKind } from "../model/status.js";
import { id, name, text } from "../model/text.schema.js";
import type { RoleOfKind } from "./status-roles.js";
import { rolesOfKind } from "./status-roles.js";

/** A status as it is entered. */
export interface StatusInput {
  /** An existing status keeps its id, and one that was removed comes back; a new one may be given one, else it is made. */
  readonly id?: string | undefined;
  /** Names by language tag; at least one. */
  readonly labels: Readonly<Record<string, string>>;
  /** Whether records in it are being worked on. */
  readonly open: boolean;
  /** CSS colour `#rrggbb`; grey unless said otherwise. */
  readonly color?: string | undefined;
  /** Chance of success in percent, for opportunities. */
  readonly probability?: number | null | undefined;
  /** The ids of the statuses that may follow; any unless said otherwise. */
  readonly nextStatusIds?: readonly string[] | null | undefined;
  /** Fields that must be filled to enter. */
  readonly requiredFields?: readonly string[] | undefined;
  /** The users who alone may move records here. */
  readonly allowedUserIds?: readonly string[] | undefined;
  /** The teams whose members may move records here. */
  readonly allowedTeamIds?: readonly string[] | undefined;
}

/** A pipeline as it is entered: the whole list, in order. What is not in it is removed. */
export type PipelineInput = { [Kind in StatusKind]: PipelineInputOf<Kind> }[StatusKind];

/** A pipeline of one kind as it is entered. */
export interface PipelineInputOf<Kind extends StatusKind> {
  /** What has these statuses. */
  readonly kind: Kind;
  /** The pipeline to define anew; the default one of the kind unless said otherwise, `"new"` for a further one. */
  readonly pipelineId?: string | undefined;
  /** Tells several pipelines of a kind apart. */
  readonly name?: string | undefined;
  /** Whether new records of the kind go here. */
  readonly isDefault?: boolean | undefined;
  /** The statuses, in order. */
  readonly statuses: readonly StatusInput[];
  /** Which status plays which role, by id. */
  readonly roles: { readonly [Role in RoleOfKind<Kind>]: string };
  /** Where records go whose status is removed, or loses a closing role: from the id of that status to another's. */
  readonly replacements?: Readonly<Record<string, string>> | undefined;
  /** The version of the pipeline that was looked at, 0 for the shipped one; a newer one is a conflict. */
  readonly expectedVersion?: number | undefined;
}

const status = z.strictObject({
  id: id("status").optional(),
  labels: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), name(120)),
  open: z.boolean(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  probability: z.number().min(0).max(100).nullable().optional(),
  nextStatusIds: z.array(id("status")).max(200).nullable().optional(),
  requiredFields: z.array(text(128)).max(100).optional(),
  allowedUserIds: z.array(id("user")).max(1000).optional(),
  allowedTeamIds: z.array(id("team")).max(1000).optional(),
});

const role = id("status").optional();

/** Checks a pipeline as it is entered. Roles that are missing are told of with the faults of the definition. */
export const pipelineInputSchema = z
  .strictObject({
    kind: z.enum(["lead", "prospect", "opportunity"]),
    pipelineId: id("pipeline").optional(),
    name: name(120).optional(),
    isDefault: z.boolean().optional(),
    statuses: z.array(status).min(1).max(200),
    roles: z.strictObject({ new: role, converted: role, proposition: role, won: role, lost: role }),
    replacements: z.record(id("status"), id("status")).optional(),
    expectedVersion: z.int().nonnegative().optional(),
  })
  .superRefine(({ kind, roles }, { addIssue }) => {
    const fitting: readonly string[] = rolesOfKind[kind];
    const keys = Object.keys(roles).filter((name) => !fitting.includes(name));
    if (keys.length > 0) addIssue({ code: "unrecognized_keys", keys, path: ["roles"], input: roles });
  });

/** What {@link pipelineInputSchema} makes of an input. */
export type ParsedPipelineInput = z.output<typeof pipelineInputSchema>;
