import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { expectLinear } from "../support/expect-linear.js";
import type { FuzzTarget } from "./fuzz-target.js";
import { spoiltText } from "./spoilt-text.js";
import { fuzzTargets } from "./targets.js";

/** `FUZZ_RUNS=20000 FC_SEED=7 npx vitest run test/fuzz` looks further. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 150);
const corpus = new URL("corpus/", import.meta.url);

/** Reads a text; whatever it refuses, it refuses by an error of the library's own. */
async function readQuietly({ read }: FuzzTarget, text: string): Promise<void> {
  try {
    await read(text);
  } catch (error) {
    if (!isCrmError(error) || error.code === "STORAGE_FAILED") throw error;
  }
}

/** Texts that did harm, or could have, by the name of what reads them: what random texts find is added to `corpus/`. */
function keptTexts({ name, isBinary = false }: FuzzTarget): readonly (readonly [file: string, text: string])[] {
  const folder = new URL(`${name}/`, corpus);
  return readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), isBinary ? "latin1" : "utf8")]);
}

describe.each(fuzzTargets.map((target) => [target.name, target] as const))(
  "SEC-3 what strangers write: %s",
  (_, target) => {
    it("is read where it is whole", async () => {
      for (const text of target.seeds) await target.read(text);
    });

    it("is read or refused by a typed error, however it is spoilt", async () => {
      await fc.assert(
        fc.asyncProperty(spoiltText(target), async (text) => readQuietly(target, text)),
        { numRuns },
      );
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    });

    it.each(keptTexts(target))("is read or refused, of the corpus: %s", async (_file, text) => {
      await readQuietly(target, text);
    });

    it("costs no more than in proportion to its length", async () => {
      for (const word of target.words)
        await expectLinear(async (length) => {
          const text = word.repeat(Math.ceil(length / word.length));
          for (const whole of [text, (target.seeds[0] ?? "") + text, text + (target.seeds[0] ?? "")])
            await readQuietly(target, whole);
        }, target.costLength ?? 2_000);
    }, 180_000);
  },
);
