import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import { language } from "../model/code.schema.js";
import type { StatusKind } from "../model/status.js";
import { id } from "../model/text.schema.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { StatusBearer } from "../status/decide-define-pipeline.js";
import { bearerOfKind, decideDefinePipeline, displacedStatusIds } from "../status/decide-define-pipeline.js";
import { definitionOfInput } from "../status/definition-of-input.js";
import { dotOf, mermaidOf } from "../status/draw-pipeline.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import type { PipelineInput } from "../status/pipeline-input.schema.js";
import { pipelineInputSchema } from "../status/pipeline-input.schema.js";
import { verifyPipeline } from "../status/verify-pipeline.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv, requireAction } from "./crm-scope.js";
import { everyRecord } from "./every-record.js";
import { loadPipelines, requireDefinition } from "./load-pipelines.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Asks for a drawing. */
export interface DiagramQuery {
  /** Whose statuses. */
  readonly kind: StatusKind;
  /** The pipeline; the default one unless said otherwise. */
  readonly pipelineId?: string | undefined;
  /** The language of the drawing: Mermaid unless said otherwise. */
  readonly format?: "mermaid" | "dot" | undefined;
  /** The language of the labels; the actor's unless said otherwise. */
  readonly locale?: string | undefined;
}

/** The statuses of leads, prospects and opportunities. */
export interface Statuses {
  /** The pipelines of a kind: those stored, and the shipped one while it is not. */
  pipelines(kind: StatusKind): Promise<readonly PipelineDefinition[]>;
  /**
   * Defines a pipeline anew, whole: renames, adds, removes, reorders, opens, closes, colours. It is checked as a whole, and
   * refused with every fault. Records whose status goes are moved in the same commit, with history.
   */
  define(input: PipelineInput): Promise<PipelineDefinition>;
  /** The same without writing. */
  readonly preview: {
    /** Decides on a definition without writing it. */
    define(input: PipelineInput): Promise<Decision<WritePlan<PipelineDefinition>>>;
  };
  /** Every fault of a definition as such; none means that it is sound. */
  verify(input: PipelineInput): Promise<readonly Refusal[]>;
  /** Draws a pipeline. */
  diagram(query: DiagramQuery): Promise<string>;
}

const kindSchema = pipelineInputSchema.shape.kind;
const diagramSchema = z.strictObject({
  kind: kindSchema,
  pipelineId: id("pipeline").optional(),
  format: z.enum(["mermaid", "dot"]).optional(),
  locale: language().optional(),
});

/** Makes the façade of statuses for one actor. */
export function statuses(scope: CrmScope): Statuses {
  const decide = async (input: unknown) => decideDefine(scope, parseInput(pipelineInputSchema, input) as PipelineInput);
  return {
    pipelines: async (kind) => loadPipelines(scope, parseInput(kindSchema, kind, ["kind"])),
    define: (input) => runCommand(scope.storage, () => decide(input)),
    preview: { define: decide },
    verify: async (input) => {
      const parsed = parseInput(pipelineInputSchema, input) as PipelineInput;
      return verifyPipeline(definitionOfInput(parsed, await currentDefinition(scope, parsed), decisionEnv(scope)));
    },
    diagram: async (query) => {
      const { kind, pipelineId, format, locale = scope.actor.locale } = parseInput(diagramSchema, query);
      const definitions = await loadPipelines(scope, kind);
      const definition =
        pipelineId === undefined ? defaultDefinition(definitions) : requireDefinition(definitions, pipelineId);
      return format === "dot" ? dotOf(definition, locale) : mermaidOf(definition, locale);
    },
  };
}

async function decideDefine(scope: CrmScope, input: PipelineInput): Promise<Decision<WritePlan<PipelineDefinition>>> {
  requireAction(scope, "statuses.define");
  const current = await currentDefinition(scope, input);
  if (current !== null) scope.visible.requireWritable("pipeline", current.pipeline);
  if (input.expectedVersion !== undefined && input.expectedVersion !== current?.pipeline.version) {
    throw new CrmError("VERSION_CONFLICT", { record: keyOf("pipeline", current?.pipeline.id ?? "new") });
  }
  const next = definitionOfInput(input, current, decisionEnv(scope));
  const others = (await loadPipelines(scope, input.kind)).filter(
    ({ pipeline }) => pipeline.id !== current?.pipeline.id,
  );
  const bearers = await loadBearers(scope, input.kind, displacedStatusIds(current, next));
  return decideDefinePipeline(
    { next, replacements: input.replacements ?? {} },
    { current, others, bearers },
    decisionEnv(scope),
  );
}

/** The definition that an input is about, `null` for a new one. */
async function currentDefinition(
  scope: CrmScope,
  { kind, pipelineId }: PipelineInput,
): Promise<PipelineDefinition | null> {
  if (pipelineId === "new") return null;
  const definitions = await loadPipelines(scope, kind);
  return pipelineId === undefined ? defaultDefinition(definitions) : requireDefinition(definitions, pipelineId);
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
