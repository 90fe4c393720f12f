import { describe, expectTypeOf, it } from "vitest";
import { definePipeline, statusIdIn } from "../../src/app/define-pipeline-in-code.js";
import type { Leads } from "../../src/app/leads.js";
import type { Lead } from "../../src/model/lead.js";
import type { GuardsIn, StatusIdIn } from "../../src/status/pipeline-in-code.js";
import type { PipelineInput } from "../../src/status/pipeline-input.schema.js";

const statuses = [
  { id: "lead.new", labels: { en: "New" }, open: true, nextStatusIds: ["lead.won", "lead.lost"] },
  { id: "lead.won", labels: { en: "Won" }, open: false },
  { id: "lead.lost", labels: { en: "Lost" }, open: false },
] as const;
const roles = { new: "lead.new", converted: "lead.won", lost: "lead.lost" } as const;
const inCode = () => definePipeline({ kind: "lead", roles, statuses });
type Pipeline = ReturnType<typeof inCode>;

describe("SEC-4: statuses in code", () => {
  it("their ids are literals, and go where ids go", () => {
    expectTypeOf<StatusIdIn<Pipeline>>().toEqualTypeOf<"lead.new" | "lead.won" | "lead.lost">();
    expectTypeOf<Pipeline>().toExtend<PipelineInput>();
    const move = (leads: Leads, pipeline: Pipeline) =>
      leads.move({ leadId: "l", statusId: statusIdIn(pipeline, "lead.new") });
    expectTypeOf(move).returns.resolves.toEqualTypeOf<Lead>();
    const written = () =>
      definePipeline({
        kind: "lead",
        roles,
        statuses: [{ id: "lead.new", labels: { en: "New" }, open: true }, ...statuses],
      });
    expectTypeOf<StatusIdIn<ReturnType<typeof written>>>().toEqualTypeOf<StatusIdIn<Pipeline>>();
  });

  it("an id that is mistyped is an error, wherever it stands", () => {
    // @ts-expect-error there is no such status
    (pipeline: Pipeline) => statusIdIn(pipeline, "lead.demo");
    // @ts-expect-error a role names a status that there is
    () => definePipeline({ kind: "lead", roles: { ...roles, lost: "lead.lots" }, statuses });
    const next = { id: "lead.new", labels: { en: "New" }, open: true, nextStatusIds: ["lead.wno"] } as const;
    // @ts-expect-error so does what may follow
    () => definePipeline({ kind: "lead", roles, statuses: [next, ...statuses.slice(1)] });
    // @ts-expect-error every role is played
    () => definePipeline({ kind: "lead", roles: { new: "lead.new", lost: "lead.lost" }, statuses });
    // @ts-expect-error leads are not won
    () => definePipeline({ kind: "lead", roles: { ...roles, won: "lead.won" }, statuses });
  });

  it("guards hang on statuses that there are, and know the record", () => {
    const guards = {
      "lead.won": [(lead) => (lead.email === null ? { code: "ACME_NO_EMAIL" } : undefined)],
    } satisfies GuardsIn<Pipeline, Lead>;
    expectTypeOf(guards).toHaveProperty("lead.won");
    // @ts-expect-error there is no such status
    expectTypeOf({ "lead.demo": [() => undefined] } satisfies GuardsIn<Pipeline, Lead>).not.toBeAny();
  });
});
