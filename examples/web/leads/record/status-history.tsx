import type { StatusStay } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { personOf } from "../../open/people.js";
import { moment } from "../../ui/formats.js";
import { RecordTable } from "../../ui/record-table.js";
import { Panel } from "../../ui/small.js";
import { common } from "../../words/common.js";
import type { LeadLookups } from "../lead-lookups.js";
import { leadWords } from "../lead-words.js";
import { StatusChip } from "../list/lead-columns.js";

interface StatusHistoryProps {
  readonly c: WebContext;
  readonly stays: readonly StatusStay[];
  readonly lookups: Pick<LeadLookups, "statuses">;
}

/** The statuses that a record went through, and how long it stayed in each. */
export const StatusHistory = ({ c, stays, lookups }: StatusHistoryProps) => {
  const t = wordsOf(c, leadWords);
  return (
    <Panel title={t.history}>
      <RecordTable
        caption={t.history}
        records={stays}
        empty={wordsOf(c, common).nothing}
        columns={[
          {
            label: messagesOf(c).fields.statusId,
            cell: ({ statusId }) => <StatusChip c={c} id={statusId} lookups={lookups} />,
          },
          { label: t.since, cell: ({ from }) => moment(c, from) },
          { label: t.lasted, cell: ({ ms }) => lasted(c, ms) },
          { label: wordsOf(c, common).by, cell: ({ actorId }) => personOf(actorId)?.name ?? "" },
        ]}
      />
    </Panel>
  );
};

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

function lasted(c: WebContext, ms: number): string {
  const [unit, length] = units.find(([, size]) => ms >= size) ?? ["minute", 60_000];
  const format = new Intl.NumberFormat(c.var.session.language, { style: "unit", unit, unitDisplay: "long" });
  return format.format(Math.floor(ms / length));
}
