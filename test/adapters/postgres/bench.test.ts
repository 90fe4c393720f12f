import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { serverUrl } from "../../support/postgres.js";

const main = fileURLToPath(new URL("../../../bench/main.ts", import.meta.url));

it.skipIf(serverUrl === null)("the benchmark postgres runs and gives every figure", async () => {
  const args = ["--import", "tsx", main, "postgres", "--quick", "--json"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  expect(stderr).toBe("");
  const figures: { what: string; value: number }[] = JSON.parse(stdout).postgres;
  for (const { value } of figures) expect(value).toBeGreaterThan(0);
  const beside = ["create a lead", "move a lead", "a page of 100", "the board", "take charge of 500"].flatMap((job) =>
    ["", ", SQL by hand", ", to SQL by hand", ", Drizzle", ", to Drizzle"].map((who) => `${job}${who}`),
  );
  const alone = ["read a lead", "a page of 100", "the board", "sums by status"].flatMap((job) =>
    ["", ", SQL by hand", ", to SQL by hand"].map((who) => `10,000 leads: ${job}${who}`),
  );
  expect(figures.map(({ what }) => what)).toEqual([...beside, ...alone]);
});
