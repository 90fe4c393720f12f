import type { NamedKind } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { people } from "../open/people.js";
import { statusNames } from "../ui/activity.js";
import { namesById } from "../ui/named-choices.js";

const kinds: readonly NamedKind[] = [
  "industrySector",
  "department",
  "jobFunction",
  "source",
  "category",
  "role",
  "tag",
  "lostReason",
];

/** What the ids in accounts, contacts and leads stand for, people and statuses among them. */
export async function recordNames(c: WebContext): Promise<ReadonlyMap<string, string>> {
  const [statuses, ...lists] = await Promise.all([statusNames(c), ...kinds.map((kind) => namesById(c, kind))]);
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...statuses,
    ...lists.flatMap((list) => [...list]),
  ]);
}

/** The name that an id stands for; `null` for none. */
export const nameOf = (names: ReadonlyMap<string, string>, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? id);
