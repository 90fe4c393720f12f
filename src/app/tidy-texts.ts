/**
 * Trims the texts of what a user entered, one level of objects deep; blank ones become `null`, for a blank field means
 * that there is nothing. Everything else is left for the schema to judge.
 */
export function tidyTexts(input: unknown, depth = 1): unknown {
  if (typeof input === "string") return input.trim() === "" ? null : input.trim();
  if (typeof input !== "object" || input === null || Array.isArray(input) || input instanceof Date || depth < 0)
    return input;
  const tidy = Object.entries(input).map(([key, value]) => [key, tidyTexts(value, depth - 1)] as const);
  return Object.fromEntries(tidy);
}
