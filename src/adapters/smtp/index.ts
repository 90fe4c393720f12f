/**
 * Sends messages over SMTP, under Node. Needs the package `nodemailer`.
 * @module
 */

export { smtpMailer } from "./smtp-mailer.js";
export type { SmtpOptions, SmtpTimeouts } from "./smtp-options.js";
export type { MailTransport, SmtpMailer } from "./transport-mailer.js";
export { transportMailer } from "./transport-mailer.js";
