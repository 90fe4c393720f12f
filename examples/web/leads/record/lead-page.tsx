import type { CrmError } from "crmkit";
import { textOf } from "crmkit";
import type { Form } from "../../http/form.js";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Activity } from "../../ui/activity.js";
import { Pager } from "../../ui/pager.js";
import type { LeadLookups } from "../lead-lookups.js";
import { leadWords } from "../lead-words.js";
import { EmailPanel } from "./email-panel.js";
import { LeadActions } from "./lead-actions.js";
import { LeadFacts } from "./lead-facts.js";
import { MovePanel } from "./move-panel.js";
import type { LeadPageRead } from "./read-lead-page.js";
import { StatusHistory } from "./status-history.js";

interface LeadPageProps {
  readonly c: WebContext;
  readonly read: LeadPageRead;
  readonly lookups: LeadLookups;
  /** What was not done, so that its form keeps what was typed. */
  readonly failed?: FailedCommand | undefined;
}

/** A command that was refused. */
export interface FailedCommand {
  readonly command: string;
  readonly form: Form;
  readonly error: CrmError;
}

/** What is known of a lead, what can be done with it, and what happened to it. */
export const LeadPage = ({ c, read, lookups, failed }: LeadPageProps) => {
  const t = wordsOf(c, leadWords);
  const { lead, hints, moves, stays, emails, activity } = read;
  const messages = messagesOf(c);
  return (
    <>
      {lead.archivedAt !== null && <p class="hint">{t.archived}</p>}
      {hints.map(({ code, days }) => (
        <p class="hint">{textOf({ code, params: { days } }, messages, messages.hints)}</p>
      ))}
      <LeadActions c={c} lead={lead} lookups={lookups} />
      <MovePanel c={c} lead={lead} moves={moves} lookups={lookups} failed={failed} />
      <div class="panels">
        <div>
          <LeadFacts c={c} lead={lead} lookups={lookups} />
          <StatusHistory c={c} stays={stays} lookups={lookups} />
          <Fragment title={t.duplicates} path={`/duplicates/of/lead/${lead.id}`} />
        </div>
        <div>
          <Fragment title={t.events} path={`/calendar/about?lead=${lead.id}`} />
          <EmailPanel c={c} lead={lead} emails={emails.records} failed={failed} />
          <ActivityPages c={c} activity={activity} />
        </div>
      </div>
    </>
  );
};

/** What happened, a page at a time; with scripts the rest of the page stays as it is. */
const ActivityPages = ({ c, activity }: Pick<LeadPageProps, "c"> & Pick<LeadPageRead, "activity">) => (
  <div
    id="activity"
    tabindex={-1}
    hx-boost="true"
    hx-target="#activity"
    hx-select="#activity"
    hx-swap="outerHTML"
    hx-push-url="false"
  >
    <Activity c={c} entries={activity.records} />
    <Pager c={c} next={activity.next} />
  </div>
);

interface FragmentProps {
  readonly title: string;
  readonly path: string;
}

/** A panel that another area makes, fetched once the page is there; without scripts a link leads to it. */
const Fragment = ({ title, path }: FragmentProps) => (
  <div hx-get={path} hx-trigger="load">
    <p>
      <a href={path}>{title}</a>
    </p>
  </div>
);
