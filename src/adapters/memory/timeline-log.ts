import { CrmError } from "../../kernel/crm-error.js";

/** The ids of timeline entries in commit order. */
export interface TimelineLog {
  /** Notes new entries. */
  readonly append: (ids: readonly string[]) => void;
  /** Forgets entries that are no longer stored; the places of others stay. */
  readonly forget: (ids: ReadonlySet<string>) => void;
  /** Up to `limit` ids after a cursor, and the cursor after them. @throws CrmError `INPUT_INVALID` for a malformed cursor. */
  readonly after: (
    cursor: string | null,
    limit: number,
  ) => { readonly ids: readonly string[]; readonly cursor: string };
  /** Every place, `null` for a forgotten entry. */
  readonly places: () => readonly (string | null)[];
}

/** Begins with the places of an earlier log. */
export function timelineLog(places: readonly (string | null)[]): TimelineLog {
  const log = [...places];
  return {
    append: (ids) => {
      for (const id of ids) log.push(id);
    },
    forget: (ids) => {
      if (ids.size === 0) return;
      for (const [i, id] of log.entries()) if (id !== null && ids.has(id)) log[i] = null;
    },
    after: (cursor, limit) => {
      const ids: string[] = [];
      let place = cursor === null ? 0 : placeOf(cursor, log.length);
      for (; place < log.length && ids.length < limit; place++) {
        const id = log[place];
        if (typeof id === "string") ids.push(id);
      }
      return { ids, cursor: `memory-${place}` };
    },
    places: () => [...log],
  };
}

function placeOf(cursor: string, length: number): number {
  const place = /^memory-(0|[1-9]\d{0,14})$/.exec(cursor)?.[1];
  if (place !== undefined && Number(place) <= length) return Number(place);
  throw new CrmError("INPUT_INVALID", { refusals: [{ code: "TIMELINE_CURSOR_UNFIT", path: ["after"] }] });
}
