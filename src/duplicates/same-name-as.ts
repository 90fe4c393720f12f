import { organisationName } from "../normalisation/organisation-name.js";
import { foldName } from "../normalisation/person-name.js";
import type { MatchSubject } from "./match-subject.js";

/** Tells of a record whether another one has the same first and last name, or as a company the same name, however it is written. A missing name is no name. */
export function sameNameAs(one: MatchSubject): (other: MatchSubject) => boolean {
  const [first, last] = [foldName(one.firstName ?? ""), foldName(one.lastName ?? "")];
  const isPerson = first !== "" || last !== "";
  const company = isPerson ? "" : companyName(one);
  return (other) => {
    if (foldName(other.lastName ?? "") !== last || foldName(other.firstName ?? "") !== first) return false;
    return isPerson || (company !== "" && company === companyName(other));
  };
}

const companyName = ({ companyName: name }: MatchSubject): string => organisationName(name ?? "").name;
