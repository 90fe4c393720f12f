import type { RecordFields } from "../build/build-record.js";
import { greatBritain } from "../words/great-britain.js";
import { companyOf, personOf } from "../words/made-up.js";
import type { Making } from "./builder-options.js";

const names = (n: number) => {
  const company = companyOf(greatBritain, n);
  return { company, person: personOf(greatBritain, n, company) };
};

/** What leads have unless it is given. */
export function leadDefaults({ n, now, userId }: Making): RecordFields<"lead"> {
  const { company, person } = names(n);
  return {
    ...person,
    companyName: company.name,
    fixedPhone: company.fixedPhone,
    website: `https://www.${company.domain}`,
    address: company.address,
    assignedToId: userId,
    createdOn: now.toISOString().slice(0, 10),
    statusId: "lead.to-process",
    statusSince: now,
  };
}

/** What accounts have unless it is given; one that is no company needs names of a person. */
export function accountDefaults({ n, userId }: Making, given: RecordFields<"account">): RecordFields<"account"> {
  const { company, person } = names(n);
  const isCompany = given.isCompany ?? true;
  return {
    ...(isCompany ? { name: company.name } : person),
    isCompany,
    kinds: ["customer"],
    fixedPhone: company.fixedPhone,
    website: isCompany ? `https://www.${company.domain}` : null,
    addresses: [{ address: company.address, billing: true, delivery: true, isDefault: true }],
    assignedToId: userId,
  };
}

/** What contacts have unless it is given. */
export function contactDefaults({ n, userId }: Making): RecordFields<"contact"> {
  const { company, person } = names(n);
  return { ...person, fixedPhone: company.fixedPhone, address: company.address, assignedToId: userId };
}

/** What opportunities have unless it is given. */
export function opportunityDefaults({ n, now, userId }: Making): RecordFields<"opportunity"> {
  return {
    name: `Sale ${n + 1}`,
    currency: "EUR",
    amount: 100_000 * (n + 1),
    assignedToId: userId,
    statusId: "opportunity.to-process",
    openedAt: now,
    statusSince: now,
  };
}
