/** The currencies of ISO 4217 whose minor unit is no hundredth; the runtime's own figures are others for a dozen of them. */
const codesByDigits: readonly (readonly [number, string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];

const digitsOf: ReadonlyMap<string, number> = new Map(
  codesByDigits.flatMap(([digits, codes]) => codes.split(" ").map((code) => [code, digits] as const)),
);

/** How many digits of an amount stand behind the point, by ISO 4217: 0 for `JPY`, 3 for `KWD`, 2 for codes that it does not list. */
export const minorUnitDigits = (currency: string): number => digitsOf.get(currency) ?? 2;
