import type { RecordTypes } from "../model/record-types.js";
import type { Filter } from "../query/filter.js";
import { allOf } from "../query/filter.js";
import type { BoardPlace } from "../status/board-place.js";
import { longestRank, ranksBetween } from "../status/board-rank.js";
import type { CrmScope } from "./crm-scope.js";

/** The order of cards in a column of the board. */
export const boardSort = [
  { field: "boardRank", kind: "text", direction: "asc", nulls: "last" },
  { field: "id", kind: "text", direction: "asc", nulls: "last" },
] as const;

/** The types of record that lie on boards. */
export type BoardType = "lead" | "account" | "opportunity";

/** How many cards below make room where ranks get too long: none as a rule. */
const crowds = [0, 64, 512, 4_096];

/** Finds the place of a column right below another card, `null` at the top; `null` where that card is not in the column. */
export async function findBoardPlace<T extends BoardType>(
  scope: CrmScope,
  type: T,
  card: RecordTypes[T],
  { statusId, afterId }: { readonly statusId: string; readonly afterId: string | null },
): Promise<BoardPlace<RecordTypes[T]> | null> {
  const above = afterId === null ? null : (await scope.visible.get(type, [afterId])).get(afterId);
  if (above === undefined || (above !== null && (above.statusId !== statusId || above.id === card.id))) return null;
  let place: BoardPlace<RecordTypes[T]> | null = null;
  for (const size of crowds) {
    const below = await cardsBelow(scope, type, card, statusId, { above, limit: size + 1 });
    place = {
      after: above?.boardRank ?? null,
      before: below[size]?.boardRank ?? null,
      crowd: below.slice(0, size),
    };
    if (hasRoom(place, card.id)) break;
  }
  return place;
}

async function cardsBelow<T extends BoardType>(
  { visible }: CrmScope,
  type: T,
  card: RecordTypes[T],
  statusId: string,
  { above, limit }: { readonly above: RecordTypes[T] | null; readonly limit: number },
): Promise<readonly RecordTypes[T][]> {
  const others: Filter = { op: "not", filter: { op: "eq", field: "id", kind: "text", value: card.id } };
  const { records } = await visible.find({
    type,
    filter: allOf({ op: "eq", field: "statusId", kind: "text", value: statusId }, others),
    sort: boardSort,
    after: above === null ? null : [above.boardRank, above.id],
    limit,
  });
  return records;
}

const hasRoom = <T extends BoardType>({ after, before, crowd }: BoardPlace<RecordTypes[T]>, id: string): boolean =>
  ranksBetween(after, before, [id, ...crowd.map((card) => card.id)]).every((rank) => rank.length <= longestRank);
