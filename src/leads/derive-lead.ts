import { subjectOfLead } from "../duplicates/match-subject.js";
import { recordKeys } from "../duplicates/record-keys.js";
import { clipText } from "../kernel/clip-text.js";
import { foldWords } from "../kernel/fold-text.js";
import type { Lead, LeadDetails } from "../model/lead.js";
import { fullName } from "./full-name.js";
import type { LeadRules } from "./lead-rules.js";
import type { ScoredLead } from "./score-lead.js";
import { scoreLead } from "./score-lead.js";

/** The fields that the library makes of the others. */
export type DerivedLead = Pick<
  Lead,
  "fullName" | "score" | "proposedScore" | "scoreReasons" | "searchText" | "matchKeys"
>;

/** Makes the fields that follow from what was entered. */
export function deriveLead(details: ScoredLead & LeadDetails, { scoring }: Pick<LeadRules, "scoring">): DerivedLead {
  return {
    fullName: fullName(details),
    ...scoreLead(details, details.manualScore, scoring),
    searchText: searchText(details),
    matchKeys: recordKeys("lead", subjectOfLead(details)),
  };
}

/** Folding makes some texts longer, Korean ones three times. */
const longestSearchText = 40_000;

function searchText(details: LeadDetails): string {
  const {
    companyName,
    firstName,
    lastName,
    email,
    fixedPhone,
    mobilePhone,
    website,
    address,
    externalId,
    description,
  } = details;
  const phones = [fixedPhone, mobilePhone].map((phone) =>
    phone === null ? null : `${phone} ${phone.replace(/\D/g, "")}`,
  );
  const parts = [
    companyName,
    firstName,
    lastName,
    email,
    ...phones,
    website,
    address?.city,
    address?.postalCode,
    externalId,
    description,
  ];
  return clipText(foldWords(parts.join(" ")), longestSearchText); // what is missing joins as nothing
}
