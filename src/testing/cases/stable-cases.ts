import { remove, replace } from "../../plan/write.js";
import type { Storage } from "../../ports/storage.js";
import type { FindQuery } from "../../query/query.js";
import { buildRecord } from "../build/build-record.js";
import { requireSame } from "../kit/require-same.js";
import { showValue } from "../kit/show-value.js";
import type { StorageCase } from "../kit/storage-case.js";
import { byId, findQuery, store, stored, write } from "./ask.js";
import { readPages } from "./page-cases.js";

/** A lead at a place in the order; four share each title, so that the id decides among them, and the last have none. */
function leadAt(place: number) {
  const title = place >= 16 ? null : `t${Math.floor(place / 4)}`;
  return buildRecord("lead", { id: `l${place.toFixed(1).padStart(4, "0")}`, title });
}

const leads = Array.from({ length: 20 }, (_, place) => leadAt(place));
const ids = leads.map(({ id }) => id as string);

const byTitle = (limit: number): FindQuery<"lead"> =>
  findQuery("lead", { sort: [{ field: "title", kind: "text", direction: "asc", nulls: "last" }, byId], limit });

/** Requires that of the leads that were there at the beginning these come, while others write between the pages. */
async function requirePages(
  storage: Storage,
  limit: number,
  expected: readonly string[],
  between: (page: number) => Promise<unknown>,
): Promise<void> {
  await store(storage, "lead", leads);
  const query = byTitle(limit);
  const records = await readPages(storage, query, between);
  const came = records.map(({ id }) => id as string).filter((id) => ids.includes(id));
  requireSame(came, expected, () => `every page of find ${showValue(query)} while others write`);
}

/** Paging while others write. */
export const stableCases: readonly StorageCase[] = [
  {
    id: "find.stable/inserts",
    proves: "Records that are inserted before and after the position make none of the others come twice or not at all.",
    check: (storage) =>
      requirePages(storage, 3, ids, async (page) => {
        if (page > 4) return;
        await store(storage, "lead", [leadAt(page + 0.1), leadAt(page * 3 + 3.2), leadAt(19.3 - page)]);
      }),
  },
  {
    id: "find.stable/removals",
    proves: "Records that are removed, read already or not yet, make none of the others come twice or not at all.",
    check: (storage) =>
      requirePages(storage, 3, ids.slice(0, 15), async (page) => {
        const gone = leads.filter((_, place) => place === page * 3 || place === 19 - page);
        await write(storage, ...gone.map((lead) => remove("lead", lead)));
      }),
  },
  {
    id: "find.stable/position gone",
    proves: "A page goes on after the position also when the record there was removed or moved elsewhere.",
    check: (storage) =>
      requirePages(storage, 1, ids, async (page) => {
        const gone = leads
          .slice(page, page + 1)
          .map((lead) =>
            page % 2 === 0 ? remove("lead", lead) : replace("lead", lead, { title: "a" }, lead.updatedAt),
          );
        await write(storage, ...gone);
      }),
  },
  {
    id: "find.stable/other changes",
    proves: "Changes of fields that are not sorted by move no record.",
    check: (storage) =>
      requirePages(storage, 2, ids, async (page) => {
        for (const id of [ids[page], ids[19 - page]]) {
          const lead = await stored(storage, "lead", id ?? "");
          if (lead !== null) await write(storage, replace("lead", lead, { score: 5 }, lead.updatedAt));
        }
      }),
  },
];
