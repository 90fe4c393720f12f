import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Firm, Language, Person } from "../open/people.js";
import { firmOf, personOf } from "../open/people.js";

/** Who is signed in, where, and in which language. */
export interface Session {
  readonly person: Person;
  readonly firm: Firm;
  readonly language: Language;
}

const cookie = { path: "/", httpOnly: true, sameSite: "Lax" } as const;

/** Reads who is signed in; `null` for nobody. The demonstration has no passwords: whoever names a person is that person. */
export function sessionOf(c: Context): Session | null {
  const person = personOf(getCookie(c, "person"));
  const firm = firmOf(getCookie(c, "firm"));
  if (person === undefined || firm === undefined) return null;
  return { person, firm, language: chosenLanguage(c) ?? person.language };
}

/** Signs a person in at a company. */
export function signIn(c: Context, person: Person, firm: Firm): void {
  setCookie(c, "person", person.id, cookie);
  setCookie(c, "firm", firm.id, cookie);
}

/** Signs whoever is signed in out. */
export function signOut(c: Context): void {
  for (const name of ["person", "firm"]) setCookie(c, name, "", { ...cookie, maxAge: 0 });
}

/** The language that was chosen on a page; `undefined` where none was, which leaves it to the person. */
export function chosenLanguage(c: Context): Language | undefined {
  const chosen = getCookie(c, "language");
  return chosen === "en" || chosen === "fr" ? chosen : undefined;
}

/** Chooses a language. */
export const chooseLanguage = (c: Context, language: Language): void => setCookie(c, "language", language, cookie);
