import type { PipelineDefinition, PipelineInput, PipelineInputOf, StatusRole } from "crmkit";
import { rolesOfKind } from "crmkit";

/** A status as it stands in the form. */
export interface DraftStatus {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly open: boolean;
  readonly color: string;
  /** As it was typed; `""` for none. */
  readonly probability: string;
  /** Which may follow, `null` for any. */
  readonly next: readonly string[] | null;
}

/** The statuses of a kind as they stand in the form, until they are saved as a whole. */
export interface Draft {
  readonly pipelineId: string;
  /** The version that was looked at. */
  readonly version: number;
  readonly statuses: readonly DraftStatus[];
  /** The stored statuses that are to go. */
  readonly removed: readonly string[];
  readonly roles: Readonly<Partial<Record<StatusRole, string>>>;
  /** Where records go, by the status that they leave. */
  readonly replacements: Readonly<Record<string, string>>;
}

/** The form of what is stored. */
export function draftOf({ pipeline, statuses }: PipelineDefinition): Draft {
  const idOf = {
    new: pipeline.newStatusId,
    converted: pipeline.convertedStatusId,
    proposition: pipeline.propositionStatusId,
    won: pipeline.wonStatusId,
    lost: pipeline.lostStatusId,
  };
  return {
    pipelineId: pipeline.id,
    version: pipeline.version,
    statuses: statuses.map(statusDraft),
    removed: [],
    roles: Object.fromEntries(rolesOfKind[pipeline.kind].map((role) => [role, idOf[role] ?? ""])),
    replacements: {},
  };
}

/** A stored status in the form. */
export const statusDraft = (status: PipelineDefinition["statuses"][number]): DraftStatus => ({
  id: status.id,
  labels: status.labels,
  open: status.open,
  color: status.color,
  probability: status.probability === null ? "" : String(status.probability),
  next: status.nextStatusIds,
});

/** What the library is asked to store. What the form has no input for, such as required fields, stays as it is. */
export function inputOf({ pipeline }: PipelineDefinition, draft: Draft): PipelineInput {
  const which = { kind: pipeline.kind, roles: filled(draft.roles) };
  return {
    ...(which as unknown as Pick<PipelineInputOf<"lead">, "kind" | "roles">), // types cannot tell the roles of a kind that varies
    pipelineId: draft.pipelineId,
    expectedVersion: draft.version,
    statuses: draft.statuses.map(({ id, labels, open, color, probability, next }) => ({
      id,
      labels: filled(labels),
      open,
      color,
      probability: probability.trim() === "" ? null : Number(probability.replace(",", ".")),
      nextStatusIds: next,
    })),
    replacements: filled(draft.replacements),
  };
}

/** The texts that are not blank. */
const filled = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
