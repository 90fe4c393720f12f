import type { SalesModel, Who } from "./sales-model.js";
import type { ModelNamed } from "./sales-model-named.js";
import { entriesOf, newEntry } from "./sales-model-named.js";

/** A reason of losses. */
export interface ModelReason extends ModelNamed {
  readonly allowsNote: boolean;
}

/** The reasons of a company. */
export const reasonsOf = ({ reasons }: SalesModel, who: Who): ModelReason[] => entriesOf(reasons, who);

/** Enters a reason. */
export function enterReason(model: SalesModel, id: string, name: string, allowsNote: boolean, who: Who): void {
  model.reasons.set(id, { ...newEntry(id, name, who), allowsNote });
}

/** Why a reason is not removed: something was lost for it. */
export function removeReasonCodes({ leads, accounts, opportunities }: SalesModel, id: string): string[] {
  const lost = [...leads.values(), ...accounts.values(), ...opportunities.values()];
  return lost.some(({ lostReasonId }) => lostReasonId === id) ? ["NAMED_ENTRY_IN_USE"] : [];
}
