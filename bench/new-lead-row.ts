import { randomFillSync } from "node:crypto";
import { foldText, fullName, uuidV7Source } from "crmkit";
import { openStatuses } from "./contender.js";
import { somebody } from "./some-leads.js";

const source = uuidV7Source(
  () => new Date(),
  (length) => randomFillSync(new Uint8Array(length)),
);

/** Makes an id, as the library does. */
export const newId = (): string => source("lead");

/** What a host that writes leads by itself stores of somebody, derived fields included. */
export function newLeadRow(i: number, now: Date) {
  const { address, ...entered } = somebody(i);
  const { firstName, lastName, companyName, email, fixedPhone, manualScore } = entered;
  const id = newId();
  const name = fullName(entered);
  const words = foldText([companyName, firstName, lastName, email, fixedPhone, address.city].join(" "));
  const nameKey = foldText([companyName, lastName, firstName].join("|"));
  return {
    ...entered,
    id,
    createdAt: now,
    updatedAt: now,
    createdOn: now.toISOString().slice(0, 10),
    addressCity: address.city,
    statusId: openStatuses[0],
    boardRank: `${(62 ** 8 - now.getTime()).toString(36)}${id.slice(-6)}`,
    fullName: name,
    score: manualScore,
    searchText: words,
    matchKeys: [`e:${email.toLowerCase()}`, `n:${nameKey}`, `p:${fixedPhone.slice(-9)}`],
  };
}
