import type { Server, Socket } from "node:net";
import { createServer } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { smtpMailer } from "../../../src/adapters/smtp/smtp-mailer.js";
import type { SmtpOptions, SmtpTimeouts } from "../../../src/adapters/smtp/smtp-options.js";
import type { MailerAnswer } from "../../../src/email/mailer-answer.js";
import type { OutgoingEmail } from "../../../src/ports/mailer.js";
import { sampleEmail } from "../../../src/testing/ports/sample-email.js";
import { loopbackServer, saying } from "../../support/loopback-smtp.js";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** What comes of a message at a server. */
async function answerAt(
  options: SMTPServerOptions,
  more: Partial<OutgoingEmail> = {},
  mailerOptions: Partial<SmtpOptions> = {},
): Promise<{ readonly answered: MailerAnswer; readonly recipients: readonly string[] }> {
  const server = await loopbackServer(options);
  open.push(server);
  const mailer = smtpMailer({ ...server.at, ...mailerOptions });
  open.push(mailer);
  const answered = await mailer.send(sampleEmail("k", { to: ["bob@kit.example"], cc: [], bcc: [], ...more }));
  return { answered, recipients: server.arrived.flatMap(({ recipients }) => recipients) };
}

/** A server that says what it is told to, line by line, and that sees the sockets. */
async function scripted(onSocket: (socket: Socket) => void): Promise<Pick<SmtpOptions, "host" | "port">> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    onSocket(socket);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  open.push({
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  });
  const address = server.address();
  return { host: "127.0.0.1", port: typeof address === "object" ? address?.port : undefined };
}

const replying =
  (reply: (line: string, socket: Socket) => string | null) =>
  (socket: Socket): void => {
    socket.write("220 ready\r\n");
    let rest = "";
    socket.on("data", (bytes) => {
      const lines = (rest + bytes.toString("latin1")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const said = reply(line, socket);
        if (said !== null) socket.write(`${said}\r\n`);
      }
    });
  };

const politely = (line: string): string | null => {
  if (/^(EHLO|MAIL|RCPT|RSET)/.test(line)) return "250 ok";
  return line === "DATA" ? "354 go on" : null;
};

async function answerFrom(
  at: Pick<SmtpOptions, "host" | "port">,
  options: Partial<SmtpOptions> = {},
): Promise<MailerAnswer> {
  const mailer = smtpMailer({ ...at, ...options });
  open.push(mailer);
  return mailer.send(sampleEmail("k"));
}

const rcpt = (error: Error): SMTPServerOptions => ({ onRcptTo: (_address, _session, done) => done(error) });
const mailFrom = (error: Error): SMTPServerOptions => ({ onMailFrom: (_address, _session, done) => done(error) });
const data = (error: Error): SMTPServerOptions => ({
  onData: (stream, _session, done) => {
    stream.on("end", () => done(error));
    stream.resume();
  },
});

