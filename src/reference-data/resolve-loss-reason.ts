import { keyOf } from "../kernel/id.js";
import type { LostReason } from "../model/reference-data.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { NamedChoice } from "./named-kinds.js";
import type { NamedState } from "./named-state.js";
import type { NamedResolver } from "./resolve-named.js";
import { namedResolver } from "./resolve-named.js";

/** The reason of a loss, found or to be made, and what goes with it. */
export interface LossReason extends Pick<NamedResolver, "writes" | "entries" | "refusals"> {
  /** The reason; `null` where none was given, or none that can be taken. */
  readonly reason: LostReason | null;
}

/** No reason at all. */
export const noLoss: LossReason = { reason: null, writes: [], entries: [], refusals: [] };

/** Takes the reason that was given, by id or by name. */
export function resolveLossReason(
  choice: NamedChoice | null | undefined,
  state: NamedState,
  env: DecisionEnv,
): LossReason {
  const { idOf, made, writes, entries, refusals } = namedResolver(state, env);
  const id = choice === undefined || choice === null ? null : idOf("lostReason", choice, ["lostReasonId"]);
  const key = id === null ? null : keyOf("lostReason", id);
  const reason = key === null ? null : (made.get(key) ?? state.entries.get(key) ?? null);
  return { reason: reason as LostReason | null, writes, entries, refusals }; // the key is that of a reason of loss
}
