import type { LeadDetails } from "../model/lead.js";

/** Company and person in one line, leaving out what is missing: "ACME, Ann Lee", "ACME", "Ann Lee". */
export function fullName({
  companyName,
  firstName,
  lastName,
}: Pick<LeadDetails, "companyName" | "firstName" | "lastName">): string {
  const person = [firstName, lastName].filter(isGiven).join(" ");
  return [companyName, person].filter(isGiven).join(", ");
}

const isGiven = (part: string | null): part is string => part !== null && part !== "";
