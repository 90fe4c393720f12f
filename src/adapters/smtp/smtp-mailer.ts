import { createTransport } from "nodemailer";
import { checkSmtpOptions } from "./check-smtp-options.js";
import type { SmtpOptions } from "./smtp-options.js";
import type { SmtpMailer } from "./transport-mailer.js";
import { transportMailer } from "./transport-mailer.js";

/**
 * Makes a mailer that sends over SMTP. It connects with the first message and holds connections for the next ones; `close`
 * it, or the process does not end.
 *
 * SMTP knows no key: a message that is handed over again is sent again, under the same Message-ID, by which many
 * mailboxes show it once. That happens where the connection is lost, or the time is up, after the message and before the
 * answer; nobody can tell then whether the server took it.
 *
 * - A sign-in that fails is `deferred` as `SENDER_REFUSED`, also where it says for good: the password is the host's
 *   matter and not the message's, which goes out once it is put right.
 * - A message that the server takes for some of its recipients goes to these. It is `refused` as `RECIPIENT_REFUSED`,
 *   for it may not be handed over again, which would reach them twice; the text names the others.
 * @throws CrmError `INPUT_INVALID` for options that cannot be.
 */
export function smtpMailer(options: SmtpOptions): SmtpMailer {
  checkSmtpOptions(options);
  const { host, port, auth, timeouts = {}, poolSize = 5, name, tls } = options;
  const { secure = port === 465, requireTls = auth !== undefined } = options;
  return transportMailer(
    createTransport({
      pool: true,
      host,
      port: port ?? (secure ? 465 : 587),
      secure,
      requireTLS: requireTls && !secure,
      ...(auth === undefined ? {} : { auth: { user: auth.user, pass: auth.password } }),
      connectionTimeout: timeouts.connection ?? 15_000,
      greetingTimeout: timeouts.greeting ?? 15_000,
      socketTimeout: timeouts.socket ?? 120_000,
      maxConnections: poolSize,
      maxRequeues: 3, // only messages of which the server has read nothing
      ...(name === undefined ? {} : { name }),
      ...(tls === undefined ? {} : { tls }),
    }),
  );
}
