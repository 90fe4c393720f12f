import { withRoom } from "./int-lists.js";
import type { NumbersOf } from "./intern.js";
import { emptyValueTable, internValues } from "./value-table.js";

/** Remembers what became of texts, of which there are far fewer than records; -1 becomes of blank ones. */
export function remembered(normalise: NumbersOf): NumbersOf {
  const known = emptyValueTable();
  let ids = new Int32Array(0);
  return (texts) => {
    const before = known.size;
    const places = internValues(known, texts);
    if (known.size > before) {
      ids = withRoom(ids, known.size);
      ids.set(normalise(firstOnes(texts, places, before)), before);
    }
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      if (place >= 0) places[i] = ids[place] as number;
    }
    return places;
  };
}

/** The texts that are new, each once, in the order of their numbers. */
function firstOnes(texts: readonly string[], places: Int32Array, before: number): string[] {
  const found: string[] = [];
  for (let i = 0; i < places.length; i++) if (places[i] === before + found.length) found.push(texts[i] as string);
  return found;
}
