import type { Storage } from "../../ports/storage.js";
import { buildRecord } from "../build/build-record.js";
import { stored } from "./ask.js";

/** When the writes of cases are done. */
export const at = new Date("2026-03-02T09:00:00.123Z");
/** A tag. */
export const tag = (id: string, name = id) => buildRecord("tag", { id, name });
/** A timeline entry. */
export const entry = (id: string) => buildRecord("timelineEntry", { id });
/** Tags that are called as their ids are. */
export const [a, b, c] = [tag("a"), tag("b"), tag("c")];

/** The names of some tags as they are stored, `-` for those that are not. */
export const namesOf = async (storage: Storage, ...ids: readonly string[]): Promise<string> =>
  (await Promise.all(ids.map((id) => stored(storage, "tag", id)))).map((found) => found?.name ?? "-").join(" ");
