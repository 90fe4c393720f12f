import type { RecordType } from "../../../src/model/record-types.js";
import type { Storage } from "../../../src/ports/storage.js";
import { comparePositions, positionReader } from "../../../src/query/compare-values.js";
import type { Filter } from "../../../src/query/filter.js";
import { matches } from "../../../src/query/matches.js";
import type { FindQuery, Position, SortKey } from "../../../src/query/query.js";
import { everyRecord } from "./broken-storage.js";

/** Parts of a search that a fault replaces. */
export interface Search {
  readonly holds?: (filter: Filter, record: object) => boolean;
  readonly compare?: (sort: readonly SortKey[]) => (a: Position, b: Position) => number;
  readonly isAfter?: (sort: readonly SortKey[], position: Position, after: Position) => boolean;
}

/** Searches by looking at every record. */
export const searching =
  ({ holds = matches, compare = comparePositions, isAfter }: Search) =>
  (sound: Storage): Storage => ({
    ...sound,
    find: async <T extends RecordType>(query: FindQuery<T>) => {
      const { type, filter, sort, after, limit } = query;
      if ((type as string) === "nonsense") return sound.find(query);
      const [read, order] = [positionReader(sort), compare(sort)];
      const comesAfter = isAfter ?? ((_, position, from) => order(position, from) > 0);
      const left = (await everyRecord(sound, type))
        .filter((record) => holds(filter, record))
        .filter((record) => after === null || comesAfter(sort, read(record), after))
        .sort((a, b) => order(read(a), read(b)));
      return { records: left.slice(0, limit), more: left.length > limit };
    },
  });

/** Exchanges single nodes of a filter. */
export const filtering =
  (exchange: (node: Filter) => Filter) =>
  (sound: Storage): Storage => {
    const exchanged = (filter: Filter): Filter => {
      if (filter.op === "not") return exchange({ op: "not", filter: exchanged(filter.filter) });
      if (filter.op === "and" || filter.op === "or")
        return exchange({ op: filter.op, filters: filter.filters.map(exchanged) });
      return exchange(filter);
    };
    return { ...sound, find: (query) => sound.find({ ...query, filter: exchanged(query.filter) }) };
  };
