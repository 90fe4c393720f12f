import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { bundled } from "../../../scripts/bundled.js";
import { serverUrl } from "../../support/postgres.js";

/** Runs a part of the benchmarks in small; gives what each figure is of, and holds every one to be more than nothing. */
async function quickly(part: string): Promise<string[]> {
  const args = ["--expose-gc", await bundled("bench/main.ts"), part, "--quick", "--json"];
  const env = { ...process.env, CRMKIT_BENCH_SERVER: serverUrl ?? "" };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  expect(stderr).toBe("");
  const figures: { what: string; value: number }[] = JSON.parse(stdout)[part];
  for (const { value } of figures) expect(value).toBeGreaterThan(0);
  return figures.map(({ what }) => what);
}

it.skipIf(serverUrl === null)(
  "the benchmark conversions runs and gives every figure",
  async () => {
    const whole = "conversions by 2 processes";
    expect(await quickly("conversions")).toEqual([whole, `${whole}, SQL by hand`, `${whole}, to SQL by hand`]);
  },
  300_000,
);

it.skipIf(serverUrl === null)(
  "the benchmark opportunities runs, its contenders agree, and every measure is set beside SQL by hand",
  async () => {
    const figures = await quickly("opportunities");
    for (const what of ["closing with nine others", "forecast of now", "forecast of a past date", "board"])
      for (const who of ["crmkit in memory", "crmkit on PostgreSQL", "SQL by hand"])
        expect(figures).toContain(`${what}, ${who}`);
  },
  300_000,
);

it.skipIf(serverUrl === null)(
  "the benchmark postgres runs and gives every figure",
  async () => {
    const beside = ["create a lead", "move a lead", "a page of 100", "the board", "take charge of 500"].flatMap((job) =>
      ["", ", SQL by hand", ", to SQL by hand", ", Drizzle", ", to Drizzle"].map((who) => `${job}${who}`),
    );
    const alone = ["read a lead", "a page of 100", "the board", "sums by status"].flatMap((job) =>
      ["", ", SQL by hand", ", to SQL by hand"].map((who) => `10,000 leads: ${job}${who}`),
    );
    expect(await quickly("postgres")).toEqual([...beside, ...alone]);
  },
  300_000,
);

it.skipIf(serverUrl === null)(
  "the benchmark agenda runs, both stores answer alike, and what reads rows is set beside SQL by hand",
  async () => {
    const figures = await quickly("agenda");
    const beside = ["crmkit in memory", "crmkit on PostgreSQL", "rows by SQL by hand", "to SQL by hand"];
    for (const what of ["agenda of ten, a week", "agenda of everybody, a day", "my events, the first 50"])
      for (const who of beside) expect(figures).toContain(`${what}, ${who}`);
    for (const who of beside.slice(0, 2)) expect(figures).toContain(`free slots of five, two weeks, ${who}`);
  },
  300_000,
);

it.skipIf(serverUrl === null)(
  "the benchmark duplicates-sql runs, and all search the same pairs",
  async () => {
    const figures = await quickly("duplicates-sql");
    for (const who of ["in memory", "on PostgreSQL", "on DuckDB"])
      expect(figures).toContain(`candidates of 2,000, ${who}`);
  },
  300_000,
);

it.skipIf(serverUrl === null)(
  "the benchmark merge runs, moves every row there and back, and is set beside SQL by hand",
  async () => {
    const what = "merge of 3 contacts with 50 events each";
    const whole = ["", ", SQL by hand", ", to SQL by hand", ", taken back"].map((who) => `${what}${who}`);
    expect(await quickly("merge")).toEqual(whole);
  },
  300_000,
);
