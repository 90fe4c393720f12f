import { CrmError } from "../kernel/crm-error.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { accept, refuse } from "../kernel/decision.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { StatusKind } from "../model/status.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { DefinePipelineState, StatusBearer } from "../status/decide-define-pipeline.js";
import { bearerOfKind, decideDefinePipeline } from "../status/decide-define-pipeline.js";
import { definitionOfInput } from "../status/definition-of-input.js";
import { displacedStatuses } from "../status/displacements.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import type { ParsedPipelineInput } from "../status/pipeline-input.schema.js";
import { verifyPipeline } from "../status/verify-pipeline.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { hasStatuses, loadPipelines, requireDefinition } from "./load-pipelines.js";
import { maskPlan } from "./mask-plan.js";

/** Loads what a definition needs and decides; nothing is written. */
export async function decideDefine(
  scope: CrmScope,
  input: ParsedPipelineInput,
): Promise<Decision<WritePlan<PipelineDefinition>>> {
  requireAction(scope, "statuses.define");
  const [off] = offFaults(scope, input.kind);
  if (off !== undefined) return refuse(off);
  const { next, ...sources } = await loadDefinition(scope, input);
  requireUnchanged(scope, input, sources.current);
  const displaced = displacedStatuses(sources.current, next).map(({ statusId }) => statusId);
  return decideDefinePipeline(
    { next, replacements: input.replacements ?? {} },
    { ...sources, bearers: await loadBearers(scope, input.kind, displaced) },
    { fields: requirableFields(scope, input.kind) },
    decisionEnv(scope),
  );
}

/** The decision as the actor may see it: what becomes of records that it may not see is left out. */
export async function previewDefine(
  scope: CrmScope,
  input: ParsedPipelineInput,
): Promise<Decision<WritePlan<PipelineDefinition>>> {
  const decision = await decideDefine(scope, input);
  if (!decision.ok) return decision;
  const { writes, entries, ...plan } = decision.value;
  const type = bearerOfKind[input.kind];
  const hidden = writes.flatMap((write) =>
    write.op === "replace" && write.type === type && !scope.visible.sees(type, write.record) ? [write.record.id] : [],
  );
  const unseen = new Set<string>(hidden);
  return accept({
    ...plan,
    ...maskPlan(scope.visible, {
      writes: writes.filter((write) => write.op !== "replace" || !unseen.has(write.record.id)),
      entries: entries.filter(({ subjectKey }) => !unseen.has(splitKey(subjectKey).id)),
    }),
    result: maskDefinition(scope, plan.result),
  });
}

/** Every fault of a definition as such. */
export async function verifyInput(scope: CrmScope, input: ParsedPipelineInput): Promise<readonly Refusal[]> {
  const off = offFaults(scope, input.kind);
  if (off.length > 0) return off;
  const { next } = await loadDefinition(scope, input);
  return verifyPipeline(next, requirableFields(scope, input.kind));
}

/** A definition as the actor may see it. */
export const maskDefinition = (
  { visible }: CrmScope,
  { pipeline, statuses, stored }: PipelineDefinition,
): PipelineDefinition => ({
  pipeline: visible.mask("pipeline", pipeline),
  statuses: visible.maskAll("status", statuses),
  stored,
});

/** What stands against asking for the statuses of a kind. */
export const offFaults = (scope: CrmScope, kind: StatusKind): Refusal<"PROSPECT_STATUSES_OFF">[] =>
  hasStatuses(scope, kind) ? [] : [{ code: "PROSPECT_STATUSES_OFF", path: ["kind"] }];

function requireUnchanged(
  { visible }: CrmScope,
  { expectedVersion }: ParsedPipelineInput,
  current: PipelineDefinition | null,
): void {
  if (current !== null) visible.requireWritable("pipeline", current.pipeline);
  if (expectedVersion !== undefined && expectedVersion !== current?.pipeline.version)
    throw new CrmError("VERSION_CONFLICT", { record: keyOf("pipeline", current?.pipeline.id ?? "new") });
}

/** The definition that was entered, and what it builds on: what holds now, and the statuses that it names besides. */
async function loadDefinition(
  scope: CrmScope,
  input: ParsedPipelineInput,
): Promise<Omit<DefinePipelineState, "bearers"> & { readonly next: PipelineDefinition }> {
  const definitions = await loadPipelines(scope, input.kind);
  const current = currentDefinition(definitions, input.pipelineId);
  const known = new Set<string>(current?.statuses.map(({ id }) => id));
  const ids = input.statuses.flatMap(({ id }) => (id === undefined || known.has(id) ? [] : [id]));
  const sources = { current, elsewhere: ids.length === 0 ? [] : await scope.storage.get("status", ids) };
  return {
    ...sources,
    others: definitions.filter((definition) => definition !== current),
    next: definitionOfInput(input, sources, decisionEnv(scope)),
  };
}

/** The definition that an input is about, `null` for a new one. */
function currentDefinition(
  definitions: readonly PipelineDefinition[],
  pipelineId: string | undefined,
): PipelineDefinition | null {
  if (pipelineId === "new") return null;
  return pipelineId === undefined ? defaultDefinition(definitions) : requireDefinition(definitions, pipelineId);
}

/** Whatever may be empty, an address as a whole included. */
function requirableFields({ fields }: CrmScope, kind: StatusKind): ReadonlySet<string> {
  const names = [...fields(bearerOfKind[kind]).keys()];
  return new Set(names.flatMap((name) => (name.startsWith("custom.") ? [name] : [name, name.split(".")[0] ?? name])));
}

/** Reads the records in certain statuses, of every company that works with them. */
async function loadBearers(
  { storage }: CrmScope,
  kind: StatusKind,
  statusIds: readonly string[],
): Promise<StatusBearer[]> {
  if (statusIds.length === 0) return [];
  const bearers: StatusBearer[] = [];
  const records = everyRecord(storage, bearerOfKind[kind], {
    op: "in",
    field: "statusId",
    kind: "text",
    values: statusIds,
  });
  for await (const record of records) bearers.push(record);
  return bearers;
}
