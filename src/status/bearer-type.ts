/** A record type whose records have a status. */
export type BearerType = "lead" | "account" | "opportunity";
