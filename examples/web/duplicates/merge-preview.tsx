import type { MovedCount } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { wordsOf } from "../http/web-context.js";
import { reasonOf } from "../ui/problems.js";
import { Panel } from "../ui/small.js";
import type { Comparison } from "./comparison.js";
import { mergeWords } from "./merge-words.js";
import { namesApart } from "./mergeable.js";
import type { ValueText } from "./value-texts.js";
import { fieldName } from "./value-texts.js";

interface PreviewProps {
  readonly c: WebContext;
  readonly comparison: Comparison;
  readonly text: ValueText;
}

/** What merging would do: taken over, given up, re-pointed; or why it is refused. */
export const MergePreview = ({ c, comparison, text }: PreviewProps) => {
  const t = wordsOf(c, mergeWords);
  const { decision } = comparison;
  if (!decision.ok)
    return (
      <div class="problems" role="alert">
        <p>{t.refused}</p>
        <ul>
          {decision.refusals.map((refusal) => (
            <li>{reasonOf(c, refusal)}</li>
          ))}
        </ul>
      </div>
    );
  const { moved, folded } = decision.value.result;
  const [carried, lost] = [carriedLines(c, comparison, text), lostLines(c, comparison, text)];
  const lists = [
    [t.carried, carried],
    [t.lost, lost],
    [t.moved, countedLines(c, moved)],
    [t.folded, countedLines(c, folded)],
  ] as const;
  return (
    <Panel title={t.preview}>
      {lists.every(([, lines]) => lines.length === 0) && <p>{t.nothingElse}</p>}
      {lists.map(([title, lines]) => (
        <Lines title={title} lines={lines} />
      ))}
      <p class="faint">{t.afterwards}</p>
    </Panel>
  );
};

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );

const nameIn = ({ records }: Comparison, id: string): string => namesApart(records).get(id) ?? id;

/** The values that the original takes from others. */
function carriedLines(c: WebContext, comparison: Comparison, text: ValueText): string[] {
  const { decision, command } = comparison;
  if (!decision.ok) return [];
  const { record, provenance } = decision.value.result;
  return provenance.flatMap(({ field, from }) => {
    const others = from.filter((id) => id !== command.originalId).map((id) => nameIn(comparison, id));
    const value = text(field, record[field as keyof typeof record]);
    const line = wordsOf(c, mergeWords).carriedLine(fieldName(c, field), value, others.join(", "));
    return others.length === 0 || value === "" ? [] : [line];
  });
}

/** The values that are given up. */
function lostLines(c: WebContext, comparison: Comparison, text: ValueText): string[] {
  const { decision } = comparison;
  if (!decision.ok) return [];
  return decision.value.result.conflicts.flatMap(({ field, lost }) =>
    lost.map(({ recordId, value }) =>
      wordsOf(c, mergeWords).lostLine(fieldName(c, field), text(field, value), nameIn(comparison, recordId)),
    ),
  );
}

function countedLines(c: WebContext, counts: readonly MovedCount[]): string[] {
  const { things } = wordsOf(c, mergeWords);
  const byType = new Map<string, number>();
  for (const { type, count } of counts) {
    const known = Object.hasOwn(things, type) ? type : "other";
    byType.set(known, Math.max(byType.get(known) ?? 0, count)); // one thing may name the record in several fields
  }
  return [...byType].map(([type, count]) => things[type]?.(count) ?? String(count));
}
