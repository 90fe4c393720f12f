import type { StatusKind } from "../../src/model/status.js";
import type { PipelineDefinition } from "../../src/status/pipeline-definition.js";
import type { PipelineInputOf } from "../../src/status/pipeline-input.schema.js";
import type { StatusRole } from "../../src/status/status-roles.js";
import { recordWith } from "./store-record.js";

/** A status as far as a test cares: open, called after its id, followed by any other, for everybody, unless said otherwise. */
export interface DraftStatus {
  readonly id: string;
  readonly open?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly nextStatusIds?: readonly string[] | null;
  readonly requiredFields?: readonly string[];
  readonly allowedUserIds?: readonly string[];
  readonly allowedTeamIds?: readonly string[];
}

/** Which status plays which role. */
export type DraftRoles = { readonly [Role in StatusRole]?: string };

/** A pipeline of a kind; it need not be sound. */
export function pipelineOf(
  kind: StatusKind,
  roles: DraftRoles,
  statuses: readonly DraftStatus[],
  fields: { readonly id?: string; readonly companyId?: string | null; readonly isDefault?: boolean } = {},
): PipelineDefinition {
  const pipeline = recordWith("pipeline", {
    id: "p",
    companyId: null,
    isDefault: true,
    ...fields,
    kind,
    newStatusId: roles.new ?? "",
    convertedStatusId: roles.converted ?? null,
    propositionStatusId: roles.proposition ?? null,
    wonStatusId: roles.won ?? null,
    lostStatusId: roles.lost ?? "",
  });
  return {
    pipeline,
    stored: true,
    statuses: statuses.map((status, sequence) =>
      recordWith("status", {
        open: true,
        labels: { en: status.id },
        nextStatusIds: null,
        ...status,
        sequence,
        pipelineId: pipeline.id,
        companyId: pipeline.companyId,
      }),
    ),
  };
}

/** A small sound pipeline of leads: `a` is new, `b` ordinary, `done` converted and `gone` lost. */
export const leadPipeline = (changes: Readonly<Record<string, Partial<DraftStatus>>> = {}): PipelineDefinition =>
  pipelineOf(
    "lead",
    { new: "a", converted: "done", lost: "gone" },
    [{ id: "a" }, { id: "b" }, { id: "done", open: false }, { id: "gone", open: false }].map((status) => ({
      ...status,
      ...changes[status.id],
    })),
  );

/** What is entered to define a pipeline of leads as it is. */
export const inputOf = ({ pipeline, statuses }: PipelineDefinition): PipelineInputOf<"lead"> => ({
  kind: "lead",
  pipelineId: pipeline.id,
  statuses: statuses.map(({ id, labels, open }) => ({ id, labels, open })),
  roles: {
    new: pipeline.newStatusId,
    converted: pipeline.convertedStatusId ?? "",
    lost: pipeline.lostStatusId,
  },
});
