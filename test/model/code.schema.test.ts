import { expect, it } from "vitest";
import { countryCode, currency, language, sha256, timeZone } from "../../src/model/code.schema.js";

it.each([
  [currency(), ["EUR", "XTS"], ["eur", "EURO", "EU", "€", "EUR\n"]],
  [countryCode(), ["FR", "GB"], ["fr", "FRA", "F1"]],
  [language(), ["fr", "pt-BR", "zh-Hant-TW", "gsw"], ["FR", "f", "fr-", "fr_FR", "french", "fr-".padEnd(40, "x")]],
  [
    timeZone(),
    ["Europe/Paris", "UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"],
    ["", "+02:00", "Europe/Paris ", "Europe/Paris\r\nX:1"],
  ],
  [sha256(), ["0123456789abcdef".repeat(4)], ["0123456789ABCDEF".repeat(4), "0".repeat(63)]],
] as const)("tells codes of one kind from other texts (%#)", (schema, accepted, refused) => {
  for (const text of accepted) expect(schema.safeParse(text).success, text).toBe(true);
  for (const text of refused) expect(schema.safeParse(text).success, text).toBe(false);
});
