import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { booleanOf, dateOf, listOf, numberOf, splitName } from "../../src/import/cell-values.js";

describe("the values of cells", () => {
  it("LEAD-23 reads yes and no in English and French, and nothing else", () => {
    for (const word of ["1", "Yes", "y", "TRUE", "x", "OUI", "o", "vrai", " on "])
      expect(booleanOf(word), word).toBe(true);
    for (const word of ["0", "No", "n", "FALSE", "Non", "faux", "off"]) expect(booleanOf(word), word).toBe(false);
    for (const word of ["", "2", "maybe", "ja", "yes please"]) expect(booleanOf(word), word).toBeNull();
  });

  it("LEAD-23 reads dates in the order told", () => {
    expect(dateOf("2026-03-14", "mdy")).toBe("2026-03-14");
    expect(dateOf(" 2026-03-14T23:59:59Z ", "dmy")).toBe("2026-03-14");
    expect(dateOf("2026-03-14 08:00", "dmy")).toBe("2026-03-14");
    expect(dateOf("4/3/2026", "dmy")).toBe("2026-03-04");
    expect(dateOf("4/3/2026", "mdy")).toBe("2026-04-03");
    expect(dateOf("04.03.2026 17:05", "dmy")).toBe("2026-03-04");
    expect(dateOf("29-02-2024", "dmy")).toBe("2024-02-29");
  });

  it("LEAD-23 reads no date that the calendar does not have", () => {
    for (const text of [
      "",
      "31/02/2026",
      "29.02.2025",
      "14/3/26",
      "2026-13-01",
      "2026-3-1",
      "tomorrow",
      "1/2/3/2026",
      "x2026-03-14",
      "2026-03-14x",
      "x4/3/2026",
      "4/3/2026x",
    ])
      expect(dateOf(text, "dmy"), text).toBeNull();
    expect(dateOf("14/3/2026", "mdy")).toBeNull();
  });

  it("LEAD-23 reads every date back, whichever way it is written", () => {
    const dates = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.constantFrom("/", ".", "-"), (date, sign) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        expect(dateOf(iso, "dmy")).toBe(iso);
        expect(dateOf([day, month, year].join(sign), "dmy")).toBe(iso);
        expect(dateOf([Number(month), Number(day), year].join(sign), "mdy")).toBe(iso);
      }),
    );
  });

  it("LEAD-23 reads whole and decimal numbers, with a point or a comma", () => {
    expect(["7", "-7", "2.5", "2,5", " 12 "].map(numberOf)).toEqual([7, -7, 2.5, 2.5, 12]);
    expect(numberOf("2.125")).toBe(2.125);
    for (const text of ["", "1,000.5", "1 000", "seven", "1e3", "0x10", "Infinity", "--1", "1.", "x1", "1x", "1,2,3"])
      expect(numberOf(text), text).toBeNull();
  });

  it("LEAD-23 splits a name at its comma, else at its first blank", () => {
    expect(splitName("Lee")).toEqual({ firstName: null, lastName: "Lee" });
    expect(splitName("Ann  Lee")).toEqual({ firstName: "Ann", lastName: "Lee" });
    expect(splitName("Ann von der Heide")).toEqual({ firstName: "Ann", lastName: "von der Heide" });
    expect(splitName("Lee, Ann Mary")).toEqual({ firstName: "Ann Mary", lastName: "Lee" });
    expect(splitName("  Lee ,  Ann  ")).toEqual({ firstName: "Ann", lastName: "Lee" });
    expect(splitName(",Ann Lee")).toEqual({ firstName: ",Ann", lastName: "Lee" });
    expect(splitName(" Ann Lee ")).toEqual({ firstName: "Ann", lastName: "Lee" });
    expect(splitName("Lee,")).toEqual({ firstName: null, lastName: "Lee" });
  });

  it("LEAD-23 splits a list, and takes each part once", () => {
    expect(listOf("VIP; cold,new | VIP ;; ")).toEqual(["VIP", "cold", "new"]);
    expect(listOf(" ")).toEqual([]);
  });
});
