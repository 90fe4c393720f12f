import { organisationName } from "../normalisation/organisation-name.js";
import { foldName } from "../normalisation/person-name.js";
import type { MatchSubject } from "./match-subject.js";

/** Tells of a record whether another one has the same first and last name, or as a company the same name, however it is written. A missing name is no name. */
export function sameNameAs(one: MatchSubject): (other: MatchSubject) => boolean {
  const person = personName(one);
  const company = companyName(one);
  return (other) => {
    const otherPerson = personName(other);
    if (person !== null || otherPerson !== null) return person === otherPerson;
    return company !== null && company === companyName(other);
  };
}

function personName({ firstName, lastName }: MatchSubject): string | null {
  const [first, last] = [foldName(firstName ?? ""), foldName(lastName ?? "")];
  return first === "" && last === "" ? null : `${first}|${last}`; // no folded name holds the sign
}

function companyName({ companyName: name }: MatchSubject): string | null {
  const folded = organisationName(name ?? "").name;
  return folded === "" ? null : folded;
}
