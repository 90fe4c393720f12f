import { fc, test } from "@fast-check/vitest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldText } from "../../../src/kernel/fold-text.js";
import { arbitraryScalar } from "../../../src/testing/arbitraries/arbitrary-scalar.js";
import type { OwnStorage } from "../../support/postgres.js";
import { openStorage, serverPool, serverUrl } from "../../support/postgres.js";

/** What the database makes of a text. */
interface Folded {
  readonly folded: string;
  /** Its compatibility decomposition. */
  readonly decomposed: string;
}

describe.skipIf(serverUrl === null)("fold_text", () => {
  const pool = serverPool();
  let own: OwnStorage;
  beforeAll(async () => {
    own = await openStorage(pool);
  });
  afterAll(async () => {
    await own.close();
    await pool.end();
  });

  const fold = async (texts: readonly string[]): Promise<readonly Folded[]> => {
    const made = `json_build_object('folded', ${own.schema}.fold_text(v), 'decomposed', normalize(v, NFKD))`;
    const { rows } = await pool.query<{ r: string }>(
      `select json_agg(${made} order by o)::text as r from json_array_elements_text($1::text::json) with ordinality x(v, o)`,
      [JSON.stringify(texts)],
    );
    return JSON.parse(rows[0]?.r ?? "[]");
  };

  // A character younger than the Unicode of one of the two is decomposed by the other alone.
  it("folds every character of the first two planes as the library does", async () => {
    for (let first = 1; first < 0x20000; first += 0x4000) {
      const points = Array.from({ length: 0x4000 }, (_, i) => first + i).filter((p) => p < 0xd800 || p > 0xdfff);
      const texts = points.map((point) => `a${String.fromCodePoint(point)}B`);
      const found = await fold(texts);
      const wrong = texts.filter(
        (text, i) => found[i]?.folded !== foldText(text) && found[i]?.decomposed === text.normalize("NFKD"),
      );
      expect(wrong).toEqual([]);
    }
  });

  it("knows the decompositions of all but a few young characters", async () => {
    const texts = Array.from({ length: 0x3000 }, (_, i) => String.fromCodePoint(i + 1));
    const found = await fold(texts);
    expect(texts.filter((text, i) => found[i]?.decomposed !== text.normalize("NFKD"))).toEqual([]);
  });

  test.prop([fc.array(arbitraryScalar("text").map(String), { minLength: 1, maxLength: 20 })])(
    "folds whole texts as the library does",
    async (texts) => {
      expect((await fold(texts)).map(({ folded }) => folded)).toEqual(texts.map(foldText));
    },
  );
});
