import type { Lead } from "../model/lead.js";
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

/** How many cards below make room where ranks get too long: none as a rule. */
const crowds = [0, 64, 512, 4_096];

/** Finds the place right below another card, `null` at the top; `null` where that card is not in the column. */
export async function findBoardPlace(
  scope: CrmScope,
  lead: Lead,
  statusId: string,
  afterLeadId: string | null,
): Promise<BoardPlace<Lead> | null> {
  const above = afterLeadId === null ? null : (await scope.visible.get("lead", [afterLeadId])).get(afterLeadId);
  if (above === undefined || (above !== null && (above.statusId !== statusId || above.id === lead.id))) return null;
  let place: BoardPlace<Lead> | null = null;
  for (const size of crowds) {
    const below = await cardsBelow(scope, lead, statusId, above, size + 1);
    place = {
      after: above?.boardRank ?? null,
      before: below[size]?.boardRank ?? null,
      crowd: below.slice(0, size),
    };
    if (hasRoom(place, lead)) break;
  }
  return place;
}

async function cardsBelow(
  { visible }: CrmScope,
  lead: Lead,
  statusId: string,
  above: Lead | null,
  limit: number,
): Promise<readonly Lead[]> {
  const others: Filter = { op: "not", filter: { op: "eq", field: "id", kind: "text", value: lead.id } };
  const { records } = await visible.find({
    type: "lead",
    filter: allOf({ op: "eq", field: "statusId", kind: "text", value: statusId }, others),
    sort: boardSort,
    after: above === null ? null : [above.boardRank, above.id],
    limit,
  });
  return records;
}

const hasRoom = ({ after, before, crowd }: BoardPlace<Lead>, lead: Lead): boolean =>
  ranksBetween(after, before, [lead.id, ...crowd.map(({ id }) => id)]).every((rank) => rank.length <= longestRank);
