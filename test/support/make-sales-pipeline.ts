import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { seededRandom } from "../../src/testing/build/seeded-random.js";

const agents = ["Moses Frase", "Darcel Schlecht", "Anna Snelling", "Zane Levy"];
const products = ["GTX Basic", "GTXPro", "MG Special"];
const accounts = ["Cancity", "Isdom", "Codehow", ""]; // some opportunities have none
const stages = ["Won", "Won", "Lost", "Engaging", "Prospecting"];

/** Writes a set of 2,300 opportunities in the form of the public one, the same each time; gives its folder. */
export function makeSalesPipeline(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "crmkit-sales-"));
  const { below } = seededRandom(42);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T; // there is one
  const dayOf = (year: number): string => {
    const [day, month] = [1 + below(28), 1 + below(12)];
    return `${String(day).padStart(2, "0")}-${String(month).padStart(2, "0")}-${year}`;
  };
  const lines = Array.from({ length: 2_300 }, (_, i) => {
    const stage = one(stages);
    const closed = stage === "Won" || stage === "Lost";
    const value = stage === "Won" ? String(below(30_000)) : "0";
    const dates = [stage === "Prospecting" ? "" : dayOf(2016), closed ? dayOf(2017) : "", closed ? value : ""];
    return [`M${i}`, one(agents), one(products), one(accounts), stage, ...dates].join(",");
  });
  const head = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";
  writeFileSync(path.join(folder, "sales_pipeline.csv"), [head, ...lines, ""].join("\r\n"));
  writeFileSync(path.join(folder, "accounts.csv"), ["account", ...accounts.filter((name) => name !== "")].join("\r\n"));
  return folder;
}
