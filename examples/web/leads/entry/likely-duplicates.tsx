import type { DuplicateCandidate } from "crmkit";
import { explainDuplicate } from "crmkit";
import { Hono } from "hono";
import { attempt } from "../../http/attempt.js";
import type { Form } from "../../http/form.js";
import { formOf } from "../../http/form.js";
import type { WebContext, WebEnv } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { leadWords } from "../lead-words.js";

/** What may be the same as the lead that is being typed. */
export function likelyRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/likely", async (c) => {
    const form = await formOf(c);
    const id = form.filled("id") ?? undefined;
    const found = await attempt(() => c.var.crm.duplicates.check({ type: "lead", draft: draftOf(form), id, limit: 3 }));
    const candidates = found.ok ? found.value.candidates : []; // a field that is half typed may be refused
    return c.html(candidates.length === 0 ? "" : <Likely c={c} candidates={candidates} />);
  });
  return app;
}

const compared = ["firstName", "lastName", "companyName", "email", "fixedPhone", "mobilePhone", "website"] as const;

function draftOf(form: Form) {
  const address = { street: form.filled("street"), postalCode: form.filled("postalCode"), city: form.filled("city") };
  const countryCode = form.filled("countryCode");
  return {
    ...Object.fromEntries(compared.map((name) => [name, form.filled(name)])),
    address: { ...address, countryCode },
  };
}

const Likely = ({ c, candidates }: { readonly c: WebContext; readonly candidates: readonly DuplicateCandidate[] }) => (
  <div class="likely">
    <p>{wordsOf(c, leadWords).mayExist}</p>
    <ul>
      {candidates.map((candidate) => (
        <Candidate c={c} candidate={candidate} />
      ))}
    </ul>
  </div>
);

const paths = { lead: "leads", account: "accounts", contact: "contacts" } as const;

const Candidate = ({ c, candidate }: { readonly c: WebContext; readonly candidate: DuplicateCandidate }) => {
  const messages = messagesOf(c);
  const { verdict, lines } = explainDuplicate(candidate, messages);
  const { type, record, archived } = candidate;
  return (
    <li>
      <a href={`/${paths[type]}/${record.id}`} target="_blank" rel="noopener">
        {"fullName" in record ? record.fullName : record.name}
      </a>{" "}
      ({messages.words[type]}
      {archived && `, ${wordsOf(c, leadWords).archivedOne}`}) – {verdict}
      <details>
        <summary>{lines[0]}</summary>
        <ul>
          {lines.slice(1).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </details>
    </li>
  );
};
