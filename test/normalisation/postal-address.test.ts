import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberAndStreet } from "../../src/normalisation/postal-address.js";
import { beginsWithAddition, city, numberAndStreet, postcode, street } from "../../src/normalisation/postal-address.js";
import { anyText } from "../support/spelt-text.js";

/** Lines of words that addresses are made of, and of others. */
const words = fc.constantFrom(
  ..."rue,r.,de,la,d'Artagnan,l’Église,St,Ste,Saint-Denis,bis,Ter,b,C,mai,Août,März,Hauptstr.,Str,Straße,Mueller,ŉ,×,Rd,Suite,N,-,–,½".split(
    ",",
  ),
);
const line = fc
  .tuple(
    fc.option(fc.tuple(fc.constantFrom("8", "12", "007", "1945", "12345"), fc.constantFrom(" ", ", ", ",", "  ", "-"))),
    fc.array(words, { maxLength: 4 }),
    fc.option(fc.tuple(fc.constantFrom(" ", ", ", "  ", ""), fc.constantFrom("8", "12", "007", "1945"))),
  )
  .map(([first, middle, last]) => `${first?.join("") ?? ""}${middle.join(" ")}${last?.join("") ?? ""}`);

describe("numberAndStreet", () => {
  test.prop([fc.oneof(line, anyText)], { numRuns: 5_000 })("DUP-1 takes apart as street does", (text) => {
    const split = numberAndStreet(text);
    if (split === null || beginsWithAddition(split.rest)) return;
    expect(street(text)).toEqual({ number: split.number, name: street(split.rest).name });
  });

  it.each<[string, NumberAndStreet | null]>([
    ["12   rue X", { number: "12", rest: "rue X" }],
    ["Hauptstraße  123", { number: "123", rest: "Hauptstraße" }],
    ["X 12", { number: "12", rest: "X" }],
    ["Apt 12 rue X", null],
    ["12a Hauptstr 5", null],
    ["rue Foch 1918", null],
  ])("DUP-1 takes %s apart at once, if at all", (text, split) => {
    expect(numberAndStreet(text)).toEqual(split);
  });

  it("DUP-1 tells words that belong to the number before them", () => {
    for (const text of ["bis rue X", "B", "Août 1944"]) expect(beginsWithAddition(text)).toBe(true);
    for (const text of ["rue bis", "Bismarckstr.", ""]) expect(beginsWithAddition(text)).toBe(false);
  });

  it("DUP-1 takes most lines apart", () => {
    for (const text of ["12 rue de la Paix", "12, rue d’Artagnan", "Hauptstraße 5", "St. Johns Road 3"])
      expect(numberAndStreet(text)?.number).toBe(street(text).number);
  });
});

