import type { ImportPlan, Refusal, RowMatch } from "crmkit";
import { textOf } from "crmkit";
import type { Tour } from "./tour.js";

/** Rows with something in common, by what that is: the lines that they stand on. */
type Groups = Map<string, string[]>;

/** The rows that a reader wants to see. */
export interface GroupedRows {
  /** Refused rows by reason. */
  readonly refused: Groups;
  /** Rows that are one lead with another row, or with a stored lead, by what they have in common. */
  readonly duplicates: Groups;
  /** Rows that may be. */
  readonly perhaps: Groups;
}

/** Reads the rows of a plan, and gathers those that are refused and those that are like others. */
export async function groupRows(tour: Tour, plan: ImportPlan): Promise<GroupedRows> {
  const groups: GroupedRows = { refused: new Map(), duplicates: new Map(), perhaps: new Map() };
  const lines = new Map<number, number>();
  for await (const { number, line, action, refusals, duplicateOf, maybeDuplicateOf } of plan.rows()) {
    lines.set(number, line);
    const pair = (sign: string, { row }: RowMatch): string =>
      `${line} ${sign} ${row === null ? tour.phrases.storedLead : lines.get(row)}`;
    const same = ({ by }: RowMatch): string =>
      tour.phrases.same(tour.messages.fields[by === "phone" ? "fixedPhone" : by]);
    for (const refusal of refusals) add(groups.refused, reasonOf(refusal, tour), String(line));
    if (action === "duplicate" && duplicateOf !== null)
      add(groups.duplicates, same(duplicateOf), pair("=", duplicateOf));
    for (const match of maybeDuplicateOf) add(groups.perhaps, same(match), pair("≈", match));
  }
  return groups;
}

function add(groups: Groups, what: string, line: string): void {
  const lines = groups.get(what);
  if (lines === undefined) groups.set(what, [line]);
  else lines.push(line);
}

/** A reason, after the name of the field that it lies in. */
function reasonOf(refusal: Refusal, { messages, phrases }: Tour): string {
  const [field, part] = (refusal.path ?? []).map(String);
  const label = messages.fields[field === "address" && part !== undefined ? part : (field ?? "")];
  const text = textOf(refusal, messages);
  return label === undefined ? text : phrases.under(label, text);
}
