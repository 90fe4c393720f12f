import type { Lead, PossibleMove } from "crmkit";
import { labelOf, textOf } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Field } from "../../ui/field.js";
import { namedChoices } from "../../ui/named-choices.js";
import { Panel, Post } from "../../ui/small.js";
import type { LeadLookups } from "../lead-lookups.js";
import { hasEnded } from "../lead-role.js";
import { leadWords } from "../lead-words.js";
import { StatusChip } from "../list/lead-columns.js";
import type { FailedCommand } from "./lead-page.js";

interface MovePanelProps {
  readonly c: WebContext;
  readonly lead: Lead;
  readonly moves: readonly PossibleMove[];
  readonly lookups: LeadLookups;
  readonly failed?: FailedCommand | undefined;
}

/** The status, where it can go from here, and why not elsewhere. */
export const MovePanel = ({ c, lead, moves, lookups, failed }: MovePanelProps) => {
  const t = wordsOf(c, leadWords);
  const { language } = c.var.session;
  const possible = moves.filter(({ objections }) => objections.length === 0);
  return (
    <Panel title={t.status}>
      <div class="actions">
        <span>
          {t.current} <StatusChip c={c} id={lead.statusId} lookups={lookups} />
        </span>
        {possible.map(({ status }) => (
          <Post
            action={`/leads/${lead.id}/move`}
            label={`→ ${labelOf(status, language)}`}
            fields={{ statusId: status.id, expectedVersion: lead.version }}
            quiet
          />
        ))}
      </div>
      <Objections c={c} moves={moves} />
      {lead.archivedAt === null && !hasEnded(lead, lookups) && <Lose c={c} lead={lead} failed={failed} />}
    </Panel>
  );
};

/** What stands against the other statuses; those with the same reasons together. */
export const Objections = ({ c, moves }: { readonly c: WebContext; readonly moves: readonly PossibleMove[] }) => {
  const byReason = new Map<string, string[]>();
  for (const { status, objections } of moves) {
    const reasons = objections.map((refusal) => textOf(refusal, messagesOf(c))).join(" ");
    if (reasons === "") continue;
    byReason.set(reasons, [...(byReason.get(reasons) ?? []), labelOf(status, c.var.session.language)]);
  }
  if (byReason.size === 0) return null;
  return (
    <>
      <p class="faint">{wordsOf(c, leadWords).notPossible}</p>
      <ul class="faint">
        {[...byReason].map(([reasons, statuses]) => (
          <li>
            {statuses.join(", ")} – {reasons}
          </li>
        ))}
      </ul>
    </>
  );
};

const Lose = async ({ c, lead, failed }: Pick<MovePanelProps, "c" | "lead" | "failed">) => {
  const t = wordsOf(c, leadWords);
  const typed = failed?.command === "lose" ? failed : null;
  return (
    <details open={typed !== null}>
      <summary>{t.lose}</summary>
      <form method="post" action={`/leads/${lead.id}/lose`} class="filters">
        <input type="hidden" name="expectedVersion" value={lead.version} />
        <Field
          name="lostReasonId"
          label={messagesOf(c).fields["lostReasonId"] ?? ""}
          choices={await namedChoices(c, "lostReason")}
          value={typed?.form.text("lostReasonId")}
          error={typed?.error}
        />
        <Field name="note" label={t.note} value={typed?.form.text("note")} error={typed?.error} />
        <button type="submit" class="bad">
          {t.loseIt}
        </button>
      </form>
    </details>
  );
};
