import type { Refusal } from "../kernel/decision.js";
import type { KnownPerson } from "./holding.js";
import { keyOfHolding } from "./holding.js";

/** Why a person is not looked for, or not erased. */
export type PersonRefusalCode = "PERSON_NOT_NAMED_ONCE" | "PERSON_IS_COMPANY" | "PERSON_PARTLY_CONCEALED";

/** Whom a person's data is asked of. */
export interface FoundPerson {
  /** The person. */
  readonly person: KnownPerson;
  /** The person as far as the actor may see it: by the records that it sees. */
  readonly seen: KnownPerson;
  /** Whether the actor may not see one of the records that stand for the person. */
  readonly isPartlyConcealed: boolean;
}

/** What stands against erasing a person: companies are none, and who may not see all of it may not erase it. */
export function personObjections({
  person,
  isPartlyConcealed,
}: Pick<FoundPerson, "person" | "isPartlyConcealed">): Refusal<PersonRefusalCode>[] {
  const companies = person.records.filter((one) => one.type === "account" && one.record.isCompany);
  return [
    ...companies.map(
      (one) => ({ code: "PERSON_IS_COMPANY", path: ["accountId"], params: { record: keyOfHolding(one) } }) as const,
    ),
    ...(isPartlyConcealed ? [{ code: "PERSON_PARTLY_CONCEALED" } as const] : []),
  ];
}
