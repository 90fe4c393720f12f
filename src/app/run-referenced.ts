import type { Decision } from "../kernel/decision.js";
import type { IdSource } from "../kernel/id.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import type { ReferenceSource, References } from "./references.js";
import { drawReferences, nextReferences } from "./references.js";
import { runCommand } from "./run-command.js";

/** A command that gives references to what it makes. */
export interface ReferencedCommand<State extends ReferenceSource, Result> {
  /** Reads what the decision needs. */
  readonly load: () => Promise<State>;
  /** Decides; what differs from a preview is the references alone. */
  readonly decide: (state: State, references: References, env: DecisionEnv) => Decision<WritePlan<Result>>;
}

/** Decides with the references that come next; nothing is drawn or written. */
export async function previewReferenced<State extends ReferenceSource, Result>(
  scope: CrmScope,
  { load, decide }: ReferencedCommand<State, Result>,
): Promise<Decision<WritePlan<Result>>> {
  const state = await load();
  return decide(state, nextReferences(scope, state), decisionEnv(scope));
}

/**
 * Carries a command out. References are drawn once it is sure that the rules let it through, and are kept when it has
 * to be decided anew after a race; a command that is refused draws none.
 */
export async function runReferenced<State extends ReferenceSource, Result>(
  scope: CrmScope,
  { load, decide }: ReferencedCommand<State, Result>,
): Promise<Result> {
  let drawn: References | null = null;
  return runCommand(scope.storage, async () => {
    const state = await load();
    const env = decisionEnv(scope);
    const ids = repeatable(env.newId);
    const first = decide(state, drawn ?? nextReferences(scope, state), { ...env, newId: ids.newId });
    if (!first.ok || drawn !== null || state.sequences.size === 0) return first;
    drawn = await drawReferences(scope, state);
    ids.rewind();
    return decide(state, drawn, { ...env, newId: ids.newId });
  });
}

/** Gives the same ids again after rewinding, so that deciding twice makes the same records. */
function repeatable(source: IdSource): { readonly newId: IdSource; readonly rewind: () => void } {
  const made: string[] = [];
  let next = 0;
  const newId = ((type: "lead") => {
    const id = made[next] ?? source(type);
    made[next++] = id;
    return id;
  }) as IdSource; // the decision asks for the same types in the same order
  const rewind = (): void => {
    next = 0;
  };
  return { newId, rewind };
}
