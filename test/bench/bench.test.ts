import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../../bench/main.ts", import.meta.url));

it.each(["moves", "facade", "import", "million", "recurrence", "charts", "exports"])(
  "the benchmark %s runs and gives finite figures",
  (part) => {
    const args = ["--expose-gc", "--import", "tsx", main, part, "--quick", "--json"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const figures: { value: number; what: string }[] = JSON.parse(stdout)[part];
    expect(figures.length).toBeGreaterThan(1);
    for (const { value } of figures) expect(Number.isFinite(value)).toBe(true);
  },
);
