/** A civil date as eight digits, year first: of `1908-12-09`, `19081209`, `09/12/1908` or `9.12.1908`; other texts as their digits. */
export function compactDate(text: string): string {
  const yearFirst = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)/.exec(text);
  const yearLast = /^\s*(\d{1,2})\D(\d{1,2})\D(\d{4})(?!\d)/.exec(text);
  const [, year = "", month = "", day = ""] =
    yearFirst ?? (yearLast === null ? [] : [yearLast[0], yearLast[3], yearLast[2], yearLast[1]]);
  if (year !== "") return `${year}${month.padStart(2, "0")}${day.padStart(2, "0")}`;
  return text.replace(/\D/gu, "");
}
