import type { ActorCrm, Messages } from "crmkit";
import { createCrm } from "crmkit";
import { memoryStorage } from "crmkit/memory";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import type { Phrases } from "./phrases.js";
import { phrasesOf } from "./phrases.js";
import type { Terminal } from "./terminal.js";
import { terminal } from "./terminal.js";

/** Who takes part in the tour, and how it is told. */
export interface Tour {
  /** Imports leads and works on them. */
  readonly ann: ActorCrm;
  /** A colleague, of another team. */
  readonly bob: ActorCrm;
  /** Where the tour is told. */
  readonly out: Terminal;
  /** What the tour says. */
  readonly phrases: Phrases;
  /** What the library says. */
  readonly messages: Messages;
  /** The language. */
  readonly locale: "en" | "fr";
}

/** Opens the library on an empty store in memory, for two users of one company. */
export function openTour(locale: "en" | "fr"): Tour {
  const crm = createCrm({ storage: memoryStorage() });
  const user = (userId: string, team: string): ActorCrm =>
    crm.as({ userId, companyId: "acme", teamIds: [team], locale, timeZone: "Europe/Paris" });
  return {
    ann: user("Ann", "marketing"),
    bob: user("Bob", "sales"),
    out: terminal(process.stdout, locale),
    phrases: phrasesOf(locale),
    messages: locale === "fr" ? fr : en,
    locale,
  };
}
