import * as z from "zod";
import { CrmError } from "../kernel/crm-error.js";
import type { Decision, Refusal } from "../kernel/decision.js";
import { language } from "../model/code.schema.js";
import type { StatusKind } from "../model/status.js";
import { id } from "../model/text.schema.js";
import type { WritePlan } from "../plan/write-plan.js";
import { dotOf, mermaidOf } from "../status/draw-pipeline.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";
import { defaultDefinition } from "../status/pipeline-definition.js";
import type { PipelineInput } from "../status/pipeline-input.schema.js";
import { pipelineInputSchema } from "../status/pipeline-input.schema.js";
import type { CrmScope } from "./crm-scope.js";
import { decideDefine, maskDefinition, offFaults, previewDefine, verifyInput } from "./define-pipeline.js";
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
  return {
    pipelines: async (kind) => {
      const definitions = await loadPipelines(scope, parseInput(kindSchema, kind, ["kind"]));
      return definitions.map((definition) => maskDefinition(scope, definition));
    },
    define: async (input) =>
      maskDefinition(
        scope,
        await runCommand(scope.storage, () => decideDefine(scope, parseInput(pipelineInputSchema, input))),
      ),
    preview: { define: async (input) => previewDefine(scope, parseInput(pipelineInputSchema, input)) },
    verify: async (input) => verifyInput(scope, parseInput(pipelineInputSchema, input)),
    diagram: async (query) => {
      const { kind, pipelineId, format, locale = scope.actor.locale } = parseInput(diagramSchema, query);
      const off = offFaults(scope, kind);
      if (off.length > 0) throw new CrmError("REFUSED", { refusals: off });
      const definitions = await loadPipelines(scope, kind);
      const definition =
        pipelineId === undefined ? defaultDefinition(definitions) : requireDefinition(definitions, pipelineId);
      return format === "dot" ? dotOf(definition, locale) : mermaidOf(definition, locale);
    },
  };
}
