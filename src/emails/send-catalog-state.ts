import type { CatalogFileRefusalCode } from "../catalogs/file-refusal-code.js";
import type { EmailSender } from "../email/email-sender.js";
import type { Refusal } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { Account } from "../model/account.js";
import type { Catalog } from "../model/catalog.js";
import type { Template } from "../model/template.js";
import type { User } from "../model/user.js";
import type { CatalogAudience } from "./catalog-recipients.js";
import type { CatalogLeftOutCode } from "./catalog-sending.js";
import type { ContentRefusalCode } from "./email-content.js";

/** Why a catalogue is sent to nobody. */
export type SendCatalogRefusalCode =
  | CatalogLeftOutCode
  | CatalogFileRefusalCode
  | ContentRefusalCode
  | "EMAIL_RECIPIENT_MISSING"
  | "EMAIL_SENDER_MISSING"
  | "EMAIL_TOO_LARGE"
  | "IDEMPOTENCY_KEY_USED"
  | "PORT_MISSING";

/** What is loaded before it is decided to whom a catalogue is sent. */
export interface SendCatalogState extends CatalogAudience {
  /** The catalogue, as the actor may see it. */
  readonly catalog: Catalog;
  /** What stands against reading its PDF. */
  readonly fileObjections: readonly Refusal<SendCatalogRefusalCode>[];
  /** The template, as the actor may see it; `undefined` where there is none. */
  readonly template: Template | undefined;
  /** The user who sends, as far as the host stores users. */
  readonly sender: User | undefined;
  /** Whom the messages are from. */
  readonly from: EmailSender | null;
  /** The main accounts of the contacts, as far as the actor may see them, by id. */
  readonly accounts: ReadonlyMap<string, Account>;
  /** The id that the message to a contact has. */
  readonly messageIdOf: (contactId: string) => Id<"emailMessage">;
  /** How many messages are planned at most; those that come after are left to a later plan. */
  readonly most: number;
}
