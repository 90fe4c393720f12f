import type { ActorCrm, Messages, Storage } from "crmkit";
import { createCrm } from "crmkit";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import type { Phrases } from "./phrases.js";
import { phrasesOf } from "./phrases.js";
import type { Terminal } from "./terminal.js";
import { terminal } from "./terminal.js";

/** Who takes part in the tour, and how it is told. */
export interface Tour {
  /** Where everything is stored. */
  readonly storage: Storage;
  /** Imports leads and works on them. */
  readonly ann: ActorCrm;
  /** Ann again, where prospects have statuses. */
  readonly annWithStatuses: ActorCrm;
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

/** Opens the library on an empty store, for two users of one company. */
export function openTour(locale: "en" | "fr", storage: Storage): Tour {
  const plain = createCrm({ storage });
  const withStatuses = createCrm({ storage, settings: { accounts: { prospectStatuses: true } } });
  const user = (userId: string, team: string, crm = plain): ActorCrm =>
    crm.as({ userId, companyId: "acme", teamIds: [team], locale, timeZone: "Europe/Paris" });
  return {
    storage,
    ann: user("Ann", "marketing"),
    annWithStatuses: user("Ann", "marketing", withStatuses),
    bob: user("Bob", "sales"),
    out: terminal(process.stdout, locale),
    phrases: phrasesOf(locale),
    messages: locale === "fr" ? fr : en,
    locale,
  };
}
