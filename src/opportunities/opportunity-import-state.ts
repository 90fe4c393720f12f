import type { Id, RecordKey } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { Contact } from "../model/contact.js";
import type { Opportunity } from "../model/opportunity.js";
import type { Status } from "../model/status.js";
import type { NamedState } from "../reference-data/named-state.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";

/** What is known of the records that imported opportunities name, and of those that were imported before. */
export interface OpportunityImportState {
  /** The pipeline that they come to. */
  readonly definition: PipelineDefinition;
  /** The statuses of the pipeline by the stages of the other system. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** The opportunities that were imported before and that the actor may see, by id. */
  readonly stored: ReadonlyMap<string, Opportunity>;
  /** The ids of those that were imported before and that the actor may not see. */
  readonly concealed: ReadonlySet<string>;
  /** The named accounts that the actor may see, by id. */
  readonly accounts: ReadonlyMap<string, Account>;
  /** The named contacts that the actor may see, by id. */
  readonly contacts: ReadonlyMap<string, Contact>;
  /** The named reasons of loss. */
  readonly named: NamedState;
  /** Users and teams that are stored but that the actor may not see. */
  readonly foreign: ReadonlySet<RecordKey>;
  /** ISO 4217 code of the currency where neither the row nor its account has one. */
  readonly currency: string;
}

/** What makes a row's opportunity besides the row itself. */
export interface ImportedStanding {
  /** Its id, made of the company and what the other system calls it. */
  readonly id: Id<"opportunity">;
  /** Its status. */
  readonly status: Status;
  /** When it came up. */
  readonly openedAt: Date;
  /** When it was won or lost; `null` while it is neither. */
  readonly closedAt: Date | null;
}
