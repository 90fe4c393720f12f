import type { EventDecision } from "crmkit";
import { CrmError } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { Problems, reasonOf } from "../ui/problems.js";
import { common as commonWords } from "../words/common.js";
import { formatted } from "./civil.js";
import { entryOfEvent } from "./event-entry.js";
import { eventWords } from "./event-words.js";
import type { EventAt } from "./load-event-at.js";
import { isSeries } from "./load-event-at.js";
import { fieldsOf } from "./recurrence-entry.js";
import { summaryOf } from "./recurrence-fields.js";

interface EventChangesProps {
  readonly c: WebContext;
  readonly before: EventAt;
  readonly scope: string;
  readonly decision: EventDecision;
  readonly categories: ReadonlyMap<string, string>;
}

/** What an edit would do, as the library says: the preview is the decision that a commit carries out. */
export const EventChanges = (props: EventChangesProps) => {
  const { c, before, scope, decision } = props;
  const t = wordsOf(c, eventWords);
  if (!decision.ok) return <Refused c={c} decision={decision} />;
  const { writes, warnings, result } = decision.value;
  const answers = writes.filter(({ op, type }) => op === "replace" && type === "guest").length;
  const deliveries = writes.filter(({ type }) => type === "delivery").length;
  return (
    <div class="panel">
      <h2>{t.changes}</h2>
      {writes.length === 0 ? (
        <p>{t.nothingChanges}</p>
      ) : (
        <p>{t.becomes[kindOf(before, scope, result.head !== null)]}</p>
      )}
      {writes.length > 0 && <Differences {...props} />}
      <ul>
        {result.orphans.map(({ occurrence, becomes }) => (
          <li>
            {formatted(c.var.session.language, occurrence, { dateStyle: "long" })}: {t.orphans[becomes]}
          </li>
        ))}
        {answers > 0 && <li>{t.answersReset(answers)}</li>}
        {deliveries > 0 && <li>{t.deliveries(deliveries)}</li>}
        {warnings.map((warning) => (
          <li>{reasonOf(c, warning)}</li>
        ))}
      </ul>
    </div>
  );
};

/** Why the library would not do it. */
export const Refused = ({ c, decision }: { readonly c: WebContext; readonly decision: EventDecision }) =>
  decision.ok ? null : <Problems c={c} error={new CrmError("REFUSED", { refusals: decision.refusals })} />;

function kindOf(
  { event, occurrence }: EventAt,
  scope: string,
  isParted: boolean,
): "single" | "this" | "following" | "all" {
  if (occurrence === null) return isSeries(event) ? "all" : "single";
  if (scope === "this") return "this";
  return isParted ? "following" : "all";
}

/** What of the event was and will be, field by field. */
const Differences = ({ c, before, decision, categories }: EventChangesProps) => {
  const t = wordsOf(c, eventWords);
  const after = decision.ok ? decision.value.result.event : before.event;
  const rows = differences(c, before, after, categories);
  if (rows.length === 0) return null;
  return (
    <table class="changes">
      <thead>
        <tr>
          {[t.field, t.before, t.after].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, was, is]) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{was}</td>
            <td>{is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

function differences(c: WebContext, before: EventAt, event: EventAt["event"], categories: ReadonlyMap<string, string>) {
  const { fields: names, words } = messagesOf(c);
  const common = wordsOf(c, commonWords);
  const [was, is] = [before, { ...before, event, startsAt: event.startsAt, endsAt: event.endsAt }].map((one) =>
    entryOfEvent(one),
  );
  const shown = ["subject", "type", "startLocal", "endLocal", "startOn", "endOn", "timeZone", "location", "categoryId"];
  const rest = ["assignedToId", "visibility", "busy", "callDirection", "priority", "description"];
  const told = (name: string, text: string): string => {
    if (name === "startLocal" || name === "endLocal") return text === "" ? "–" : text.replace("T", " ");
    if (name === "type") return words[text as keyof typeof words] ?? text; // the library's own type
    if (name === "assignedToId") return personOf(text)?.name ?? "–";
    if (name === "busy") return text === "" ? common.no : common.yes;
    return categories.get(text) ?? (text === "" ? "–" : text);
  };
  const rows = [...shown, ...rest].flatMap((name) => {
    const [old, now] = [was, is].map((entry) => fieldsOf(entry ?? new Map()).text(name));
    return old === now ? [] : [[names[name] ?? name, told(name, old ?? ""), told(name, now ?? "")] as const];
  });
  const [rule, newRule] = [summaryOf(c, before.event), summaryOf(c, event)];
  const isOneDate = event.seriesId !== null;
  return isOneDate || rule === newRule ? rows : [...rows, [names.recurrence, rule ?? "–", newRule ?? "–"] as const];
}
