import type { RowType } from "../merge/folded-rows.js";
import type { RecordType, RecordTypes } from "../model/record-types.js";
import type { PipelineDefinition } from "../status/pipeline-definition.js";

/** What is known of other records when one is looked at. */
export interface Surroundings {
  /** When it is looked at; repairs are dated so. */
  readonly now: Date;
  /** Every pipeline in use, of every company, with its statuses; of the shipped ones those that are stored. */
  readonly definitions: readonly PipelineDefinition[];
  /** Whether users, teams and companies are looked for: a host may keep them elsewhere. */
  readonly people: boolean;
  /** A record that {@link wantedKeys} asks for; `undefined` where none is stored. */
  readonly stored: <T extends RecordType>(type: T, id: string) => RecordTypes[T] | undefined;
  /** The rows that have the same owner as one: the links of a contact, the guests of an event, the memberships of a member. */
  readonly rowsOf: <T extends RowType>(type: T, ownerId: string) => readonly RecordTypes[T][];
  /** Whether somebody of a company, or of none, whose records have an e-mail address wishes to get no e-mail. */
  readonly declines: (companyId: string | null, email: string) => boolean;
}

/** By which field rows are found that may be there twice. */
export const ownerOfRow = {
  accountContact: "contactId",
  guest: "eventId",
  campaignMembership: "memberKey",
} as const satisfies { readonly [T in RowType]: keyof RecordTypes[T] };
