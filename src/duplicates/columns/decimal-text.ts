/** A number in one form, with a point: `1200.5` of `1 200,50`; blank where the text is none. */
export function decimalText(text: string): string {
  const number = Number(text.replace(/[\s_']/gu, "").replace(/,(\d+)$/, ".$1"));
  return text.trim() !== "" && Number.isFinite(number) ? String(number) : "";
}
