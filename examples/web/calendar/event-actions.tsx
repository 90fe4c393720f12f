import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { Post } from "../ui/small.js";
import { common } from "../words/common.js";
import { eventPageWords } from "./event-page-words.js";
import { eventWords } from "./event-words.js";
import type { EventAt } from "./load-event-at.js";
import { eventPath } from "./load-event-at.js";

interface EventActionsProps {
  readonly c: WebContext;
  readonly at: EventAt;
}

/** What can be done with an event as a whole. */
export const EventActions = ({ c, at }: EventActionsProps) => {
  const t = wordsOf(c, common);
  const { event } = at;
  if (event.archivedAt !== null)
    return (
      <div class="actions">
        <span>{wordsOf(c, eventPageWords).archived}</span>
        <Archive at={at} command="restore" label={t.restore} />
      </div>
    );
  return (
    <div class="actions">
      {!at.isLeftOut && (
        <a class="button" href={eventPath(at, "/edit")}>
          {t.edit}
        </a>
      )}
      {event.status !== null && <Status c={c} at={at} />}
      <a class="button quiet" href={`/calendar/events/${event.id}/event.ics`}>
        {wordsOf(c, eventPageWords).file}
      </a>
      {at.occurrence === null && <Archive at={at} command="archive" label={t.archive} />}
    </div>
  );
};

interface ArchiveProps {
  readonly at: EventAt;
  readonly command: "archive" | "restore";
  readonly label: string;
}

const Archive = ({ at: { event }, command, label }: ArchiveProps) => (
  <Post
    action={`/calendar/events/${event.id}/archive`}
    fields={{ command, version: event.version }}
    label={label}
    quiet
  />
);

/** Done, cancelled, planned again: of one date of a series also those that follow, or all. */
const Status = ({ c, at }: EventActionsProps) => {
  const t = wordsOf(c, eventPageWords);
  const { event, occurrence, isLeftOut } = at;
  const labels = { done: t.done, cancel: t.cancelIt, replan: t.replan };
  const status = isLeftOut ? "cancelled" : event.status;
  const commands = status === "planned" ? (["done", "cancel"] as const) : (["replan"] as const);
  return (
    <form method="post" action={eventPath(at, "/status")} class="inline">
      <input type="hidden" name="version" value={event.version} />
      {occurrence !== null && !isLeftOut && <ScopeChoice c={c} label={t.forWhich} />}
      {commands.map((command) => (
        <button type="submit" name="command" value={command} class="quiet">
          {labels[command]}
        </button>
      ))}
    </form>
  );
};

/** Which dates of a series are meant. */
const ScopeChoice = ({ c, label }: { readonly c: WebContext; readonly label: string }) => (
  <select name="scope" aria-label={label}>
    {Object.entries(wordsOf(c, eventWords).scopes).map(([scope, text]) => (
      <option value={scope}>{text}</option>
    ))}
  </select>
);
