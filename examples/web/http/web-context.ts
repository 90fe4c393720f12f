import type { ActorCrm, Messages } from "crmkit";
import { en } from "crmkit/messages/en";
import { fr } from "crmkit/messages/fr";
import type { Context } from "hono";
import type { OpenedCrm } from "../open/open-crm.js";
import type { Language } from "../open/people.js";
import type { Session } from "./session.js";

/** What every page that needs somebody to be signed in finds in its context. */
export interface WebEnv {
  readonly Variables: {
    /** Who is signed in. */
    session: Session;
    /** What they can do. */
    crm: ActorCrm;
    /** The library as it was opened. */
    opened: OpenedCrm;
  };
}

/** The context of a page. */
export type WebContext = Context<WebEnv>;

const texts: Readonly<Record<Language, Messages>> = { en, fr };

/** The library's own texts in the language of the page. */
export const messagesOf = (c: WebContext): Messages => texts[c.var.session.language];

/** The application's words of a part, in the language of the page. */
export const wordsOf = <W>(c: WebContext, words: Readonly<Record<Language, W>>): W => words[c.var.session.language];
