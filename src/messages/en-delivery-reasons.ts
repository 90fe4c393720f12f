import type { DeliveryReason } from "../reminders/delivery-reason.js";

/** English texts of what became of deliveries. */
export const enDeliveryReasons: Readonly<Record<DeliveryReason, string>> = {
  EVENT_CANCELLED: "The event was cancelled.",
  EVENT_DONE: "The event had taken place already.",
  EVENT_WITHOUT_STATUS: "The event became a note.",
  EVENT_REMOVED: "The event was put away.",
  EVENT_MOVED: "The event was moved.",
  EVENT_OVER: "The event was over already.",
  REMINDER_REMOVED: "The reminder was taken back.",
  TEMPLATE_REMOVED: "Its template is gone.",
  DELIVERY_LATE: "It was late.",
  RECIPIENT_REMOVED: "The recipient is not invited any more.",
  RECIPIENT_DECLINED: "The recipient declined the invitation.",
  RECIPIENT_WITHOUT_ADDRESS: "The recipient has no e-mail address.",
  RECIPIENT_TWICE: "The recipient has the same message under another name.",
  RECIPIENT_OPTED_OUT: "The recipient wishes to get no e-mail.",
  RECIPIENT_REFUSED: "The mail server knows no such address.",
  MESSAGE_REFUSED: "The mail server did not take the message.",
  SENDER_REFUSED: "The mail server did not take the sender.",
  MAILER_UNREACHABLE: "The mail server could not be reached.",
  MAILER_TIMEOUT: "The mail server took too long.",
  MAILER_FAILED: "It could not be sent.",
};
