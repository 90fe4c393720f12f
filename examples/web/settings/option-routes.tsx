import { Hono } from "hono";
import { goTo } from "../http/flash.js";
import { formOf } from "../http/form.js";
import type { WebContext, WebEnv } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Box } from "../ui/field.js";
import { page } from "../ui/page.js";
import { Panel } from "../ui/small.js";
import { common } from "../words/common.js";
import { listKinds } from "./lists/list-kinds.js";
import { listWords } from "./lists/list-words.js";
import { sequenceWords } from "./sequences/sequence-words.js";
import { settingsWords } from "./settings-words.js";
import { statusKinds } from "./statuses/status-kinds.js";
import { templateWords } from "./templates/template-words.js";

/** What there is to set, and the options of the company. */
export function optionRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", (c) =>
    page(
      c,
      wordsOf(c, common).settings,
      <div class="panels">
        <StatusLinks c={c} />
        <ListLinks c={c} />
        <Options c={c} />
        <Panel title={wordsOf(c, templateWords).templates}>
          <p>{wordsOf(c, templateWords).about}</p>
          <a href="/settings/templates">{wordsOf(c, templateWords).back}</a>
        </Panel>
        <Panel title={wordsOf(c, sequenceWords).sequences}>
          <p>{wordsOf(c, settingsWords).sequencesAbout}</p>
          <a href="/settings/sequences">{wordsOf(c, sequenceWords).sequences}</a>
        </Panel>
      </div>,
    ),
  );
  app.post("/options", async (c) => {
    const form = await formOf(c);
    const t = wordsOf(c, settingsWords);
    const prospectStatuses = form.ticked("prospectStatuses");
    c.var.opened.setOptions(c.var.session.firm.id, { prospectStatuses });
    return goTo(c, "/settings", { text: prospectStatuses ? t.prospectsOn : t.prospectsOff });
  });
  return app;
}

const StatusLinks = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, settingsWords);
  return (
    <Panel title={t.statuses}>
      <p>{t.statusesAbout}</p>
      <ul>
        {statusKinds(c).map((kind) => (
          <li>
            <a href={`/settings/statuses/${kind}`}>{t.statusesOf[kind]}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const ListLinks = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, listWords);
  return (
    <Panel title={t.lists}>
      <p>{t.listsAbout}</p>
      <ul>
        {listKinds.map((kind) => (
          <li>
            <a href={`/settings/lists/${kind}`}>{t.kind[kind]}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Options = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, settingsWords);
  const { firm } = c.var.session;
  return (
    <Panel title={t.options(firm.name)}>
      <form method="post" action="/settings/options">
        <p>
          <Box
            name="prospectStatuses"
            label={t.prospectStatuses}
            checked={c.var.opened.optionsOf(firm.id).prospectStatuses}
          />
        </p>
        <p class="faint">{t.prospectStatusesAbout}</p>
        <button type="submit">{wordsOf(c, common).save}</button>
      </form>
    </Panel>
  );
};
