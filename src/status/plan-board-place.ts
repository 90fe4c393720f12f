import type { RecordTypes } from "../model/record-types.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { Write } from "../plan/write.js";
import { nextVersion, replace, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { BearerType } from "./bearer-type.js";
import type { BoardPlace } from "./board-place.js";
import { rankOfCard } from "./board-place.js";

/** The rank of a record at its place, its own where that fits, with the new ranks of the cards that make room. */
export function planBoardPlace<T extends BearerType>(
  type: T,
  record: RecordTypes[T],
  place: BoardPlace<RecordTypes[T]> | null | undefined,
  env: DecisionEnv,
): { readonly changes: Partial<RecordTypes[T]>; readonly writes: readonly Write[] } {
  if (place === undefined || place === null) return { changes: {}, writes: [] };
  const { boardRank, moved } = rankOfCard<RecordTypes[T]>(record, place);
  const ranked = (rank: string) => ({ boardRank: rank }) as Partial<RecordTypes[T]>; // every bearer of a status has it
  return {
    changes: boardRank === record.boardRank ? {} : ranked(boardRank),
    writes: moved.map(({ card, rank }) => replace(type, card, ranked(rank), env.now)),
  };
}

/** Plans that a record takes another place in the column where it is; nothing is written where it lies there already. */
export function planReorder<T extends BearerType>(
  type: T,
  record: RecordTypes[T],
  place: BoardPlace<RecordTypes[T]> | null | undefined,
  env: DecisionEnv,
): WritePlan<RecordTypes[T]> {
  const { changes, writes } = planBoardPlace(type, record, place, env);
  if (Object.keys(changes).length === 0) return { writes: [], entries: [], warnings: [], result: record };
  const next = nextVersion<RecordTypes[T]>(record, changes, env.now);
  return { writes: [storeNext(type, next), ...writes], entries: [], warnings: [], result: next };
}
