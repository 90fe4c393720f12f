import { subjectOfAccount } from "../duplicates/match-subject.js";
import { recordKeys } from "../duplicates/record-keys.js";
import { searchTextOf } from "../entry/search-text.js";
import type { Account, AccountDetails } from "../model/account.js";
import { accountName } from "./account-name.js";

/** The fields of an account that the library makes of the others. */
export type DerivedAccount = Pick<Account, "name" | "searchText" | "matchKeys">;

/** Makes the fields that follow from what was entered. */
export function deriveAccount(details: AccountDetails, reference: string | null): DerivedAccount {
  const name = accountName(details);
  return {
    name,
    searchText: searchTextOf({
      ...details,
      name,
      reference,
      addresses: details.addresses.map(({ address }) => address),
    }),
    matchKeys: recordKeys("account", subjectOfAccount({ ...details, name })),
  };
}
