import type { Child } from "hono/jsx";
import type { Flash } from "../http/flash.js";
import type { Session } from "../http/session.js";
import { common } from "../words/common.js";

/** The parts of the application, in the order of the menu. */
const sections = [
  ["home", "/"],
  ["leads", "/leads"],
  ["leadBoard", "/leads/board"],
  ["accounts", "/accounts"],
  ["contacts", "/contacts"],
  ["opportunities", "/opportunities"],
  ["opportunityBoard", "/opportunities/board"],
  ["calendar", "/calendar"],
  ["catalogues", "/catalogues"],
  ["duplicates", "/duplicates"],
  ["reports", "/reports"],
  ["outbox", "/outbox"],
  ["settings", "/settings"],
] as const;

interface LayoutProps {
  readonly session: Session | null;
  readonly title: string;
  readonly path: string;
  readonly flash: Flash | null;
  readonly language: "en" | "fr";
  readonly children?: Child;
}

/** The frame of every page: menu, who is signed in, what was just done. */
export const Layout = ({ session, title, path, flash, language, children }: LayoutProps) => {
  const t = common[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content='{"allowEval":false,"includeIndicatorStyles":false}' />
        <title>{`${title} · ${t.product}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/main.css" />
        <script type="module" src="/assets/main.js" />
      </head>
      <body>
        <a class="skip" href="#content">
          {t.skip}
        </a>
        {session !== null && <Header session={session} path={path} language={language} />}
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {flash !== null && <Told flash={flash} undo={t.undo} />}
          {children}
        </main>
        <div id="announcements" class="unseen" aria-live="polite" />
      </body>
    </html>
  );
};

interface HeaderProps {
  readonly session: Session;
  readonly path: string;
  readonly language: "en" | "fr";
}

const Header = ({ session, path, language }: HeaderProps) => {
  const t = common[language];
  const current = sections.reduce<string>(
    (found, [, to]) => ((path === to || path.startsWith(`${to}/`)) && to.length > found.length ? to : found),
    "/",
  );
  return (
    <header>
      <details class="menu">
        <summary>{t.menu}</summary>
        <nav aria-label={t.menu}>
          {sections.map(([name, to]) => (
            <a href={to} aria-current={to === current ? "page" : undefined}>
              {t[name]}
            </a>
          ))}
        </nav>
      </details>
      <div class="signed-in">
        <span>{t.signedIn(session.person.name, session.firm.name)}</span>
        <form method="post" action="/sign-out">
          <button type="submit" class="quiet">
            {t.signOut}
          </button>
        </form>
        <form method="post" action="/language">
          <input type="hidden" name="language" value={language === "en" ? "fr" : "en"} />
          <input type="hidden" name="back" value={path} />
          <button type="submit" class="quiet" lang={language === "en" ? "fr" : "en"}>
            {t.otherLanguage}
          </button>
        </form>
      </div>
    </header>
  );
};

const Told = ({ flash, undo }: { readonly flash: Flash; readonly undo: string }) => (
  <div class="told" role="status">
    <span>{flash.text}</span>
    {flash.undo !== undefined && (
      <form method="post" action={flash.undo.action}>
        {Object.entries(flash.undo.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="quiet">
          {undo}
        </button>
      </form>
    )}
  </div>
);
