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
    const unfit = { code: "PAIR_TYPE_UNFIT", path: ["keys", 0], params: { type: "quote" } };
    expect(pair).toEqual({ ok: false, refusals: [unfit] });
  });

  it("is of two records", () => {
    const [lead, quote] = [keyOf("lead", "1"), keyOf("quote", "1")];
    const same = (record: string) => ({ code: "PAIR_SAME_RECORD", path: ["keys", 1], params: { record } });
    expect(pairOf([lead, lead])).toEqual({ ok: false, refusals: [same(lead)] });
    const unfit = [0, 1].map((i) => ({ code: "PAIR_TYPE_UNFIT", path: ["keys", i], params: { type: "quote" } }));
    expect(pairOf([quote, quote])).toEqual({ ok: false, refusals: [...unfit, same(quote)] });
  });

  it("has the same id in every version, so that what was said is found again", () => {
    const id = dismissalId(asId("company", "acme"), [keyOf("account", "1"), keyOf("lead", "2")]);
    expect(id).toBe("7d410748-51bc-8b4a-92df-8da190a58a03");
  });
});
