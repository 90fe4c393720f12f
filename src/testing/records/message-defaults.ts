import type { RecordFields } from "../build/build-record.js";
import type { Making } from "./builder-options.js";

/** What templates have unless it is given: one for reminders. */
export const templateDefaults = ({ n }: Making): RecordFields<"template"> => ({
  name: `Template ${n + 1}`,
  medium: "email",
  model: "eventReminder",
  language: "en",
  format: "text",
  subject: "Reminder: {{event.subject}}",
  content: "{{event.subject}} begins soon.",
});

/** What messages have unless it is given: they were sent. */
export function emailMessageDefaults(
  { id, n, now, userId }: Making,
  { state = "sent" }: RecordFields<"emailMessage">,
): RecordFields<"emailMessage"> {
  return {
    senderId: userId,
    fromAddress: `${userId}@company.example`,
    toAddresses: [`recipient.${n + 1}@visitors.example`],
    subject: `Message ${n + 1}`,
    bodyText: "Good morning.",
    state,
    messageId: `<${id}@company.example>`,
    sentAt: state === "sent" ? now : null,
    failureReason: state === "failed" ? "RECIPIENT_REFUSED" : null,
  };
}

/** What catalogues have unless it is given: no file yet. */
export const catalogDefaults = ({ n }: Making): RecordFields<"catalog"> => ({ name: `Catalogue ${n + 1}` });

/** What attachments have unless it is given. */
export const attachmentDefaults = ({ id, n, userId }: Making): RecordFields<"attachment"> => ({
  blob: `attachments/${id}`,
  fileName: `file-${n + 1}.pdf`,
  mediaType: "application/pdf",
  size: 1_024,
  addedById: userId,
});

/** What participations in campaigns have unless it is given; the campaign is a record of the host's. */
export const membershipDefaults = (
  { now }: Making,
  { memberKey = "" }: RecordFields<"campaignMembership">,
): RecordFields<"campaignMembership"> => ({
  campaignKey: "campaign/spring",
  campaignName: "Spring",
  relatedKeys: [memberKey],
  at: now,
});
