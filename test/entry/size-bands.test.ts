import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { SizeBand } from "../../src/entry/size-bands.js";
import { shippedSizeBands, sizeBandOf, verifySizeBands } from "../../src/entry/size-bands.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const faultsOf = (bands: readonly SizeBand[]) => verifySizeBands(bands).map(({ code, path }) => [code, ...path]);

const bandsOf = (bounds: readonly number[]): SizeBand[] =>
  bounds.slice(1).map((max, i) => ({ code: `b${i}`, min: (bounds[i] ?? 0) + 1, max }));

describe("bands of company sizes", () => {
  test.prop([fc.nat({ max: 1_000_000 })])("LEAD-15 shipped hold every number of employees once", (employees) => {
    const fitting = shippedSizeBands.filter(({ min, max }) => employees >= min && (max === null || employees <= max));
    expect(fitting).toEqual([sizeBandOf(shippedSizeBands, employees)]);
  });

  it("LEAD-15 hold the numbers within their bounds, unless they are retired", () => {
    const bands = [
      { code: "old", min: 0, max: 99, retired: true },
      { code: "one", min: 1, max: 1 },
      { code: "small", min: 10, max: 49 },
      { code: "large", min: 100, max: null },
    ];
    const found = [0, 1, 2, 9, 10, 49, 50, 99, 100].map((employees) => sizeBandOf(bands, employees)?.code ?? null);
    expect(found).toEqual([null, "one", null, null, "small", "small", null, null, "large"]);
    expect(verifySizeBands(bands)).toEqual([]);
  });

  it("LEAD-15 do not overlap, whichever comes first", () => {
    const [low, high] = [
      { code: "low", min: 0, max: 9 },
      { code: "high", min: 10, max: null },
    ];
    const wide = { code: "wide", min: 9, max: 12 };
    const overlap = (band: string) => ({ code: "SIZE_BANDS_OVERLAP", path: [1], params: { band } });
    expect(verifySizeBands([high, low])).toEqual([]);
    expect(verifySizeBands([low, high])).toEqual([]);
    for (const first of [low, high]) {
      expect(verifySizeBands([first, wide])).toEqual([overlap("wide")]);
      expect(verifySizeBands([wide, first])).toEqual([overlap(first.code)]);
    }
  });

  it("LEAD-15 shipped are sound, and keep their codes", () => {
    expect(verifySizeBands(shippedSizeBands)).toEqual([]);
    expect(shippedSizeBands.map(({ code }) => code)).toEqual(["0-9", "10-49", "50-249", "250+"]);
  });

  it.each([
    [9, "0-9"],
    [10, "10-49"],
    [249, "50-249"],
    [250, "250+"],
  ])("LEAD-15 put a company of %i into the band %s", (employees, code) => {
    expect(sizeBandOf(shippedSizeBands, employees)?.code).toBe(code);
  });

  test.prop([fc.uniqueArray(fc.nat({ max: 10_000 }), { minLength: 3, maxLength: 8 }), fc.nat()])(
    "LEAD-15 are refused as soon as one reaches into another",
    (drawn, pick) => {
      const bands = bandsOf([...drawn].sort((a, b) => a - b));
      expect(verifySizeBands(bands)).toEqual([]);
      const i = 1 + (pick % (bands.length - 1));
      const reaching = bands.map((band, at) => (at === i ? { ...band, min: bands[i - 1]?.max ?? 0 } : band));
      expect(faultsOf(reaching)).toEqual([["SIZE_BANDS_OVERLAP", i]]);
    },
  );

  it("LEAD-15 never use a code again, not even that of a retired band, whose bounds are free", () => {
    const small = { code: "S", min: 0, max: 9 };
    const retired = { ...small, retired: true };
    const medium = { code: "M", min: 0, max: 49 };
    expect([faultsOf([retired, medium]), faultsOf([medium, retired])]).toEqual([[], []]);
    expect(
      faultsOf([
        { ...small, retired: true },
        { code: "M", min: 0, max: 49 },
      ]),
    ).toEqual([]);
    expect(
      faultsOf([
        { ...small, retired: true },
        { code: "S", min: 10, max: 49 },
      ]),
    ).toEqual([["SIZE_BAND_CODE_TWICE", 1]]);
  });

  it.each([
    [{ code: "x", min: -1, max: 5 }],
    [{ code: "x", min: 6, max: 5 }],
    [{ code: "x", min: 0.5, max: 5 }],
    [{ code: "x", min: 0, max: 5.5 }],
  ])("LEAD-15 with the bounds of %o are refused", (band) => {
    expect(faultsOf([band])).toEqual([["SIZE_BAND_BOUNDS_WRONG", 0]]);
  });

  it("LEAD-15 are checked when the library is opened", () => {
    const sizeBands = [{ code: "x", min: 5, max: 1 }];
    expect(() => createCrm({ storage: memoryStorage(), settings: { leads: { sizeBands } } })).toThrow(
      "SIZE_BAND_BOUNDS_WRONG",
    );
  });

  it("LEAD-15 offer what leads may have; a lead keeps one that was retired", async () => {
    const { ann, storage } = openWorld();
    const lead = await ann.leads.create({ lastName: "Lee", sizeBand: "0-9" });
    expect(await reasonsOf(ann.leads.create({ lastName: "Lee", sizeBand: "0-5" }))).toEqual([
      "SIZE_BAND_UNKNOWN sizeBand",
    ]);
    const sizeBands = shippedSizeBands.map((band) => ({ ...band, retired: band.code === "0-9" }));
    const later = createCrm({ storage, settings: { leads: { sizeBands } } }).as(ann.actor);
    expect(await reasonsOf(later.leads.create({ lastName: "Ray", sizeBand: "0-9" }))).toEqual([
      "SIZE_BAND_UNKNOWN sizeBand",
    ]);
    const changes = { sizeBand: "0-9", firstName: "Ann" };
    expect((await later.leads.update({ leadId: lead.id, changes })).sizeBand).toBe("0-9");
    expect((await later.leads.copy({ leadId: lead.id })).sizeBand).toBe("0-9");
  });
});
