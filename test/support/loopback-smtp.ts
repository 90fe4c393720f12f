import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { AddressObject, ParsedMail } from "mailparser";
import { simpleParser } from "mailparser";
import type { SMTPServerOptions } from "smtp-server";
import { SMTPServer } from "smtp-server";
import type { SmtpOptions } from "../../src/adapters/smtp/smtp-options.js";
import type { ReceivedEmail } from "../../src/testing/ports/mailer-cases.js";

/** A message as it came over the wire. */
export interface ArrivedMail {
  /** Whom MAIL FROM named. */
  readonly sender: string;
  /** Whom RCPT TO named, in order. */
  readonly recipients: readonly string[];
  /** The bytes between DATA and the dot. */
  readonly raw: Buffer;
}

/** A mail server of this process. */
export interface LoopbackServer {
  /** How it is reached. */
  readonly at: Pick<SmtpOptions, "host" | "port">;
  /** What it took, in order. */
  readonly arrived: ArrivedMail[];
  /** How many connections were made. */
  readonly connections: () => number;
  /** Ends it, and its connections. */
  readonly close: () => Promise<void>;
}

/** What a server answers instead of 250. */
export const saying = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** Starts a mail server without TLS and sign-in, unless the options say otherwise. */
export async function loopbackServer(options: SMTPServerOptions = {}): Promise<LoopbackServer> {
  const arrived: ArrivedMail[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    onConnect: (_session, done) => {
      connections++;
      done();
    },
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      buffer(stream).then((raw) => {
        const sender = mailFrom === false ? "" : mailFrom.address;
        arrived.push({ sender, recipients: rcptTo.map(({ address }) => address), raw });
        done();
      }, done);
    },
    ...options,
  });
  server.on("error", () => {}); // connections that a test breaks off
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo; // a TCP server has one once it listens
  return {
    at: { host: "127.0.0.1", port },
    arrived,
    connections: () => connections,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Reads a message with a parser that shares no code with the mailer. */
export async function readMail({ recipients, raw }: ArrivedMail): Promise<ReceivedEmail> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const [from] = mail.from?.value ?? [];
  const [replyTo] = mail.replyTo?.value ?? [];
  return {
    recipients,
    header: headerOf(raw),
    messageId: mail.messageId ?? "",
    from: { address: from?.address ?? "", name: from?.name || null },
    replyTo: replyTo === undefined ? null : { address: replyTo.address ?? "", name: replyTo.name || null },
    to: addressesIn(mail.to),
    cc: addressesIn(mail.cc),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || null,
    attachments: filesOf(mail),
  };
}

/** The lines above the first empty one. */
export const headerOf = (raw: Buffer): string => raw.toString("latin1").split("\r\n\r\n", 1)[0] ?? "";

const addressesIn = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""));

const filesOf = ({ attachments }: ParsedMail): ReceivedEmail["attachments"] =>
  attachments.map(({ filename, contentType, content }) => ({
    fileName: filename ?? "",
    mediaType: contentType,
    content: new Uint8Array(content),
  }));
