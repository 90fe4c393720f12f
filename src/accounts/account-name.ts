import type { AccountDetails } from "../model/account.js";

/** The name of an account: what was entered for a company, first and last name for an individual; blank if there is none. */
export function accountName({
  isCompany,
  name,
  firstName,
  lastName,
}: Pick<AccountDetails, "isCompany" | "name" | "firstName" | "lastName">): string {
  return isCompany ? name : [firstName, lastName].filter((part) => part !== null && part !== "").join(" ");
}
