import * as z from "zod";
import type { EmailMessage } from "./email-message.js";
import { recordShape } from "./record.schema.js";
import { id, instant, recordKey, shortText, text } from "./text.schema.js";

const addresses = (): z.ZodReadonly<z.ZodArray<z.ZodString>> => z.array(text(254)).max(1000).readonly();

/** Checks a stored {@link EmailMessage}. */
export const emailMessageSchema = z.strictObject({
  ...recordShape("emailMessage"),
  relatedKeys: z.array(recordKey()).max(200).readonly(),
  senderId: id("user").nullable(),
  fromAddress: text(254),
  fromName: shortText().nullable(),
  toAddresses: addresses(),
  ccAddresses: addresses(),
  bccAddresses: addresses(),
  subject: text(998),
  bodyText: text(500_000),
  bodyHtml: text(1_000_000).nullable(),
  templateId: id("template").nullable(),
  catalogId: id("catalog").nullable(),
  state: z.enum(["pending", "sent", "failed"]),
  messageId: text(255),
  sentAt: instant().nullable(),
  failureReason: text(128).nullable(),
  failureText: text(2000).nullable(),
}) satisfies z.ZodType<EmailMessage>;
