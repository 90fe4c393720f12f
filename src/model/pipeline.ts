import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";
import type { StatusKind } from "./status.js";

/** A list of statuses and the roles that some of them play. No rule knows a status by its name or place. */
export interface Pipeline extends CrmRecord<"pipeline"> {
  /** What has statuses of this list. */
  readonly kind: StatusKind;
  /** Tells several pipelines of a kind apart. */
  readonly name: string;
  /** The one that new records of the kind go to, unless another is asked for. */
  readonly isDefault: boolean;
  /** The status of a new record. */
  readonly newStatusId: Id<"status">;
  /** The status of a converted lead; `null` for other kinds. */
  readonly convertedStatusId: Id<"status"> | null;
  /** The status of an opportunity with a quote; `null` for other kinds. */
  readonly propositionStatusId: Id<"status"> | null;
  /** The status of a prospect or an opportunity that was won; `null` for leads. */
  readonly wonStatusId: Id<"status"> | null;
  /** The status of what was lost. */
  readonly lostStatusId: Id<"status">;
}
