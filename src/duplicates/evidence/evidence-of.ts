import type { MatchTable } from "../columns/match-table.js";
import { columnOf, listsOf, storeOf } from "../columns/match-table.js";
import type { EvidenceRule } from "../rules/match-rules.js";
import { codeComparison } from "./code-comparison.js";
import { domainComparison } from "./domain-comparison.js";
import type { Evidence } from "./evidence.js";
import { mailboxComparison } from "./mailbox-comparison.js";
import { nameComparison } from "./name-comparison.js";
import { numberComparison } from "./number-comparison.js";
import { organisationComparison } from "./organisation-comparison.js";
import { personEvidence } from "./person-evidence.js";
import { phoneComparison } from "./phone-comparison.js";
import { placeComparison } from "./place-comparison.js";
import { singleEvidence } from "./single-evidence.js";
import { strongestEvidence } from "./strongest-evidence.js";

/** The evidence that a rule asks for, over the rows of a table. */
export function evidenceOf(table: MatchTable, rule: EvidenceRule): Evidence {
  switch (rule.kind) {
    case "person":
      return personEvidence(table, rule);
    case "strongest":
      return strongestEvidence(
        rule.of.map((piece) => evidenceOf(table, piece)),
        rule.rest,
      );
    case "mailbox":
      return singleEvidence(
        mailboxComparison(table, columnOf(table, rule.field), namesOf(table, rule.names), rule.shares),
      );
    case "mobile":
    case "landline":
      return singleEvidence(phoneComparison(table, columnOf(table, rule.field), rule.kind, rule.shares));
    case "organisation":
      return singleEvidence(
        organisationComparison(table, columnOf(table, rule.field), storeOf(table, "word"), rule.shares),
      );
    case "domain":
      return singleEvidence(domainComparison(table, columnOf(table, rule.field), rule.shares));
    case "number":
      return singleEvidence(numberComparison(table, columnOf(table, rule.field), rule.shares));
    case "date":
    case "code":
      return singleEvidence(codeComparison(table, columnOf(table, rule.field), rule.shares));
    case "place":
      return singleEvidence(placeComparison(table, placeColumns(table, rule), rule.shares));
  }
}

const placeColumns = (table: MatchTable, rule: Extract<EvidenceRule, { kind: "place" }>) => ({
  street: columnOf(table, rule.street),
  number: columnOf(table, `${rule.street}.number`),
  postcode: rule.postcode === undefined ? null : columnOf(table, rule.postcode),
  city: rule.city === undefined ? null : columnOf(table, rule.city),
});

const namesOf = (table: MatchTable, names: readonly string[] = []) =>
  names.map((name) => nameComparison(table, columnOf(table, name), listsOf(table, "nameWord")));
