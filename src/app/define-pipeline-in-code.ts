import { CrmError } from "../kernel/crm-error.js";
import type { Id } from "../kernel/id.js";
import { asId } from "../kernel/id.js";
import type { StatusKind } from "../model/status.js";
import { definitionOfInput } from "../status/definition-of-input.js";
import type { HasStatuses, PipelineInCode } from "../status/pipeline-in-code.js";
import { pipelineInputSchema } from "../status/pipeline-input.schema.js";
import { verifyPipeline } from "../status/verify-pipeline.js";
import { actorOf } from "./actor.schema.js";
import { parseInput } from "./parse-input.js";

/**
 * Writes a pipeline down in code: gives it back as it is, and its type knows the ids of its statuses. Nothing is stored;
 * `statuses.define` takes it as it is, and compares it with what is stored.
 * @throws CrmError `INPUT_INVALID` with every fault that it has by itself.
 *
 * @example
 * ```ts
 * import { createCrm, definePipeline, statusIdIn } from "crmkit";
 * import type { GuardsIn, Lead } from "crmkit";
 * import { memoryStorage } from "crmkit/memory";
 *
 * const pipeline = definePipeline({
 *   kind: "lead",
 *   roles: { new: "lead.to-process", converted: "lead.converted", lost: "lead.lost" },
 *   statuses: [
 *     { id: "lead.to-process", labels: { en: "Inbox" }, open: true },
 *     { id: "lead.demo", labels: { en: "Demo" }, open: true },
 *     { id: "lead.converted", labels: { en: "Converted" }, open: false },
 *     { id: "lead.lost", labels: { en: "Lost" }, open: false },
 *   ],
 * });
 * const guards = {
 *   "lead.demo": [({ email }) => (email === null ? { code: 'ACME_NO_EMAIL' } : undefined)],
 * } satisfies GuardsIn<typeof pipeline, Lead>; // "lead.demoo" would be an error
 *
 * const ann = createCrm({ storage: memoryStorage(), settings: { leads: { guards } } }).as({ companyId: "acme" });
 * await ann.statuses.define(pipeline);
 * const { id: leadId } = await ann.leads.create({ lastName: "Michel", email: "l.michel@apollo.fr" });
 * const lead = await ann.leads.move({ leadId, statusId: statusIdIn(pipeline, "lead.demo") }); // and so would it here
 * console.log(lead.statusId); // => lead.demo
 * ```
 */
export function definePipeline<Kind extends StatusKind, const StatusId extends string>(
  pipeline: PipelineInCode<Kind, StatusId>,
): PipelineInCode<Kind, StatusId> {
  const input = parseInput(pipelineInputSchema, pipeline);
  const unnamed = input.statuses.flatMap(({ id }, i) =>
    id === undefined ? [{ code: "INPUT_MISSING", path: ["statuses", i, "id"] }] : [],
  );
  // Only the faults are looked at, so whose it is and when does not matter.
  const env = { now: new Date(0), newId: unnamedId, actor: actorOf({}) };
  const definition = definitionOfInput(input, { current: null, elsewhere: [] }, env);
  const refusals = unnamed.length > 0 ? unnamed : verifyPipeline(definition);
  if (refusals.length > 0) throw new CrmError("INPUT_INVALID", { refusals });
  return pipeline;
}

/** An id for what is not kept. */
const unnamedId = <Type extends string>(type: Type): Id<Type> => asId(type, type);

/**
 * The id of a status of a pipeline in code. The compiler and, in plain JavaScript, an error keep it from being mistyped.
 * @throws CrmError `INPUT_INVALID` for a status that the pipeline does not have.
 */
export function statusIdIn<const StatusId extends string>(
  pipeline: HasStatuses<StatusId>,
  statusId: NoInfer<StatusId>,
): StatusId {
  const ids = pipeline.statuses.map(({ id }) => id);
  if (ids.includes(statusId)) return statusId;
  throw new CrmError("INPUT_INVALID", {
    refusals: [{ code: "INPUT_NOT_ONE_OF", path: ["statusId"], params: { values: ids } }],
  });
}
