import { CrmError } from "../../kernel/crm-error.js";

/** The place of a timeline entry: the position of its commit, and its own within the commit. */
export interface TimelinePlace {
  /** From 1; 0 for the beginning. */
  readonly position: number;
  /** From 0. */
  readonly ordinal: number;
}

/** Writes a place down as a cursor. */
export const encodeTimelineCursor = ({ position, ordinal }: TimelinePlace): string => `postgres-${position}-${ordinal}`;

/** Reads a cursor back, `null` as the beginning. @throws CrmError `INPUT_INVALID` for a malformed one. */
export function decodeTimelineCursor(cursor: string | null): TimelinePlace {
  if (cursor === null) return { position: 0, ordinal: 0 };
  const [, position, ordinal] = /^postgres-(\d{1,15})-(\d{1,9})$/.exec(cursor) ?? [];
  if (position !== undefined && ordinal !== undefined) return { position: Number(position), ordinal: Number(ordinal) };
  throw new CrmError("INPUT_INVALID", { refusals: [{ code: "TIMELINE_CURSOR_UNFIT", path: ["after"] }] });
}
