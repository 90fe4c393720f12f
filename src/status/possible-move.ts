import type { Decision, Refusal } from "../kernel/decision.js";
import type { Status } from "../model/status.js";
import type { PipelineDefinition } from "./pipeline-definition.js";

/** A status that a record might move to. */
export interface PossibleMove {
  /** The status. */
  readonly status: Status;
  /** Why the record cannot move there; empty where it can. */
  readonly objections: readonly Refusal[];
}

/** Every status but the one that a record is in, with what stands against it by the decision that a move is made by. */
export const movesFrom = (
  statusId: string | null,
  pipelines: readonly PipelineDefinition[],
  decide: (statusId: string) => Decision<unknown>,
): PossibleMove[] =>
  pipelines
    .flatMap(({ statuses }) => statuses)
    .filter(({ id }) => id !== statusId)
    .map((status) => {
      const decision = decide(status.id);
      return { status, objections: decision.ok ? [] : decision.refusals };
    });
