import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { bundled } from "../../../scripts/bundled.js";
import { serverPool, serverUrl } from "../../support/postgres.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A moment as the tour tells it, and how long something took: they differ from one run to the next. */
const times = /\w+ \d{1,2}, \d{4}, \d{1,2}:\d\d:\d\d\s[AP]M|[\d,.]+ (?:ms|s|min)\b/gu;

/** Runs the tour as a process of its own, on the library as it was built; gives what it tells but for the times. */
async function tour(...args: readonly string[]): Promise<{ code: unknown; lines: readonly string[] }> {
  const command = [await bundled("examples/tour/main.ts"), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env: { ...process.env, NO_COLOR: "1" } }, (error, out, err) =>
      resolve({
        code: error === null ? 0 : error.code,
        lines: `${out}${err}`.replace(times, "").replace(/^=+$/gm, "=").split("\n"),
      }),
    );
  });
}

describe("the tour", () => {
  let inMemory: readonly string[] = [];
  beforeAll(async () => {
    inMemory = (await tour()).lines;
  });

  it("tells the same on PGlite as in memory", async () => {
    expect(await tour("--store", "pglite")).toEqual({ code: 0, lines: inMemory });
  });

  it.skipIf(serverUrl === null)("tells the same on a server, time after time, and leaves the leads there", async () => {
    await tour("--store", serverUrl ?? "");
    const { code, lines } = await tour("--store", serverUrl ?? "");
    const [leads = 0] = inMemory.flatMap((line) => /^Done: ([\d,]+) leads/.exec(line)?.[1]?.replace(",", "") ?? []);
    expect(code).toBe(0);
    expect(
      lines.map((line) =>
        line.replace(/in the schema crmkit_tour.*/, "in memory, nothing but the files in out on disk."),
      ),
    ).toEqual(inMemory);
    const pool = serverPool({ max: 1 });
    const { rows } = await pool.query("select count(*)::integer as leads from crmkit_tour.lead");
    await pool.end();
    expect(rows).toEqual([{ leads: Number(leads) }]);
  });

  it("says in one sentence that there is no server, without the password", async () => {
    const { code, lines } = await tour("--store", "postgres://me:secret@127.0.0.1:1/none");
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(/^The database cannot be used: .*ECONNREFUSED/);
    expect(lines.join("\n")).not.toMatch(/secret|at .*\.[jt]s:\d/);
  });
});
