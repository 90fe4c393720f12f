import { describe, expect, it } from "vitest";
import { addressLines } from "../../../src/adapters/pdf/address-lines.js";

const none = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };
const ann = { name: "Ann Lee", companyName: "ACME" };
const at = (address: object, senderCountry?: string) =>
  addressLines({ ...ann, address: { ...none, ...address } }, { senderCountry });

const fr = { extra: "Bâtiment B", street: "12 rue de la Paix", postalCode: "75002", city: "Paris", countryCode: "FR" };
const gb = { street: "10 Downing Street", postalCode: "sw1a 2aa", city: "London", countryCode: "GB" };
const us = { street: "1600 Main St", postalCode: "20500", city: "Washington", region: "DC", countryCode: "US" };
const de = { street: "Unter den Linden 5", postalCode: "10117", city: "Berlin", region: "BE", countryCode: "DE" };
const jp = { street: "1-1 Chiyoda", postalCode: "100-0001", city: "Chiyoda-ku", region: "Tokyo", countryCode: "JP" };

describe("ACC-12 the lines of an address follow its country's convention", () => {
  it.each<[string, object, string, readonly string[]]>([
    ["France", fr, "FR", ["ACME", "Ann Lee", "Bâtiment B", "12 rue de la Paix", "75002 PARIS"]],
    ["Germany", de, "DE", ["ACME", "Ann Lee", "Unter den Linden 5", "10117 Berlin"]],
    ["Germany from France", de, "FR", ["ACME", "Ann Lee", "Unter den Linden 5", "10117 Berlin", "ALLEMAGNE"]],
    ["United Kingdom", gb, "GB", ["Ann Lee", "ACME", "10 Downing Street", "LONDON", "SW1A 2AA"]],
    [
      "United Kingdom from Germany",
      gb,
      "DE",
      ["Ann Lee", "ACME", "10 Downing Street", "LONDON", "SW1A 2AA", "VEREINIGTES KÖNIGREICH"],
    ],
    ["United States", us, "US", ["Ann Lee", "ACME", "1600 Main St", "Washington, DC 20500"]],
    ["United States from France", us, "FR", ["Ann Lee", "ACME", "1600 Main St", "Washington, DC 20500", "ÉTATS-UNIS"]],
    [
      "Canada",
      { street: "1 King St", postalCode: "K1A 0B1", city: "Ottawa", region: "ON", countryCode: "CA" },
      "CA",
      ["Ann Lee", "ACME", "1 King St", "OTTAWA ON K1A 0B1"],
    ],
    ["Japan in Latin letters", jp, "FR", ["Ann Lee", "ACME", "1-1 Chiyoda", "Chiyoda-ku, Tokyo 100-0001", "JAPON"]],
    [
      "Japan in Japanese",
      { street: "千代田1-1", postalCode: "100-0001", city: "千代田区", region: "東京都", countryCode: "JP" },
      "JP",
      ["〒100-0001", "東京都千代田区千代田1-1", "ACME", "Ann Lee"],
    ],
    [
      "any other",
      { street: "Rua A 1", postalCode: "01310", city: "São Paulo", region: "SP", countryCode: "BR" },
      "JP",
      ["Ann Lee", "ACME", "Rua A 1", "01310 São Paulo", "SP", "BRAZIL"],
    ],
    ["no country", { street: "Rua A 1", city: "X" }, "FR", ["Ann Lee", "ACME", "Rua A 1", "X"]],
    ["no known country", { city: "X", countryCode: "<>" }, "FR", ["Ann Lee", "ACME", "X", "<>"]],
  ])("ACC-12 %s", (_, address, sender, lines) => {
    expect(at(address, sender)).toEqual(lines);
  });

  it("ACC-12 names the country where nobody says where it is posted", () => {
    expect(at(fr).at(-1)).toBe("FRANCE");
    expect(addressLines({ ...ann, address: { ...none, ...de } }, { senderCountry: "BE", language: "fr" }).at(-1)).toBe(
      "ALLEMAGNE",
    );
  });

  it("ACC-12 a street of several lines has several, and an address of nothing has none", () => {
    expect(at({ street: "1\r\n\n 2 ", countryCode: "FR" }, "FR")).toEqual(["ACME", "Ann Lee", "1", "2"]);
    expect(addressLines({ name: " ", companyName: null, address: none })).toEqual([]);
  });
});
