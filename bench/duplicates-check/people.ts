import type { Lead } from "crmkit";
import { recordKeys } from "../../src/duplicates/record-keys.js";
import { somePerson } from "../duplicates-sql/some-people.js";
import { newLead } from "../some-leads.js";

/** Makes the leads of so many people, with the keys that the library stores of each. */
export async function leadsOf(size: number): Promise<(i: number) => Lead> {
  const like = await newLead();
  return (i) => {
    const { firstName, lastName, companyName, email, mobilePhone, address } = somePerson(i, size);
    const entered = { firstName, lastName, companyName, email, mobilePhone, fixedPhone: null };
    const subject = { ...entered, website: null, address };
    return {
      ...like,
      ...entered,
      address: like.address === null ? null : { ...like.address, ...address },
      id: `lead-${String(i).padStart(8, "0")}` as Lead["id"],
      fullName: `${companyName}, ${lastName}`,
      createdAt: new Date(1_700_000_000_000 + 1_000 * i),
      boardRank: `r${String(i).padStart(8, "0")}`,
      searchText: `${companyName} ${lastName} ${email ?? ""}`.toLowerCase(),
      matchKeys: recordKeys("lead", subject),
    };
  };
}

/** What somebody types of one of so many people, and not quite as it is stored. */
export function draftOf(i: number, size: number) {
  const { firstName, lastName, companyName, email, address } = somePerson((i * 7_919) % size, size);
  const { postalCode, countryCode } = address;
  return {
    firstName: firstName.toUpperCase(),
    lastName,
    companyName: `${companyName} SARL`,
    email,
    address: { postalCode, countryCode },
  };
}
