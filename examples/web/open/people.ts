/** Somebody who can work with the application. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly timeZone: string;
}

/** One of the companies that share the application and see nothing of each other. */
export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly countryCode: string;
}

/** The languages that the application speaks. */
export type Language = "en" | "fr";

/** Who may sign in, each for each company. */
export const people: readonly Person[] = [
  { id: "ann", name: "Ann Lee", email: "ann@acme.example", language: "en", timeZone: "Europe/London" },
  { id: "bruno", name: "Bruno Caron", email: "bruno@acme.example", language: "fr", timeZone: "Europe/Paris" },
];

/** The companies. */
export const firms: readonly Firm[] = [
  { id: "acme", name: "Acme", currency: "EUR", countryCode: "FR" },
  { id: "globex", name: "Globex", currency: "USD", countryCode: "US" },
];

/** The person of an id, if there is one. */
export const personOf = (id: string | null | undefined): Person | undefined => people.find((one) => one.id === id);

/** The company of an id, if there is one. */
export const firmOf = (id: string | null | undefined): Firm | undefined => firms.find((one) => one.id === id);
