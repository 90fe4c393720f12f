/** The instant that a text of PostgreSQL's JSON stands for, which is in UTC without saying so; `null` of none. */
export const instantOf = (text: unknown): Date | null => (typeof text === "string" ? new Date(`${text}Z`) : null);
