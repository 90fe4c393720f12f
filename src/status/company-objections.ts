import type { Refusal } from "../kernel/decision.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { definitionsOfCompany, placeOfStatus } from "./pipeline-definition.js";

/** A record with a status goes only to a company that works with the status. */
export function companyObjections(
  { companyId }: { readonly companyId: string | null },
  next: { readonly companyId: string | null; readonly statusId: string },
  pipelines: readonly PipelineDefinition[],
): Refusal<"STATUS_UNKNOWN">[] {
  const { statusId } = next;
  if (next.companyId === companyId || placeOfStatus(pipelines, statusId) === undefined) return [];
  return placeOfStatus(definitionsOfCompany(pipelines, next.companyId), statusId) === undefined
    ? [{ code: "STATUS_UNKNOWN", path: ["companyId"], params: { statusId } }]
    : [];
}
