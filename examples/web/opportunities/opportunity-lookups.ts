import type { Opportunity, PipelineDefinition, Status, StatusRole } from "crmkit";
import { labelOf, roleOfStatus } from "crmkit";
import type { WebContext } from "../http/web-context.js";

/** The statuses that opportunities can have. */
export interface OpportunityStatuses {
  readonly pipelines: readonly PipelineDefinition[];
  readonly statuses: ReadonlyMap<string, Status>;
}

/** Reads the statuses that opportunities can have. */
export async function opportunityStatuses(c: WebContext): Promise<OpportunityStatuses> {
  const pipelines = await c.var.crm.statuses.pipelines("opportunity");
  return {
    pipelines,
    statuses: new Map(pipelines.flatMap(({ statuses }) => statuses.map((status) => [status.id, status]))),
  };
}

/** The role of a status, `null` for an ordinary one. */
export function roleOf(statusId: string, { pipelines }: OpportunityStatuses): StatusRole | null {
  for (const { pipeline } of pipelines) {
    const role = roleOfStatus(pipeline, statusId);
    if (role !== null) return role;
  }
  return null;
}

/** Whether an opportunity is won or lost. */
export function isClosed({ statusId }: Pick<Opportunity, "statusId">, statuses: OpportunityStatuses): boolean {
  const role = roleOf(statusId, statuses);
  return role === "won" || role === "lost";
}

/** What a status is called. */
export function statusName(c: WebContext, statusId: string, { statuses }: OpportunityStatuses): string {
  const status = statuses.get(statusId);
  return status === undefined ? statusId : labelOf(status, c.var.session.language);
}
