import type { Id } from "../kernel/id.js";
import type { CrmRecord, CustomValues } from "../model/record.js";
import type { DecisionEnv } from "./decision-env.js";

/** What may be said of a new record's common fields. */
interface NewRecord<Type extends string> {
  readonly id?: Id<Type>;
  readonly companyId?: Id<"company"> | null;
  readonly custom?: CustomValues;
}

/** The common fields of a record that is made now; it belongs to the actor's company unless said otherwise. */
export function newRecord<Type extends string>(
  type: Type,
  { now, newId, actor }: DecisionEnv,
  given: NewRecord<Type> = {},
): CrmRecord<Type> {
  const companyId = given.companyId === undefined ? actor.companyId : given.companyId;
  return { ...firstVersion(given.id ?? newId(type), companyId, now), custom: given.custom ?? {} };
}

/** The common fields of a record that the library makes by itself, for nobody. */
export const firstVersion = <Type extends string>(
  id: Id<Type>,
  companyId: Id<"company"> | null,
  now: Date,
): CrmRecord<Type> => ({
  id,
  version: 1,
  createdAt: now,
  updatedAt: now,
  companyId,
  archivedAt: null,
  custom: {},
});
