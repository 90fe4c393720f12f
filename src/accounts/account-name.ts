import type { AccountDetails } from "../model/account.js";

/** What the name of an account is made of; a name that was entered blank is none. */
type Named = Pick<AccountDetails, "isCompany" | "firstName" | "lastName"> & { readonly name: string | null };

/** The name of an account: what was entered for a company, first and last name for an individual; blank if there is none. */
export const accountName = ({ isCompany, name, firstName, lastName }: Named): string =>
  isCompany ? (name ?? "") : [firstName, lastName].filter((part) => part !== null && part !== "").join(" ");
