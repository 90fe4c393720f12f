import type { StatusKind } from "../model/status.js";
import type { Filter } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import { statusIdsWhere } from "../status/pipeline-definition.js";
import type { CrmScope } from "./crm-scope.js";
import { loadPipelines } from "./load-pipelines.js";

/** The order of lists where none is asked for: the newest first. */
export const newestFirst: readonly SortKey[] = [
  { field: "createdAt", kind: "instant", direction: "desc", nulls: "last" },
  { field: "id", kind: "text", direction: "desc", nulls: "last" },
];

/** The records in statuses of a kind that are open, or closed. */
export async function inStatusesThatAre(scope: CrmScope, kind: StatusKind, open: boolean): Promise<Filter> {
  const values = statusIdsWhere(await loadPipelines(scope, kind), open);
  return { op: "in", field: "statusId", kind: "text", values };
}

/** The records that the actor is in charge of; none for an actor without a user. */
export const assignedToMe = ({ actor }: CrmScope): Filter =>
  actor.userId === null
    ? { op: "or", filters: [] }
    : { op: "eq", field: "assignedToId", kind: "text", value: actor.userId };

/** The events that the actor takes part in; none for an actor without a user. */
export const participatedBy = ({ actor }: CrmScope): Filter =>
  actor.userId === null
    ? { op: "or", filters: [] }
    : { op: "overlaps", field: "participantIds", kind: "list", values: [actor.userId] };
