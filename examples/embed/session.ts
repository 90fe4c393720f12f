import type { ActorInput } from "crmkit";

/** Who is signed in: what the host's own sign-in keeps of a user. */
export interface Session {
  readonly userId: string;
  readonly companyId: string;
  readonly teamIds: readonly string[];
  readonly locale: "en" | "fr";
  readonly timeZone: string;
}

/** The host's sessions, by what is in the cookie. */
export type Sessions = (token: string) => Promise<Session | null>;

/** Finds out who sent a request; `null` for nobody. Nothing that the request says of itself counts, but the token. */
export async function sessionOf(cookies: string | null | undefined, sessions: Sessions): Promise<Session | null> {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith("session="))?.slice("session=".length);
  return token === undefined || token === "" ? null : sessions(token);
}

/** On whose behalf the library acts. */
export const actorOf = ({ userId, companyId, teamIds, locale, timeZone }: Session): ActorInput => ({
  userId,
  companyId,
  teamIds,
  locale,
  timeZone,
});
