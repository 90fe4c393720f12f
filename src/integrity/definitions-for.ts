import type { StatusKind } from "../model/status.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { definitionsOfCompany } from "../status/pipeline-definition.js";
import { shippedPipeline } from "../status/shipped-pipelines.js";

/** The pipelines of a kind that a company works with: those stored, and the shipped one while it is not stored. */
export function definitionsFor(
  definitions: readonly PipelineDefinition[],
  kind: StatusKind,
  companyId: string | null,
): readonly PipelineDefinition[] {
  const stored = definitionsOfCompany(definitions, companyId).filter(({ pipeline }) => pipeline.kind === kind);
  const shipped = shippedPipeline(kind);
  return stored.some(({ pipeline }) => pipeline.id === shipped.pipeline.id) ? stored : [...stored, shipped];
}
