/** Where a spreadsheet may take a text for a formula: at its start, and behind whatever it takes for the end of a cell. */
const formulas =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheets pass over them
  /(^|[,;|\t\r\n])([^\S\t\r\n]|[\u0000-\u0008\u000e-\u001f\u200b-\u200f\u2060])*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const inJsonText = /"(?:[^"\\]|\\.)*(?:"|\\?$)/gs;
const formulasInJson = /([,;|][^\S\t\r\n]*)([=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * A text that no spreadsheet takes for a formula, as OWASP advises: an apostrophe comes before `=`, `+`, `-`, `@` and their
 * full-width forms at its start, blanks or not, and before a tab or line break there. It also comes before them behind a
 * delimiter or a line break: whoever opens the file by another delimiter has cells begin there.
 */
export function neutralText(text: string): string {
  const inert = text.replace(formulas, "$&'");
  return /^[\t\r\n]/.test(text) ? `'${inert}` : inert;
}

/** The same for JSON, which stays JSON of the same value: such characters in its texts are written by their codes. */
export const neutralJson = (json: string): string =>
  json.replace(inJsonText, (text) =>
    text.replace(formulasInJson, (_, before: string, sign: string) => `${before}${codeOf(sign)}`),
  );

const codeOf = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
