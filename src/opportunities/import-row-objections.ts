import type { Refusal } from "../kernel/decision.js";
import { keyOf } from "../kernel/id.js";
import { civilDateAt } from "../kernel/time-zone.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { ReferenceRefusalCode } from "../reference-data/resolve-named.js";
import type { StatusRole } from "../status/status-roles.js";
import type { OpportunityRow } from "./import-opportunities.schema.js";
import type { OpportunityImportState } from "./opportunity-import-state.js";
import { isClosing } from "./opportunity-role.js";

/** Why an opportunity of another system is not imported. */
export type ImportOpportunityRefusalCode =
  | ReferenceRefusalCode
  | "ACCOUNT_UNKNOWN"
  | "CONTACT_UNKNOWN"
  | "OPPORTUNITY_STAGE_UNMAPPED"
  | "OPPORTUNITY_PARTY_MISSING"
  | "OPPORTUNITY_CLOSING_UNFIT"
  | "OPPORTUNITY_CLOSED_BEFORE_OPENED"
  | "OPPORTUNITY_DATE_IN_FUTURE"
  | "OPPORTUNITY_EXTERNAL_ID_TWICE"
  | "OPPORTUNITY_EXTERNAL_ID_TAKEN"
  | "LOSS_NOT_LOSING";

type Found = Refusal<ImportOpportunityRefusalCode>;

/** What stands against a row whose stage has a status of a role, `null` for none; paths begin at the row. */
export function importRowObjections(
  row: OpportunityRow,
  role: StatusRole | null,
  state: OpportunityImportState,
  env: DecisionEnv,
): Found[] {
  const party = (row.accountId ?? row.contactId ?? null) !== null;
  return [
    ...(party ? [] : [{ code: "OPPORTUNITY_PARTY_MISSING" as const, path: ["accountId"] }]),
    ...referenceObjections(row, state),
    ...closingObjections(row, role),
    ...dateObjections(row, env),
  ];
}

function referenceObjections(row: OpportunityRow, { accounts, contacts, foreign }: OpportunityImportState): Found[] {
  const { accountId = null, contactId = null } = row;
  const people = [
    ["assignedToId", "user"],
    ["teamId", "team"],
  ] as const;
  return [
    ...(accountId === null || accounts.has(accountId)
      ? []
      : [{ code: "ACCOUNT_UNKNOWN" as const, path: ["accountId"], params: { accountId } }]),
    ...(contactId === null || contacts.has(contactId)
      ? []
      : [{ code: "CONTACT_UNKNOWN" as const, path: ["contactId"], params: { contactId } }]),
    ...people.flatMap(([field, type]): Found[] => {
      const id = row[field] ?? null;
      return id !== null && foreign.has(keyOf(type, id))
        ? [{ code: "REFERENCE_UNKNOWN", path: [field], params: { type, id } }]
        : [];
    }),
  ];
}

/** A day of closing goes with the stages won and lost, a reason with the stage lost. */
function closingObjections({ stage, closedOn, lostReasonId }: OpportunityRow, role: StatusRole | null): Found[] {
  const closed = isClosing(role);
  const dated = (closedOn ?? null) !== null;
  const reasoned = (lostReasonId ?? null) !== null;
  return [
    ...(closed === dated
      ? []
      : [{ code: "OPPORTUNITY_CLOSING_UNFIT" as const, path: ["closedOn"], params: { stage, closed } }]),
    ...(reasoned && role !== "lost" ? [{ code: "LOSS_NOT_LOSING" as const, path: ["lostReasonId"] }] : []),
  ];
}

/** What is imported has happened: the dates are those of the calendar in the actor's zone. */
function dateObjections({ openedOn, closedOn }: OpportunityRow, { now, actor }: DecisionEnv): Found[] {
  const today: string = civilDateAt(actor.timeZone, now);
  const dates = Object.entries({ openedOn, closedOn });
  const ahead = dates.flatMap(([field, date]): Found[] =>
    (date ?? "") > today ? [{ code: "OPPORTUNITY_DATE_IN_FUTURE", path: [field], params: { date: date ?? "" } }] : [],
  );
  const order: Found[] =
    typeof openedOn === "string" && typeof closedOn === "string" && closedOn < openedOn
      ? [{ code: "OPPORTUNITY_CLOSED_BEFORE_OPENED", path: ["closedOn"], params: { openedOn, closedOn } }]
      : [];
  return [...ahead, ...order];
}
