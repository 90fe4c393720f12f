import type { OpportunityRow } from "crmkit";
import { minorUnitDigits } from "crmkit";
import type { DealField, ExportedSystem } from "./exported-system.js";

/** What a row says, by the header of its column. */
export type Cells = Readonly<Record<string, string>>;

/** A row as the library takes it, and the name of the account that it is to be given. */
export interface DealRow {
  readonly accountName: string | null;
  readonly row: OpportunityRow;
}

/** Reads a deal. What cannot be read stays what it is, so that the library refuses it and names the field. */
export function dealRow(cells: Cells, { deals }: ExportedSystem): DealRow {
  const told = (field: DealField): string | null => {
    const header = Object.keys(deals.columns).find((name) => [deals.columns[name]].flat().includes(field));
    const cell = header === undefined ? "" : (cells[header] ?? "").trim();
    return cell === "" ? null : cell;
  };
  const outcome = deals.outcome === undefined ? "" : (cells[deals.outcome] ?? "").trim();
  const stage = outcome === "Won" || outcome === "Lost" ? outcome : (told("stage") ?? "");
  const end = deals.stages[stage];
  const currency = told("currency")?.toUpperCase() ?? null;
  const money = (field: DealField): number | null => minorUnits(told(field), currency);
  return {
    accountName: told("accountName"),
    row: {
      externalId: told("externalId") ?? "",
      name: told("name") ?? "",
      stage,
      currency,
      amount: money("amount"),
      bestCase: money("bestCase"),
      worstCase: money("worstCase"),
      manualProbability: end === "won" || end === "lost" ? null : percent(told("probability")),
      openedOn: day(told("openedOn")),
      expectedCloseOn: day(told("expectedCloseOn")),
      closedOn: end === "won" ? day(told("wonOn")) : end === "lost" ? day(told("lostOn")) : null,
      description: told("description"),
    },
  };
}

/** The day of a time such as `2026-01-14 09:12` or `2026-01-14T09:12:00.000Z`, as it is written there. */
const day = (text: string | null): string | null => text?.split(/[T ]/, 1)[0] ?? null;

const percent = (text: string | null): number | null =>
  text === null ? null : Number(text.endsWith("%") ? text.slice(0, -1) : text);

/** An amount such as `12500.5` in whole minor units; with more decimals than the currency has, it is none that the library takes. */
function minorUnits(text: string | null, currency: string | null): number | null {
  if (text === null) return null;
  const digits = minorUnitDigits(currency ?? "EUR");
  const [, whole = "", decimals = ""] = /^(\d{1,20})(?:[.,](\d{1,20}))?$/.exec(text) ?? [];
  const kept = decimals.replace(/0{1,20}$/, "");
  return whole === "" || kept.length > digits ? Number.NaN : Number(whole + kept.padEnd(digits, "0"));
}
