import { describe, expect, it } from "vitest";
import { countryCodeOf } from "../../src/import/country-code.js";

describe("countries as people write them", () => {
  it.each([
    ["FR", "fr France FRANCE"],
    ["DE", "de Germany Allemagne Deutschland"],
    ["GB", "gb UK U.K. Angleterre Royaume-Uni Scotland"],
    ["US", "us USA U.S.A. États-Unis etats-unis"],
    ["TR", "tr Türkiye Turkey Turquie"],
    ["CZ", "Czechia Tchéquie"],
    ["MO", "Macau Macao"],
  ])("LEAD-23 knows %s by its code and its names", (code, names) => {
    for (const name of names.split(" ")) expect(countryCodeOf(name), name).toBe(code);
  });

  it.each([
    ["US", "United States of America;États-Unis d’Amérique"],
    ["GB", "Great Britain;England;Wales;Grande-Bretagne"],
    ["NL", "Holland"],
    ["CZ", "Czech Republic;République tchèque"],
    ["VA", "Vatican"],
    ["PS", "Palestine"],
    ["MK", "Macedonia"],
    ["SZ", "Swaziland"],
    ["MM", "Burma;Birmanie"],
    ["CV", "Cabo Verde"],
    ["TL", "East Timor"],
    ["CD", "Democratic Republic of the Congo;République démocratique du Congo"],
    ["CG", "Republic of the Congo;République du Congo"],
    ["BN", "Brunei Darussalam"],
    ["SY", "Syrian Arab Republic"],
    ["MD", "Republic of Moldova"],
    ["CI", "Ivory Coast"],
    ["VN", "Viet Nam"],
    ["AE", "UAE;U.A.E."],
    ["KR", "Republic of Korea"],
    ["RU", "Russian Federation"],
    ["AT", "Österreich"],
    ["CH", "Schweiz"],
    ["ES", "España"],
    ["IT", "Italia"],
  ])("LEAD-23 knows %s by other names in use: %s", (code, names) => {
    for (const name of names.split(";")) expect(countryCodeOf(name), name).toBe(code);
  });

  it.each([
    ["GB", "united  kingdom"],
    ["CI", "Cote d’Ivoire"],
    ["CI", "Côte d'Ivoire"],
    ["BA", "Bosnia and Herzegovina"],
    ["BA", "Bosnia & Herzegovina"],
    ["TT", "Trinité et Tobago"],
    ["KR", "South Korea"],
    ["KR", "corée du sud"],
    ["CD", "Congo - Kinshasa"],
    ["AE", "Émirats Arabes Unis"],
    ["AE", "United Arab Emirates"],
    ["NL", "The Netherlands"],
    ["HK", "Hong Kong"],
  ])("LEAD-23 knows %s as %s", (code, name) => {
    expect(countryCodeOf(name)).toBe(code);
  });

  it("LEAD-23 knows no country by two letters that ISO 3166-1 does not assign, or by any other text", () => {
    for (const text of ["EU", "UN", "XX", "ZZ", "SU", "YU", "AA", "", "F", "FRA", "Atlantis", "Asia/Pacific Region"])
      expect(countryCodeOf(text), text).toBeNull();
  });

  it("LEAD-23 knows the 249 codes of ISO 3166-1", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const known = letters.flatMap((first) => letters.map((second) => first + second)).filter(countryCodeOf);
    expect(known.filter((code) => code !== "UK")).toHaveLength(249);
  });
});
