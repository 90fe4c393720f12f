/** What a literal has in which SQL is put together for `execute`. */
const placeholder = /%(?:\d+\$)?[Is]/;

const piece =
  /--[^\n]*|(?<text>[eE]?'(?:[^']|'')*')|"(?:[^"]|"")*"|\$\w*\$|\$\d+|\d+(?:\.\d+)?|(?<dot>\.?)(?<word>[A-Za-z_]\w*)(?<call>\(?)|(?<sign>[-+*/<>=~!@#%^&|?:]+)/g;

/**
 * The words, calls (`count()`) and operators of SQL, function bodies and SQL in literals included; without comments, other
 * literals, names in quotes, and names that a dot comes before: those are columns, or tables and functions of the schema.
 */
export function sqlTokens(sql: string): string[] {
  const tokens: string[] = [];
  for (const { groups = {} } of sql.matchAll(piece)) {
    const { text, dot, word, call, sign } = groups;
    if (text !== undefined && placeholder.test(text))
      tokens.push(...sqlTokens(text.slice(1, -1).replaceAll(new RegExp(placeholder, "g"), " ")));
    if (sign !== undefined) tokens.push(sign);
    if (word !== undefined && dot === "") tokens.push(`${word.toLowerCase()}${call === "(" ? "()" : ""}`);
  }
  return tokens;
}
