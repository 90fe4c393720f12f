import { withRoom } from "./int-lists.js";
import type { ValueStore } from "./match-column.js";
import { emptyValueTable, internValue } from "./value-table.js";

/** Remembers what became of a text, for texts of which there are far fewer than records. */
export function remembered(normalise: (text: string) => number): (text: string) => number {
  const texts = emptyValueTable();
  let ids = new Int32Array(16);
  return (text) => {
    const before = texts.size;
    const place = internValue(texts, text);
    if (place < before) return ids[place] as number;
    if (place >= ids.length) ids = withRoom(ids, texts.size);
    const id = normalise(text);
    ids[place] = id;
    return id;
  };
}

/** The number of a text that was normalised; -1 for a blank one. */
export const plainId = ({ table }: ValueStore, text: string): number => (text === "" ? -1 : internValue(table, text));
