import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { bundled } from "../../scripts/bundled.js";

const parts = ["moves", "facade", "import", "million", "recurrence", "charts", "exports"];

describe("the benchmarks", () => {
  let results: Readonly<Record<string, readonly { readonly value: number; readonly what: string }[]>> = {};
  beforeAll(async () => {
    const args = ["--expose-gc", await bundled("bench/main.ts"), ...parts, "--quick", "--json"];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect(stderr).toBe("");
    results = JSON.parse(stdout);
  }, 180_000);

  it.each(parts)("%s runs and gives finite figures", (part) => {
    const figures = results[part] ?? [];
    expect(figures.length).toBeGreaterThan(1);
    for (const { value } of figures) expect(Number.isFinite(value)).toBe(true);
  });
});
