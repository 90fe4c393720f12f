import * as z from "zod";
import { emailInput } from "../entry/contact-details.schema.js";
import { id, idempotencyKey, name, recordKey, text } from "../model/text.schema.js";

/** A file that is to go with a message. */
export interface EmailFile {
  /** Name of the file. */
  readonly fileName: string;
  /** Media type, such as `application/pdf`. */
  readonly mediaType: string;
  /** The file. */
  readonly content: Uint8Array;
}

/** Sends a message about records. */
export interface SendEmailCommand {
  /** The keys of the records that it is listed on, such as `lead/…`: one at least; records of the host's own may be among them. */
  readonly about: readonly string[];
  /** Addresses that it goes to; those of the leads, accounts and contacts that it is about unless said otherwise, else that of the opportunity's contact or account. */
  readonly to?: readonly string[] | undefined;
  /** Addresses that get a copy. */
  readonly cc?: readonly string[] | undefined;
  /** Addresses that get a copy without the others knowing. */
  readonly bcc?: readonly string[] | undefined;
  /** What it is about: one line; by the template where there is one. */
  readonly subject?: string | undefined;
  /** What it says, as plain text. */
  readonly text?: string | undefined;
  /** What it says, as HTML; the plain text is made of it unless that is given too. */
  readonly html?: string | undefined;
  /** The template that it is made with, in place of subject, text and HTML. */
  readonly templateId?: string | undefined;
  /** Files of records that go with it. */
  readonly attachmentIds?: readonly string[] | undefined;
  /** Further files that go with it; 25 MB in all. */
  readonly files?: readonly EmailFile[] | undefined;
  /** A key of the caller's own: one message is sent under it, however often the command comes. */
  readonly idempotencyKey?: string | undefined;
}

/** Hands a message over again that the mailer has not taken yet. */
export interface RetryEmailCommand {
  /** Which message. */
  readonly emailMessageId: string;
}

const addresses = () => z.array(emailInput()).max(100).readonly().optional();

/** Checks a {@link SendEmailCommand}, but for its files. */
export const sendEmailSchema = z.strictObject({
  about: z.array(recordKey()).min(1).max(50).readonly(),
  to: addresses(),
  cc: addresses(),
  bcc: addresses(),
  subject: text(998).optional(),
  text: text(400_000).optional(),
  html: text(900_000).optional(),
  templateId: id("template").optional(),
  attachmentIds: z.array(id("attachment")).max(50).readonly().optional(),
  idempotencyKey: idempotencyKey().optional(),
}) satisfies z.ZodType<Omit<SendEmailCommand, "files">>;

/** Checks the files of a message, which are too long to be read value by value. */
export const emailFilesSchema = z
  .array(
    z.strictObject({
      fileName: name(),
      mediaType: z
        .string()
        .max(127)
        .regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i),
      content: z.custom<Uint8Array>((value) => value instanceof Uint8Array, { params: { reason: "object" } }),
    }),
  )
  .max(50)
  .optional();

/** Checks a {@link RetryEmailCommand}. */
export const retryEmailSchema = z.strictObject({ emailMessageId: id("emailMessage") });
