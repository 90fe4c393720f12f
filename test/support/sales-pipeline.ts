import { existsSync } from "node:fs";
import path from "node:path";
import { csvFile } from "../../src/adapters/csv/csv-file.js";
import type { OpportunityRow } from "../../src/opportunities/import-opportunities.schema.js";
import { makeSalesPipeline } from "./make-sales-pipeline.js";

const root = path.resolve(import.meta.dirname, "../..");
const named = process.env["CRMKIT_SALES_PIPELINE"] ?? path.resolve(root, "../shared/data/sales-pipeline");

/**
 * Whether the public set "CRM Sales Opportunities", which is no part of the repository, is at hand: in the folder that
 * `CRMKIT_SALES_PIPELINE` names, or beside the repository. Without it, a made one of the same form takes its place.
 */
export const isPublicSet = existsSync(path.join(named, "sales_pipeline.csv"));

if (!isPublicSet)
  console.warn(
    `The set "CRM Sales Opportunities" is not in ${named}: a made one of the same form takes its place. CRMKIT_SALES_PIPELINE names its folder.`,
  );

const salesFolder = isPublicSet ? named : makeSalesPipeline();

/** The file of opportunities. */
export const salesFile = path.join(salesFolder, "sales_pipeline.csv");

/** The one account of the opportunities that have none. */
const noAccount = "No account yet";

/** The names of the accounts, the one for opportunities without any last. */
export const salesAccounts = async (): Promise<readonly string[]> => {
  const names = (await cellsOf(path.join(salesFolder, "accounts.csv"))).map(([name = ""]) => name);
  return [...names, noAccount];
};

/** The opportunities as they are imported, given the ids of the accounts by name. */
export async function salesRows(accountIds: ReadonlyMap<string, string>): Promise<readonly OpportunityRow[]> {
  const lines = await cellsOf(salesFile);
  return lines.map(([externalId = "", agent = "", product = "", account = "", stage = "", opened, closed, value]) => {
    const party = account === "" ? noAccount : account;
    return {
      externalId,
      stage,
      name: `${product === "GTXPro" ? "GTX Pro" : product} – ${party}`, // so misspelt in some copies of the set
      accountId: accountIds.get(party) ?? `unknown: ${party}`,
      assignedToId: userOf(agent),
      currency: "USD",
      amount: value === undefined || value === "" ? null : Number(value) * 100,
      openedOn: dateOf(opened),
      closedOn: dateOf(closed),
    };
  });
}

/** The user that a salesperson is: an id made of the name. */
export const userOf = (agent: string): string => agent.toLowerCase().replaceAll(/[^a-z]+/g, "-");

/** `25-10-2016` as `2016-10-25`; none for a blank. */
const dateOf = (text = ""): string | undefined =>
  text === "" ? undefined : text.replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1");

async function cellsOf(file: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await csvFile(file);
  const lines: (readonly string[])[] = [];
  for await (const { cells } of rows()) lines.push(cells);
  return lines;
}
