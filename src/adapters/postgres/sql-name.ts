/** Words of the model that PostgreSQL keeps to itself. */
const reserved = new Set([
  "user",
  "order",
  "group",
  "end",
  "from",
  "to",
  "desc",
  "all",
  "check",
  "default",
  "table",
  "when",
]);

/** What a type or a field of the model is called in SQL: `address.countryCode` is `address_country_code`. */
export const sqlName = (name: string): string =>
  name.replace(/\./g, "_").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Quotes a name of {@link sqlName} where it has to be. */
export const quoteReserved = (name: string): string => (reserved.has(name) ? `"${name}"` : name);

/** Quotes a name that the host chose. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
