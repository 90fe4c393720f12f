import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dismissalId, pairOf, pairText } from "../../src/duplicates/pair-of.js";
import { compareText } from "../../src/kernel/compare-text.js";
import { asId, keyOf } from "../../src/kernel/id.js";

const key = fc
  .tuple(fc.constantFrom("lead", "account", "contact"), fc.stringMatching(/^[^/]{1,8}$/))
  .map(([type, id]) => keyOf(type, id));

describe("DUP-7: a pair", () => {
  test.prop([key, key])("is the same whichever of the two comes first, and in ascending order", (a, b) => {
    const [pair, turned] = [pairOf([a, b]), pairOf([b, a])];
    if (a === b) return expect(pair).toMatchObject({ ok: false, refusals: [{ code: "PAIR_SAME_RECORD" }] });
    if (!pair.ok || !turned.ok) throw new RangeError("two keys are a pair");
    expect(turned.value).toEqual(pair.value);
    expect(compareText(...pair.value)).toBeLessThan(0);
    expect(pairText(a, b)).toBe(pairText(b, a));
    const acme = asId("company", "acme");
    expect(dismissalId(acme, turned.value)).toBe(dismissalId(acme, pair.value));
    expect(dismissalId(null, pair.value)).not.toBe(dismissalId(acme, pair.value));
  });

  test.prop([key, key, key, key])("has a text and an id of its own", (a, b, c, d) => {
    const [one, other] = [pairOf([a, b]), pairOf([c, d])];
    if (!one.ok || !other.ok) return;
    const same = one.value[0] === other.value[0] && one.value[1] === other.value[1];
    expect(pairText(a, b) === pairText(c, d)).toBe(same);
    expect(dismissalId(null, one.value) === dismissalId(null, other.value)).toBe(same);
  });

  it("is of leads, accounts and contacts alone", () => {
    const pair = pairOf([keyOf("quote", "1"), keyOf("lead", "1")]);
    expect(pair).toMatchObject({ ok: false, refusals: [{ code: "PAIR_TYPE_UNFIT", params: { type: "quote" } }] });
  });
});
