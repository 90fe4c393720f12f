import type { ModelRecord, SalesModel, Who } from "./sales-model.js";
import { change, changeIfNew, personas } from "./sales-model.js";

/** A reason of losses. */
export interface ModelReason extends ModelRecord {
  name: string;
  readonly allowsNote: boolean;
}

/** The reasons of a company. */
export const reasonsOf = ({ reasons }: SalesModel, who: Who): ModelReason[] =>
  [...reasons.values()].filter(({ companyId }) => companyId === personas[who].companyId);

/** Enters a reason. */
export function enterReason(model: SalesModel, id: string, name: string, allowsNote: boolean, who: Who): void {
  const { companyId } = personas[who];
  model.reasons.set(id, { id, companyId, version: 1, archivedAt: null, name, allowsNote });
}

/** Why a reason does not get a name: another has it, or one that was put away. */
export function nameCodes(model: SalesModel, name: string, ownId: string | null, who: Who): string[] {
  const holder = reasonsOf(model, who).find((one) => one.name === name && one.id !== ownId);
  if (holder === undefined) return [];
  return [holder.archivedAt === null ? "NAME_TAKEN" : "NAME_TAKEN_ARCHIVED"];
}

/** Renames a reason; what was lost for it stays lost for it. */
export const renameReason = (reason: ModelReason, name: string): void => changeIfNew(reason, { name });

/** Puts a reason away, or takes it out again. */
export function putReasonAway(reason: ModelReason, archivedAt: Date | null): void {
  if ((reason.archivedAt === null) !== (archivedAt === null)) change(reason, { archivedAt });
}

/** Why a reason is not removed: something was lost for it. */
export function removeReasonCodes({ leads, accounts, opportunities }: SalesModel, { id }: ModelReason): string[] {
  const lost = [...leads.values(), ...accounts.values(), ...opportunities.values()];
  return lost.some(({ lostReasonId }) => lostReasonId === id) ? ["NAMED_ENTRY_IN_USE"] : [];
}
