import type { Id } from "../kernel/id.js";
import type { CrmRecord } from "./record.js";

/** What a status can be the status of: each kind has its own list. */
export type StatusKind = "lead" | "prospect" | "opportunity";

/** One step of a pipeline. */
export interface Status extends CrmRecord<"status"> {
  /** The list that it belongs to. */
  readonly pipelineId: Id<"pipeline">;
  /** Names by language tag, such as `{ en: "To process", fr: "À traiter" }`; at least one. */
  readonly labels: Readonly<Record<string, string>>;
  /** Place in the list, from 0. */
  readonly sequence: number;
  /** Open records are being worked on; closed ones are not. */
  readonly open: boolean;
  /** CSS colour `#rrggbb`. */
  readonly color: string;
  /** Chance of success in percent that is proposed to opportunities that enter. */
  readonly probability: number | null;
  /** The statuses that may follow, `null` for any. */
  readonly nextStatusIds: readonly Id<"status">[] | null;
  /** Fields that must be filled for a record to enter. */
  readonly requiredFields: readonly string[];
  /** Who alone may move records here; empty, with no teams either, for everybody. */
  readonly allowedUserIds: readonly Id<"user">[];
  /** The teams whose members may move records here. */
  readonly allowedTeamIds: readonly Id<"team">[];
}
