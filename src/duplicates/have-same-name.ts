import { organisationName } from "../normalisation/organisation-name.js";
import { foldName } from "../normalisation/person-name.js";
import type { MatchSubject } from "./match-subject.js";

/** Whether two persons have the same first and last name, or two companies the same name, however it is written. A missing name is no name. */
export function haveSameName(one: MatchSubject, other: MatchSubject): boolean {
  const person = personName(one);
  if (person !== null && person === personName(other)) return true;
  const company = companyName(one);
  return company !== null && personName(one) === null && personName(other) === null && company === companyName(other);
}

function personName({ firstName, lastName }: MatchSubject): string | null {
  const [first, last] = [foldName(firstName ?? ""), foldName(lastName ?? "")];
  return first === "" && last === "" ? null : `${first}|${last}`; // no folded name holds the sign
}

function companyName({ companyName: name }: MatchSubject): string | null {
  const folded = organisationName(name ?? "").name;
  return folded === "" ? null : folded;
}
