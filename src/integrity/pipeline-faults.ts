import { compareText } from "../kernel/compare-text.js";
import type { Pipeline } from "../model/pipeline.js";
import { replace } from "../plan/write.js";
import { verifyPipeline } from "../status/verify-pipeline.js";
import type { IntegrityFault } from "./integrity-fault.js";
import { faultOf } from "./integrity-fault.js";
import type { Surroundings } from "./surroundings.js";

/** Finds a second default of a kind, and whatever keeps a pipeline from being one. Those that were put away are no rule any more. */
export function pipelineFaults(pipeline: Pipeline, { definitions, now }: Surroundings): readonly IntegrityFault[] {
  const definition = definitions.find((one) => one.pipeline.id === pipeline.id);
  if (pipeline.archivedAt !== null || definition === undefined) return [];
  const unsound = verifyPipeline(definition).map(({ code, params }) =>
    faultOf("PIPELINE_UNSOUND", ["statuses"], null, { ...params, fault: code }),
  );
  const first = defaultOf(pipeline, definitions);
  if (!pipeline.isDefault || first === undefined || first.id === pipeline.id) return unsound;
  const repair = [replace("pipeline", pipeline, { isDefault: false }, now)];
  return [faultOf("PIPELINE_DEFAULT_TWICE", ["isDefault"], repair, { other: first.id }), ...unsound];
}

/** The one that new records go to, among several defaults of one kind and company: the first by id. */
function defaultOf({ kind, companyId }: Pipeline, definitions: Surroundings["definitions"]): Pipeline | undefined {
  const [first] = definitions
    .map(({ pipeline }) => pipeline)
    .filter((one) => one.isDefault && one.kind === kind && one.companyId === companyId)
    .sort((one, other) => compareText(one.id, other.id));
  return first;
}
