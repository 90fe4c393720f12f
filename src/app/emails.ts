import type { RetryEmailCommand, SendEmailCommand } from "../emails/send-email.schema.js";
import type { RecordKey } from "../kernel/id.js";
import { keyOf, splitKey } from "../kernel/id.js";
import type { EmailMessage } from "../model/email-message.js";
import { isRecordType } from "../model/record-schemas.js";
import { id, recordKey } from "../model/text.schema.js";
import type { Filter } from "../query/filter.js";
import type { CrmScope } from "./crm-scope.js";
import { newestFirst } from "./list-filters.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { maskedDecision } from "./masked-decision.js";
import { parseInput } from "./parse-input.js";
import { keysOfAccount, keysOfContact } from "./related-keys.js";
import { requireEmail } from "./require-email.js";
import type { EmailDecision } from "./send-email.js";
import { previewEmail, retryEmail, sendEmail } from "./send-email.js";

/** The commands that send messages, each giving `Result`. */
export interface EmailCommands<Result> {
  /** Sends a message about records, and lists it on them (guide: « créer un email »). What the mailer refuses is stored as failed, what it does not take now stays pending. */
  send(command: SendEmailCommand): Promise<Result>;
}

/** Messages, on behalf of one actor. Commands throw a `CrmError` as those on leads do. */
export interface Emails extends EmailCommands<EmailMessage> {
  /** The same commands without sending or writing anything: the message as it would be stored before the mailer is asked. */
  readonly preview: EmailCommands<EmailDecision>;
  /** Hands a message over again that the mailer has not taken yet, under the same key. */
  retry(command: RetryEmailCommand): Promise<EmailMessage>;
  /** Reads one message. */
  get(emailMessageId: string): Promise<EmailMessage>;
  /** Lists the messages that users sent, the newest first (guide: « emails envoyés »); reminders are told by their deliveries. */
  list(query?: ListQuery<EmailMessage>): Promise<Page<EmailMessage>>;
  /** Lists the messages of a record, the newest first, with those of the leads that it came from. */
  ofRecord(key: string, query?: ListQuery<EmailMessage>): Promise<Page<EmailMessage>>;
}

/** Makes the façade of messages for one actor. */
export function emails(scope: CrmScope): Emails {
  const { visible } = scope;
  return {
    send: async (command) => visible.mask("emailMessage", await sendEmail(scope, command)),
    preview: {
      send: async (command) => maskedDecision(scope, "emailMessage", await previewEmail(scope, command)),
    },
    retry: async (command) => visible.mask("emailMessage", await retryEmail(scope, command)),
    get: async (messageId) =>
      visible.mask(
        "emailMessage",
        await requireEmail(scope, parseInput(id("emailMessage"), messageId, ["emailMessageId"])),
      ),
    list: (query = {}) => listRecords(scope, "emailMessage", query, sentByUsers, newestFirst),
    ofRecord: async (key, query = {}) => {
      const parsed = parseInput(recordKey(), key, ["key"]);
      const ofRecord = async (): Promise<Filter> => ({
        op: "overlaps",
        field: "relatedKeys",
        kind: "list",
        values: await keysOf(scope, parsed),
      });
      return listRecords(scope, "emailMessage", query, ofRecord, newestFirst);
    },
  };
}

/** What the library sends by itself may be about private events, which everybody's list is no place for. */
const sentByUsers: Filter = { op: "not", filter: { op: "eq", field: "senderId", kind: "text", value: null } };

/** The records whose messages are a record's; one of the host's own is not looked up. */
async function keysOf(scope: CrmScope, key: RecordKey): Promise<readonly RecordKey[]> {
  const { type, id: named } = splitKey(key);
  if (!isRecordType(type)) return [key];
  const { id: found } = await scope.visible.require(type, named);
  if (type === "account") return keysOfAccount(scope, found);
  return type === "contact" ? keysOfContact(scope, found) : [keyOf(type, found)];
}
