import type { TimelineEntry } from "crmkit";
import { labelOf } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { messagesOf, wordsOf } from "../http/web-context.js";
import { personOf } from "../open/people.js";
import { common } from "../words/common.js";
import { moment } from "./formats.js";
import { Panel } from "./small.js";

interface ActivityProps {
  readonly c: WebContext;
  readonly entries: readonly TimelineEntry[];
}

/** What happened to a record, the newest first. */
export const Activity = async ({ c, entries }: ActivityProps) => {
  const t = wordsOf(c, common);
  const names = await statusNames(c);
  const kinds: Readonly<Record<string, string>> = messagesOf(c).timeline;
  return (
    <Panel title={t.activity}>
      <ol class="activity">
        {entries.map((entry) => (
          <li>
            <strong>{kinds[entry.kind] ?? entry.kind}</strong>
            {toldOf(entry, names) !== "" && <span> {toldOf(entry, names)}</span>}
            <small>
              {moment(c, entry.at)}
              {entry.actorId !== null && ` ${t.by} ${personOf(entry.actorId)?.name ?? entry.actorId}`}
            </small>
          </li>
        ))}
      </ol>
    </Panel>
  );
};

/** From which status to which. */
function toldOf({ fromStatusId, toStatusId }: TimelineEntry, names: ReadonlyMap<string, string>): string {
  const statuses = [fromStatusId, toStatusId].flatMap((id) => (id === null ? [] : [names.get(id) ?? id]));
  return statuses.join(" → ");
}

/** The names of all statuses, by id. */
export async function statusNames(c: WebContext): Promise<ReadonlyMap<string, string>> {
  const kinds = c.var.opened.optionsOf(c.var.session.firm.id).prospectStatuses
    ? (["lead", "prospect", "opportunity"] as const)
    : (["lead", "opportunity"] as const);
  const definitions = await Promise.all(kinds.map((kind) => c.var.crm.statuses.pipelines(kind)));
  return new Map(
    definitions.flat().flatMap(({ statuses }) => statuses.map((one) => [one.id, labelOf(one, c.var.session.language)])),
  );
}
