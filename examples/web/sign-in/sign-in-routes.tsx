import { Hono } from "hono";
import { chooseLanguage, chosenLanguage, signIn, signOut } from "../http/session.js";
import type { WebEnv } from "../http/web-context.js";
import type { Language } from "../open/people.js";
import { firmOf, firms, people, personOf } from "../open/people.js";
import { Layout } from "../ui/layout.js";
import { signInWords } from "./sign-in-words.js";

/** Signing in and out, and the choice of the language. */
export function signInRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/sign-in", async (c) => {
    const language: Language =
      chosenLanguage(c) ?? (c.req.header("Accept-Language")?.toLowerCase().startsWith("fr") ? "fr" : "en");
    return c.html(`<!doctype html>${await (<SignIn language={language} />).toString()}`);
  });
  app.post("/sign-in", async (c) => {
    const form = await c.req.formData();
    const [personId, firmId] = String(form.get("as")).split(" at ");
    const person = personOf(personId);
    const firm = firmOf(firmId);
    if (person === undefined || firm === undefined) return c.redirect("/sign-in", 303);
    signIn(c, person, firm);
    return c.redirect("/", 303);
  });
  app.post("/sign-out", (c) => {
    signOut(c);
    return c.redirect("/sign-in", 303);
  });
  app.post("/language", async (c) => {
    const form = await c.req.formData();
    chooseLanguage(c, form.get("language") === "fr" ? "fr" : "en");
    const back = String(form.get("back"));
    return c.redirect(/^\/(?![/\\])/.test(back) ? back : "/", 303);
  });
  return app;
}

/** Whether anybody is signed in does not matter here: choosing anew is how one changes. */
const SignIn = ({ language }: { readonly language: Language }) => {
  const t = signInWords[language];
  return (
    <Layout session={null} language={language} title={t.title} path="/sign-in" flash={null}>
      <p>{t.open}</p>
      <form method="post" action="/sign-in" class="sign-in">
        {firms.map((firm) => (
          <fieldset>
            <legend>{firm.name}</legend>
            {people.map((person) => (
              <button type="submit" name="as" value={`${person.id} at ${firm.id}`}>
                {t.as(person.name, firm.name)}
              </button>
            ))}
          </fieldset>
        ))}
      </form>
      <form method="post" action="/language">
        <input type="hidden" name="language" value={language === "en" ? "fr" : "en"} />
        <input type="hidden" name="back" value="/sign-in" />
        <button type="submit" class="quiet" lang={language === "en" ? "fr" : "en"}>
          {t.otherLanguage}
        </button>
      </form>
    </Layout>
  );
};
