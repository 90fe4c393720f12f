import type { ComparedType, DuplicateCheck, TimelineEntry } from "crmkit";
import { splitKey } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { moment } from "../ui/formats.js";
import { Panel, Post } from "../ui/small.js";
import { DismissalForm } from "./dismissal-form.js";
import { ForgetForm } from "./dismissals-page.js";
import { duplicateWords } from "./duplicate-words.js";
import { Evidence } from "./evidence.js";
import { evidenceWords } from "./evidence-words.js";
import { mergeWords } from "./merge-words.js";
import { comparisonPath, type Mergeable, mergeableRecords, nameOf, pathOf } from "./mergeable.js";

interface RecordProps {
  readonly c: WebContext;
  readonly type: ComparedType;
  readonly record: Mergeable;
}

/** What may be the same as a record, what was said of it, and what was merged into it. */
export const RecordDuplicates = async ({ c, type, record }: RecordProps) => {
  const t = wordsOf(c, duplicateWords);
  const { crm } = c.var;
  const key = `${type}/${record.id}`;
  const [check, said, entries] = await Promise.all([
    crm.duplicates.check({ type, id: record.id, among: [type] }),
    crm.duplicates.dismissals({ key }),
    mergeableRecords(crm, type).activity(record.id),
  ]);
  const apart = new Set(said.records.flatMap(({ dismissal, holds }) => (holds ? dismissal.pairKeys : [])));
  const candidates = check.candidates.filter(({ record: one }) => !apart.has(`${type}/${one.id}` as never));
  const merges = mergesIn(entries, key);
  return (
    <Panel title={t.ofRecord}>
      {candidates.length === 0 && <p>{t.noneOfRecord}</p>}
      {!check.complete && <p>{t.incomplete}</p>}
      {candidates.map((candidate) => (
        <Candidate c={c} type={type} record={record} candidate={candidate} />
      ))}
      {said.records.length > 0 && <h3>{wordsOf(c, evidenceWords).dismissedPair}</h3>}
      {said.records.map(({ records, dismissal, holds }) => (
        <Said c={c} own={key} pair={records} keys={dismissal.pairKeys} note={dismissal.note} holds={holds} />
      ))}
      {merges.length > 0 && <h3>{wordsOf(c, mergeWords).mergesOfRecord}</h3>}
      {merges.map((entry) => (
        <MergeLine c={c} type={type} id={record.id} entry={entry} />
      ))}
    </Panel>
  );
};

const Candidate = ({
  c,
  type,
  record,
  candidate,
}: RecordProps & { readonly candidate: DuplicateCheck["candidates"][number] }) => {
  const other = candidate.record;
  const names = wordsOf(c, evidenceWords).pair(nameOf(record), nameOf(other));
  const t = wordsOf(c, duplicateWords);
  return (
    <div class="finding">
      <p class="actions">
        <a href={pathOf(type, other.id)}>{nameOf(other)}</a>
        {candidate.archived && <small>{t.archived}</small>}
        {!candidate.archived && (
          <a class="button quiet" href={comparisonPath(type, [record.id, other.id])}>
            {t.compare}
            <span class="unseen"> {names}</span>
          </a>
        )}
      </p>
      <Evidence c={c} pair={candidate} prior={candidate.prior} names={names} />
      <DismissalForm
        c={c}
        keys={[`${type}/${record.id}`, `${type}/${other.id}`]}
        names={names}
        back={pathOf(type, record.id)}
      />
    </div>
  );
};

interface SaidProps {
  readonly c: WebContext;
  readonly own: string;
  readonly pair: readonly { readonly key: string; readonly name: string }[];
  readonly keys: readonly string[];
  readonly note: string | null;
  readonly holds: boolean;
}

const Said = ({ c, own, pair, keys, note, holds }: SaidProps) => {
  const t = wordsOf(c, evidenceWords);
  const other = pair.find(({ key }) => key !== own);
  const { type, id } = splitKey(own as never);
  return (
    <p class="actions">
      {other !== undefined && <span>{other.name}</span>}
      <small>{[note, holds ? t.holds : t.lapsed].filter(Boolean).join(" · ")}</small>
      <ForgetForm keys={keys} label={t.forget} back={pathOf(type, id)} />
    </p>
  );
};

/** The merges into a record that were not taken back, the latest first. */
function mergesIn(entries: readonly TimelineEntry[], key: string): readonly TimelineEntry[] {
  const undone: string[] = [];
  return entries.filter((entry) => {
    if (entry.subjectKey !== key) return false;
    const others = entry.relatedKeys
      .filter((one) => one !== key)
      .sort()
      .join(" ");
    if (entry.kind === "unmerged") undone.push(others);
    if (entry.kind !== "merged") return false;
    const place = undone.indexOf(others);
    if (place >= 0) undone.splice(place, 1);
    return place < 0;
  });
}

const MergeLine = ({
  c,
  type,
  id,
  entry,
}: Omit<RecordProps, "record"> & { readonly id: string; readonly entry: TimelineEntry }) => {
  const t = wordsOf(c, mergeWords);
  const others = entry.relatedKeys.map(splitKey).filter((one) => one.type === type && one.id !== id);
  const duplicateId = others[0]?.id ?? "";
  return (
    <p class="actions">
      <span>{t.mergedOn(moment(c, entry.at))}</span>
      <Post action="/duplicates/unmerge" label={t.unmerge} fields={{ type, id, duplicateId }} quiet />
    </p>
  );
};
