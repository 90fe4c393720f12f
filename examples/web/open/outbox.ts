import type { AddressInfo } from "node:net";
import type { ParsedMail } from "mailparser";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A message as it arrived. */
export interface ArrivedMessage {
  readonly id: number;
  readonly at: Date;
  readonly recipients: readonly string[];
  readonly mail: ParsedMail;
}

/** A mail server within the process, that keeps what it gets and sends nothing on. */
export interface Outbox {
  /** How a mailer reaches it. */
  readonly at: { readonly host: string; readonly port: number };
  /** What arrived, the newest first; the last 500. */
  readonly messages: () => readonly ArrivedMessage[];
  readonly close: () => Promise<void>;
}

const mostKept = 500;

/** Starts the mail server on a free port of this machine. */
export async function openOutbox(clock: () => Date): Promise<Outbox> {
  const kept: ArrivedMessage[] = [];
  let arrived = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    onData: (stream, { envelope }, done) => {
      simpleParser(stream).then((mail) => {
        const recipients = envelope.rcptTo.map(({ address }) => address);
        kept.unshift({ id: ++arrived, at: clock(), recipients, mail });
        kept.splice(mostKept);
        done();
      }, done);
    },
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", ready);
  });
  server.on("error", (error) => console.error("outbox:", error.message));
  const { port } = server.server.address() as AddressInfo; // a TCP server has one once it listens
  return {
    at: { host: "127.0.0.1", port },
    messages: () => kept,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
