import type { TimelineEntry } from "crmkit";
import { wordsOf } from "../../http/web-context.js";
import type { Draft } from "./draft.js";
import type { EditorProps } from "./editor-props.js";
import { slugOf } from "./editor-props.js";
import { nameIn, nameOf } from "./status-names.js";
import { statusWords } from "./status-words.js";

/** What stands against the draft, or what saving it does. */
export const Verdict = (props: EditorProps) => {
  const { c, judgement } = props;
  const { faults, sound } = judgement;
  const t = wordsOf(c, statusWords);
  if (sound !== null) return <Outcome {...props} entries={sound.entries} />;
  return (
    <div class="problems">
      <p>{t.faults(faults.length)}</p>
      <ul>
        {faults.map(({ place, text }) => (
          <li>{place === "" ? text : <a href={`#status-${slugOf(place)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
};

const Outcome = (props: EditorProps & { readonly entries: readonly TimelineEntry[] }) => {
  const { c, definition, draft, entries } = props;
  const t = wordsOf(c, statusWords);
  const stored = new Set<string>(definition.statuses.map(({ id }) => id));
  const added = draft.statuses.filter(({ id }) => !stored.has(id)).map((one) => nameOf(c, one));
  const removed = draft.removed.map((id) => nameIn(c, definition, draft, id));
  const moves = movesOf(entries);
  const nameOfOne = (id: string) => nameIn(c, definition, draft, id);
  return (
    <div class="told">
      <span>{t.sound}</span>
      {added.length > 0 && <span>{t.addedOnes(added.join(", "))}</span>}
      {removed.length > 0 && <span>{t.removedOnes(removed.join(", "))}</span>}
      {moves.map(({ from, to, count }) => (
        <span>{t.moves(count, nameOfOne(from), nameOfOne(to))}</span>
      ))}
      {moves.length === 0 && <span>{t.noMoves}</span>}
    </div>
  );
};

interface Moves {
  readonly from: string;
  readonly to: Draft["statuses"][number]["id"];
  readonly count: number;
}

/** How many records go from where to where. */
function movesOf(entries: readonly TimelineEntry[]): readonly Moves[] {
  const moves = new Map<string, Moves>();
  for (const { fromStatusId: from, toStatusId: to } of entries) {
    if (from === null || to === null) continue;
    const key = JSON.stringify([from, to]);
    moves.set(key, { from, to, count: (moves.get(key)?.count ?? 0) + 1 });
  }
  return [...moves.values()];
}
