/** The beginning of a text, at most a number of UTF-16 units long; a character of two units is not cut in half. */
export const clipText = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
