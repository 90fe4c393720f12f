/** What may stand in the format of a reference besides plain text. */
const part = /\{(number|year|company)(?::(\d{1,2}))?\}/g;

/** What a reference is written with. */
export interface ReferenceParts {
  /** The number that was drawn. */
  readonly number: number;
  /** The year of the calendar. */
  readonly year: number;
  /** The short code of the company, `null` for none. */
  readonly companyCode: string | null;
}

/** Writes a reference: `{number:5}` with at least five digits, `{year}`, `{company}`. */
export const formatReference = (format: string, { number, year, companyCode }: ReferenceParts): string =>
  format.replace(part, (_whole, name: string, width: string | undefined) => {
    if (name === "number") return String(number).padStart(Number(width ?? 1), "0");
    return name === "year" ? String(year).padStart(4, "0") : (companyCode ?? "");
  });

/** Whether a format gives a different reference for each number: the number is in it, and no sign of a part is left over. */
export function isReferenceFormat(format: string): boolean {
  const plain = format.replace(part, "");
  return /\{number(?::\d{1,2})?\}/.test(format) && !/[{}]/.test(plain) && plain.length <= 40;
}
