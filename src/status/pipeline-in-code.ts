import type { StatusKind } from "../model/status.js";
import type { Guard } from "./move-objections.js";
import type { PipelineInputOf, StatusInput } from "./pipeline-input.schema.js";
import type { RoleOfKind } from "./status-roles.js";

/** A status of a pipeline that is written down in code. */
export interface StatusInCode<StatusId extends string> extends StatusInput {
  /** Its id, chosen once and for all: records keep it. */
  readonly id: StatusId;
  /** The ids of the statuses that may follow; any unless said otherwise. */
  readonly nextStatusIds?: readonly NoInfer<StatusId>[] | null | undefined;
}

/** A pipeline that is written down in code: the type knows the ids of its statuses. */
export interface PipelineInCode<Kind extends StatusKind, StatusId extends string> extends PipelineInputOf<Kind> {
  /** The statuses, in order. */
  readonly statuses: readonly StatusInCode<StatusId>[];
  /** Which status plays which role, by id. */
  readonly roles: { readonly [Role in RoleOfKind<Kind>]: NoInfer<StatusId> };
  /** Where records go whose status is removed: from the id of that status to one of these. */
  readonly replacements?: Readonly<Record<string, NoInfer<StatusId>>> | undefined;
}

/** What has statuses with ids: a pipeline in code, or one that is read. */
export interface HasStatuses<StatusId extends string = string> {
  /** The statuses. */
  readonly statuses: readonly {
    /** The id of one. */
    readonly id: StatusId;
  }[];
}

/** The ids of the statuses of a pipeline in code, as literals. */
export type StatusIdIn<Pipeline extends HasStatuses> = Pipeline["statuses"][number]["id"];

/** Guards that hang on statuses of a pipeline in code; a status that it does not have is an error of types. */
export type GuardsIn<Pipeline extends HasStatuses, R> = {
  readonly [StatusId in StatusIdIn<Pipeline>]?: readonly Guard<R>[];
};
