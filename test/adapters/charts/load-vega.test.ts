import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as vega from "vega";
import { describe, expect, it } from "vitest";
import { chartSvg } from "../../../src/adapters/charts/chart-svg.js";
import type { TextMetrics } from "../../../src/adapters/charts/own-text-widths.js";
import { chartOf } from "../../support/chart-of.js";

const root = path.resolve(import.meta.dirname, "../../..");

describe("the packages that draw", () => {
  it("REP-8 a specification needs none, and an SVG says that they are missing", () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), "charts-"));
    try {
      fs.cpSync(path.join(root, "dist"), path.join(dir, "dist"), { recursive: true });
      fs.writeFileSync(path.join(dir, "package.json"), '{"type":"module"}');
      const program = `
        const { chartSvg, vegaLiteSpec } = await import("./dist/adapters/charts/index.js");
        const view = ${JSON.stringify(chartOf([["New", 3]]))};
        const error = await chartSvg(view).catch((thrown) => thrown);
        console.log(vegaLiteSpec(view).title, error.code, error.record, error.cause.code);`;
      const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
        cwd: dir,
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      expect(stdout.trim()).toBe("A chart PORT_FAILED vega ERR_MODULE_NOT_FOUND");
    } finally {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  });

  it("REP-8 texts of other charts are measured as before, however many of ours are drawn", async () => {
    const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
    const item = { font: "Georgia", fontSize: 20, text: "Not ours" };
    const before = textMetrics.width(item);
    await chartSvg(chartOf([["New", 3]]));
    const once = textMetrics.width;
    await chartSvg(chartOf([["New", 3]]));
    expect(textMetrics.width).toBe(once);
    expect(textMetrics.width(item)).toBe(before);
  });
});
