import type { MailerAnswer } from "../../email/mailer-answer.js";
import type { Mailer, OutgoingEmail } from "../../ports/mailer.js";
import { answerOfFailure, answerOfSent } from "./answer-of-server.js";
import { transportMessage } from "./transport-message.js";
import { unsendable } from "./unsendable.js";

/** A mailer that holds connections. */
export interface SmtpMailer extends Mailer {
  /** Takes no message any more, waits for those that it was given, and closes its connections. */
  close(): Promise<void>;
}

/** What of a transport of nodemailer's is needed. */
export interface MailTransport {
  /** Sends a message in nodemailer's form; rejects with nodemailer's errors. */
  sendMail(message: object): Promise<unknown>;
  /** Closes its connections, if it holds some. */
  close?(): unknown;
}

const closed: MailerAnswer = { answer: "deferred", reason: "MAILER_UNREACHABLE", text: "The mailer is closed." };

/**
 * Makes a mailer of a transport of nodemailer's that the host has made, such as one that signs in by OAuth 2 or signs by
 * DKIM. It answers as `smtpMailer` does, and `close` closes the transport.
 */
export function transportMailer(transport: MailTransport): SmtpMailer {
  const underway = new Set<Promise<MailerAnswer>>();
  let isClosed = false;
  const send: Mailer["send"] = async (email) => {
    if (isClosed) return closed;
    const sending = handOver(transport, email);
    underway.add(sending);
    try {
      return await sending;
    } finally {
      underway.delete(sending);
    }
  };
  return {
    send,
    close: async () => {
      isClosed = true;
      await Promise.all(underway);
      transport.close?.();
    },
  };
}

async function handOver(transport: MailTransport, email: OutgoingEmail): Promise<MailerAnswer> {
  const refused = unsendable(email);
  if (refused !== null) return refused;
  try {
    return answerOfSent(await transport.sendMail(transportMessage(email)));
  } catch (error) {
    return answerOfFailure(error);
  }
}
