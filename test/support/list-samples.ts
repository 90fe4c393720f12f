import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";

type Samples = Readonly<Record<string, FacadeSample>>;
type IdOf = (world: FacadeWorld) => string;

/** Where the keys of a condition are the caller's own. */
export const openInList = ["where", "where.*", "where.or.*", "where.not", "where.and.*"];

/** Samples of what can be asked of the records of any type. */
export function listSamples(
  conditions: { readonly where: object },
  [column = "id", ...more]: readonly string[],
  id: IdOf,
): Samples {
  const sort = [column, { field: "createdAt", direction: "desc", nulls: "first" }];
  const list = { ...conditions, sort, limit: 5, after: null };
  return {
    get: { args: (world) => [id(world)], at: [["id"]] },
    list: { args: () => [list], open: openInList },
    rows: { args: () => [{ ...list, columns: [column, ...more] }], open: openInList },
    count: { args: () => [conditions], open: openInList },
    summarize: {
      args: () => [{ where: conditions.where, groupBy: ["teamId"], measures: { all: "count" } }],
      open: [...openInList, "measures", "measures.*"],
    },
  };
}

/** Samples of the lists of whom to contact. */
export const contactListSamples = (list: object): Samples =>
  Object.fromEntries(["mailingList", "callList"].map((name) => [name, { args: () => [list], open: openInList }]));

/** Samples of what can be asked of what belongs to a record. */
export const relatedSamples = (
  at: string,
  id: IdOf,
  more: readonly string[] = [],
  names: readonly string[] = ["activity", "events", "emails", "attachments", "campaigns"],
): Samples =>
  Object.fromEntries(
    [...names, ...more].map((name) => [
      name,
      { args: (world: FacadeWorld) => [id(world), { limit: 1, after: null }], at: [[at], []] },
    ]),
  );

/** Samples of questions that take an id alone. */
export const idSamples = (names: readonly string[], at: string, id: IdOf): Samples =>
  Object.fromEntries(names.map((name) => [name, { args: (world: FacadeWorld) => [id(world)], at: [[at]] }]));

/** Samples by the whole names of their methods. */
export const under = (prefix: string, samples: Samples): Samples =>
  Object.fromEntries(Object.entries(samples).map(([name, sample]) => [`${prefix}.${name}`, sample]));