describe("street", () => {
  it.each([
    ["12 rue de la Paix", "12, r. de la PAIX"],
    ["12bis rue de l’Église", "12 bis, r. de l'eglise"],
    ["7 avenue Foch", "7 av. Foch"],
    ["7 Foch Avenue", "7 Foch ave"],
    ["Hauptstraße 5 a", "Haupt-Str. 5A"],
    ["Hauptstrasse 5a", "5a Hauptstr."],
    ["Am Güterbahnhof 3", "Gueterbahnhof 3"],
    ["7 Grande Rue", "7 grande r."],
    ["12-14 rue Victor Hugo", "12/14, r. Victor Hugo"],
    ["Bahnhofstr.3-5", "Bahnhofstraße 3 – 5"],
    ["3 St John’s Rd", "St. Johns Road 3"],
    ["12 rue Ste Anne", "12 rue Sainte-Anne"],
    ["12 rue St Denis", "12 rue Saint-Denis"],
    ["100 N Main St", "100 Main Street North"],
    ["100 Main St Suite 5", "100 Main Street Ste 5"],
    ["435 S. La Cienega Blvd.", "435 la cienega blv"],
    ["ZA des Prés, lot 4", "Zone artisanale des Prés lot 4"],
    ["3 place du Général de Gaulle", "3, pl. Gal de Gaulle"],
  ])("DUP-1 takes %s and %s for one", (one, other) => {
    expect(street(one)).toEqual(street(other));
  });

  it.each([
    ["12 rue de la Paix", "14 rue de la Paix"],
    ["12 rue de la Paix", "12 avenue de la Paix"],
    ["12 rue de la Paix", "12 bis rue de la Paix"],
    ["rue de la Paix", "12 rue de la Paix"],
  ])("DUP-1 keeps %s and %s apart", (one, other) => {
    expect(street(one)).not.toEqual(street(other));
  });

  it.each<[string, string | null, string]>([
    ["12 rue d’Artagnan", "12", "rue artagnan"],
    ["3 place Qu’Appelle", "3", "place qu appelle"],
    ["Grand’Rue 5", "5", "grandrue"],
    ["12-14 rue Victor Hugo", "12", "rue victor hugo"],
    ["12a – 14b, rue Foch", "12a", "rue foch"],
    ["12-14bis, rue Foch", "12", "rue foch"],
    ["Résidence A12-14, rue X", "14", "residence a12 rue x"],
    ["12 route 66", "12", "route 66"],
    ["Route 66, 12", "12", "route 66"],
    ["Résidence A12, 5 rue X", "5", "residence a12 rue x"],
    ["1er étage, 5 rue X", "5", "1er etage rue x"],
    ["12 A rue Foch", "12", "a rue foch"],
    ["Hauptstraßenweg 5", "5", "hauptstrassenweg"],
    ["Haupt Strase 5", "5", "haupt street"],
    ["12 de la", "12", "de la"],
    ["St 5", "5", "saint"],
    ["100 Main St A1", "100", "main street a1"],
    ["100 Main St Unit 5", "100", "main street unit 5"],
    ["100 Main St Apt 5", "100", "main street apartment 5"],
    ["100 Main St Bldg 5", "100", "main street building 5"],
  ])("DUP-1 takes %s for number %s of %s", (text, number, name) => {
    expect(street(text)).toEqual({ number, name });
  });

  it.each([
    ["12 rue du 8 mai 1945", "12"],
    ["Rue du 8 mai 1945", null],
    ["Straße des 17. Juni 135", "135"],
    ["Straße des 17. Juni", null],
    ["12-14 rue X", "12"],
    ["Résidence du Parc, 12 rue X", "12"],
  ])("DUP-1 finds the house number of %s: %s", (text, number) => {
    expect(street(text).number).toBe(number);
  });

  it("DUP-1 tells the number, and none where there is none", () => {
    expect(street("12 ter rue X").number).toBe("12ter");
    expect(street("12ter rue X").number).toBe("12ter");
    expect(street("rue X").number).toBeNull();
    expect(street("***")).toEqual({ number: null, name: "" });
  });

  test.prop([anyText])("DUP-1 does not care for case and blanks", (text) => {
    expect(street(`  ${text} `)).toEqual(street(text));
    expect(city(` ${text}  `)).toBe(city(text));
    expect(city(city(text))).toBe(city(text));
    expect(postcode(postcode(text))).toBe(postcode(text));
  });
});

describe("city and postcode", () => {
  it.each([
    ["St-Étienne", "Saint Etienne"],
    ["Ste. Foy", "SAINTE FOY"],
    ["Paris Cedex 08", "PARIS"],
    ["Lyon 3e", "Lyon"],
    ["Köln", "Koeln"],
  ])("DUP-1 takes the towns %s and %s for one", (one, other) => {
    expect(city(one)).toBe(city(other));
  });

  it.each([
    ["St-Étienne", "saint etienne"],
    ["Lyon 3eme", "lyon"],
    ["Lyon3 Sud", "lyon3 sud"],
    ["Lyon 3x", "lyon 3x"],
  ])("DUP-1 compares the town %s as %s", (town, compared) => {
    expect(city(town)).toBe(compared);
  });

  it("DUP-1 takes post codes by letters and digits, and never strips a town to nothing", () => {
    expect(postcode("LS1 4AP")).toBe(postcode("ls14ap"));
    expect(postcode("F-75 002")).toBe("f75002");
    expect(city("75002")).toBe("75002");
    expect(city("Cedex")).toBe("cedex");
    expect(city("")).toBe("");
  });
});