describe("what smtpMailer answers", () => {
  it.each<[string, SMTPServerOptions, object]>([
    ["550 to the recipient", rcpt(saying(550, "5.1.1 unknown")), { answer: "refused", reason: "RECIPIENT_REFUSED" }],
    ["450 to the recipient", rcpt(saying(450, "4.2.0 grey")), { answer: "deferred", reason: "RECIPIENT_REFUSED" }],
    ["503 to the recipient", rcpt(saying(503, "order")), { answer: "deferred", reason: "RECIPIENT_REFUSED" }],
    ["550 to the sender", mailFrom(saying(550, "5.7.1 not you")), { answer: "refused", reason: "SENDER_REFUSED" }],
    ["451 to the sender", mailFrom(saying(451, "4.3.0 later")), { answer: "deferred", reason: "SENDER_REFUSED" }],
    ["530 to the sender", mailFrom(saying(530, "5.7.0 sign in")), { answer: "deferred", reason: "SENDER_REFUSED" }],
    ["552 to the sender", mailFrom(saying(552, "5.3.4 too big")), { answer: "refused", reason: "MESSAGE_REFUSED" }],
    ["421 to the sender", mailFrom(saying(421, "closing")), { answer: "deferred", reason: "MAILER_UNREACHABLE" }],
    ["554 to the message", data(saying(554, "5.7.1 spam")), { answer: "refused", reason: "MESSAGE_REFUSED" }],
    ["452 to the message", data(saying(452, "4.3.1 full")), { answer: "deferred", reason: "MESSAGE_REFUSED" }],
  ])("REM-9 to %s", async (_what, options, expected) => {
    const { answered, recipients } = await answerAt(options);
    expect(answered).toMatchObject(expected);
    expect(recipients).toEqual([]);
  });

  it("gives the server's own words, but no more than 2,000 characters of them", async () => {
    const { answered } = await answerAt(rcpt(saying(550, "5.1.1 Bob has gone")));
    expect(answered).toMatchObject({ text: "550 5.1.1 Bob has gone" });
    const { answered: long } = await answerAt(data(saying(554, `Spam\u0000${"é".repeat(3_000)}`)));
    expect(long).toMatchObject({ text: expect.stringMatching(/^554 Spam é{1991}$/) });
  });

  it("REM-7 to a wrong password: deferred, for the message is not to blame", async () => {
    const options: SMTPServerOptions = {
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(saying(535, "5.7.8 wrong")),
    };
    const auth = { user: "crm", password: "old-secret" };
    const { answered } = await answerAt(options, {}, { auth, requireTls: false });
    expect(answered).toMatchObject({ answer: "deferred", reason: "SENDER_REFUSED" });
    expect(JSON.stringify(answered)).not.toContain("old-secret");
  });

  it("to several recipients of whom some are refused: the others have it, so it is never sent again", async () => {
    const options: SMTPServerOptions = {
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith("no") ? saying(450, "4.2.2 mailbox full") : null),
    };
    const { answered, recipients } = await answerAt(options, { to: ["ann@kit.example", "no@kit.example"] });
    expect(recipients).toEqual(["ann@kit.example"]);
    expect(answered).toEqual({
      answer: "refused",
      reason: "RECIPIENT_REFUSED",
      text: "All others have the message, so it may not be sent again. no@kit.example: 450 4.2.2 mailbox full",
    });
  });

  it("to several recipients of whom all are refused, one of them for now: deferred, with a line each", async () => {
    const options: SMTPServerOptions = {
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith("a") ? saying(450, "later") : saying(550, "never")),
    };
    const { answered } = await answerAt(options, { to: ["a@kit.example", "b@kit.example"] });
    expect(answered).toEqual({
      answer: "deferred",
      reason: "RECIPIENT_REFUSED",
      text: "a@kit.example: 450 later\nb@kit.example: 550 never",
    });
  });

  it("to nobody at the port: unreachable", async () => {
    const server = await loopbackServer();
    await server.close();
    expect(await answerFrom(server.at)).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
  });

  it("to a name that nobody has: unreachable", async () => {
    expect(await answerFrom({ host: "mail.invalid", port: 25 })).toMatchObject({ reason: "MAILER_UNREACHABLE" });
  });

  it("to a server that greets with a refusal: unreachable, and not the message's fault", async () => {
    const at = await scripted((socket) => socket.write("554 not for you\r\n"));
    expect(await answerFrom(at)).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
  });

  it("REM-6 to a connection that is lost in mid message: unreachable", async () => {
    let seen = 0;
    const inTheMiddle = replying((line, socket) => {
      if (line === "Bonjour,") seen++;
      if (line === "Bonjour,") socket.destroy();
      return politely(line);
    });
    const at = await scripted(inTheMiddle);
    expect(await answerFrom(at)).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
    expect(seen).toBe(1); // it is not sent again behind the caller's back
  });

  it("REM-6 to a connection that is lost after the message, before the answer: unreachable, and handed over once", async () => {
    let ended = 0;
    const at = await scripted(
      replying((line, socket) => {
        if (line === ".") ended++;
        if (line === ".") socket.destroy();
        return politely(line);
      }),
    );
    expect(await answerFrom(at)).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
    expect(ended).toBe(1);
  });

  const long = 600_000;
  it.each<[string, (socket: Socket) => void, SmtpTimeouts]>([
    ["never greets", () => {}, { connection: long, greeting: 150, socket: long }],
    ["never greets, for the connection", () => {}, { connection: 150, greeting: long, socket: long }],
    ["says nothing more", replying(() => null), { connection: long, greeting: long, socket: 150 }],
    ["does not answer to the message", replying(politely), { connection: long, greeting: long, socket: 150 }],
  ])("to a server that %s: the time is up", async (_what, onSocket, timeouts) => {
    const answered = await answerFrom(await scripted(onSocket), { timeouts });
    expect(answered).toMatchObject({ answer: "deferred", reason: "MAILER_TIMEOUT" });
  });

  it("REM-7 sends on after each of these", async () => {
    let tries = 0;
    const server = await loopbackServer({
      onMailFrom: (_address, _session, done) => {
        tries++;
        done(tries === 1 ? saying(421, "closing") : null);
      },
    });
    open.push(server);
    const mailer = smtpMailer(server.at);
    open.push(mailer);
    expect(await mailer.send(sampleEmail("k"))).toMatchObject({ answer: "deferred" });
    expect(await mailer.send(sampleEmail("k"))).toEqual({ answer: "accepted" });
  });
});
