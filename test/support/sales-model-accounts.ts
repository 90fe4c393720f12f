import type { ModelAccount, SalesModel, Who } from "./sales-model.js";
import { change, changeIfNew, personas } from "./sales-model.js";
import type { PartyFields } from "./sales-model-contacts.js";
import { partyFields } from "./sales-model-contacts.js";
import type { SaidLoss } from "./sales-model-rules.js";
import { endingOf, lossCodes, lossOf, noLossCodes, unknownStatus, when } from "./sales-model-rules.js";

const noLoss = { lostReasonId: null, lostNote: null, lostAt: null };

/** The kinds of an account that has become a customer: in the place of the prospect, besides the others. */
const customerKinds = (kinds: readonly string[]): string[] => [
  ...new Set([...kinds.map((kind) => (kind === "prospect" ? "customer" : kind)), "customer"]),
];

/** What a prospect's arrival in a status brings. */
export function arrival(statusId: string | null, kinds: readonly string[], now: Date) {
  const ending = endingOf(statusId);
  if (ending === "won") return { ...noLoss, kinds: customerKinds(kinds) };
  return { ...noLoss, lostAt: ending === "lost" ? now : null, kinds: [...kinds] };
}

/** The status of a prospect that has none yet. */
export const firstStatus = ({ settings }: SalesModel, kinds: readonly string[]): string | null =>
  settings.prospectStatuses && kinds.includes("prospect") ? "prospect.to-process" : null;

/** What stands against a status that a prospect is to begin in. */
export function firstStatusCodes(model: SalesModel, statusId: string | undefined, kinds: readonly string[]): string[] {
  if (statusId === undefined) return [];
  if (!model.settings.prospectStatuses) return ["PROSPECT_STATUSES_OFF"];
  return kinds.includes("prospect") ? unknownStatus("prospect", statusId) : ["ACCOUNT_NOT_PROSPECT"];
}

/** Enters an account. */
export function enterAccount(
  model: SalesModel,
  id: string,
  fields: Pick<ModelAccount, "name" | "isCompany" | "kinds"> & PartyFields & { readonly statusId: string | undefined },
  who: Who,
  now: Date,
): ModelAccount {
  const { name, isCompany, kinds } = fields;
  const statusId = fields.statusId ?? firstStatus(model, kinds);
  const account: ModelAccount = {
    id,
    companyId: personas[who].companyId,
    version: 1,
    archivedAt: null,
    isCompany,
    name,
    ...partyFields(fields),
    ...arrival(statusId, kinds, now),
    statusId,
    statusSince: statusId === null ? null : now,
  };
  model.accounts.set(id, account);
  return account;
}

/** What may be changed of an account. */
export interface AccountChanges {
  readonly name?: string;
  readonly kinds?: readonly string[];
  readonly email?: string | null;
  readonly doNotCall?: boolean;
}

/** Changes an account; what becomes a prospect begins as one. An individual is not called by a name of its own. */
export function updateAccount(model: SalesModel, account: ModelAccount, changes: AccountChanges, now: Date): void {
  const name = account.isCompany ? (changes.name ?? account.name) : account.name;
  const kinds = [...(changes.kinds ?? account.kinds)];
  const begun = account.statusId === null ? firstStatus(model, kinds) : null;
  const started = begun === null ? {} : { statusId: begun, statusSince: now };
  changeIfNew(account, { ...changes, name, kinds, ...started });
}

/** Why a prospect does not move. Where prospects have no statuses, none is known and none loses. */
export function moveProspectCodes(
  model: SalesModel,
  account: ModelAccount,
  statusId: string,
  loss: SaidLoss,
  who: Who,
): string[] {
  if (!model.settings.prospectStatuses)
    return ["PROSPECT_STATUSES_OFF", "STATUS_UNKNOWN", ...noLossCodes(model, loss, who)];
  const losing = endingOf(statusId) === "lost";
  const isProspect = account.kinds.includes("prospect");
  return [
    ...when(!isProspect, "ACCOUNT_NOT_PROSPECT"),
    ...when(isProspect && account.archivedAt !== null, "ACCOUNT_ARCHIVED"),
    ...when(isProspect && losing && endingOf(account.statusId) === "lost", "PROSPECT_ALREADY_LOST"),
    ...unknownStatus("prospect", statusId),
    ...(losing ? lossCodes(model, loss, who, false) : noLossCodes(model, loss, who)),
  ];
}

/** Moves a prospect; `made` is the id of a reason that was new. */
export function moveProspect(
  model: SalesModel,
  account: ModelAccount,
  statusId: string,
  loss: SaidLoss,
  { who, made, now }: { readonly who: Who; readonly made: string | null; readonly now: Date },
): void {
  if (account.statusId === statusId) return;
  const lost = endingOf(statusId) === "lost" ? lossOf(model, loss, who, made) : {};
  change(account, { ...arrival(statusId, account.kinds, now), ...lost, statusId, statusSince: now });
}

/** The account of an opportunity that was won becomes a customer. Gives its id where it was none before. */
export function becomeCustomer(model: SalesModel, account: ModelAccount, now: Date): string | null {
  const { kinds, statusId } = account;
  if (kinds.includes("customer")) return null;
  const moves = model.settings.prospectStatuses && kinds.includes("prospect") && statusId !== "prospect.won";
  if (moves) change(account, { ...arrival("prospect.won", kinds, now), statusId: "prospect.won", statusSince: now });
  else change(account, { kinds: customerKinds(kinds) });
  return account.id;
}
