/** An amount in minor units as a language writes it, without cents. */
export const money = (minorUnits: number, currency: string, locale: string): string =>
  (minorUnits / 100).toLocaleString(locale, { style: "currency", currency, maximumFractionDigits: 0 });
