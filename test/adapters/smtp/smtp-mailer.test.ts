import { afterEach, describe, expect, it } from "vitest";
import { smtpMailer } from "../../../src/adapters/smtp/smtp-mailer.js";
import type { SmtpOptions } from "../../../src/adapters/smtp/smtp-options.js";
import type { SmtpMailer } from "../../../src/adapters/smtp/transport-mailer.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { mailerCases } from "../../../src/testing/ports/mailer-cases.js";
import { checkPort } from "../../../src/testing/ports/port-case.js";
import { sampleEmail } from "../../../src/testing/ports/sample-email.js";
import type { LoopbackServer } from "../../support/loopback-smtp.js";
import { headerOf, loopbackServer, readMail, saying } from "../../support/loopback-smtp.js";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function serving(options?: Parameters<typeof loopbackServer>[0]): Promise<LoopbackServer> {
  const server = await loopbackServer(options);
  open.push(server);
  return server;
}

function mailing(server: LoopbackServer, options: Partial<SmtpOptions> = {}): SmtpMailer {
  const mailer = smtpMailer({ ...server.at, ...options });
  open.push(mailer);
  return mailer;
}

describe("smtpMailer", () => {
  it("REM-9 keeps the promises of the port", async () => {
    const reports = await checkPort(mailerCases, async ({ unknown }) => {
      const server = await serving({
        onRcptTo: ({ address }, _session, done) =>
          done(unknown.includes(address) ? saying(550, "5.1.1 No such user") : null),
      });
      const sent = () => Promise.all(server.arrived.map(readMail));
      return { mailer: mailing(server), sent };
    });
    expect(reports.filter(({ outcome }) => outcome === "broken").map(({ error }) => error)).toEqual([]);
  });

  it("REM-5 hands hidden copies to the server, and to nobody else", async () => {
    const server = await serving();
    await mailing(server).send(sampleEmail("k", { to: [], cc: [], bcc: ["dave@kit.example", "erin@kit.example"] }));
    const [came] = server.arrived;
    expect(came?.recipients).toEqual(["dave@kit.example", "erin@kit.example"]);
    expect(came?.raw.toString("latin1")).not.toMatch(/dave|erin|bcc/i);
  });

  it("writes plain text and HTML as alternatives, the files beside them, and no name of its own", async () => {
    const server = await serving();
    await mailing(server).send(sampleEmail("k"));
    const raw = server.arrived[0]?.raw ?? Buffer.alloc(0);
    const types = raw.toString("latin1").match(/^Content-Type: [\w/-]+/gm);
    expect(types).toEqual([
      "Content-Type: multipart/mixed",
      "Content-Type: multipart/alternative",
      "Content-Type: text/plain",
      "Content-Type: text/html",
      "Content-Type: application/pdf",
      "Content-Type: text/plain",
    ]);
    expect(headerOf(raw)).not.toMatch(/nodemailer/i);
  });

  it("sends a message of plain text without HTML, without files", async () => {
    const server = await serving();
    await mailing(server).send(sampleEmail("k", { html: null, attachments: [], text: "Hello", replyTo: null }));
    const came = await Promise.all(server.arrived.map(readMail));
    expect(came).toMatchObject([{ html: null, attachments: [], text: "Hello\n", replyTo: null }]);
    expect(headerOf(server.arrived[0]?.raw ?? Buffer.alloc(0))).toMatch(/^Content-Type: text\/plain/m);
  });

  it("keeps the bytes of files of any kind, messages and empty files among them", async () => {
    const server = await serving();
    const content = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31 + (i >> 8)) % 256);
    const mediaTypes = ["message/rfc822", "multipart/mixed", "text/html", "image/png", "not a type", ""];
    const files = mediaTypes.map((mediaType, i) => ({ fileName: `f${i}`, mediaType, content: content.subarray(i) }));
    const empty = { fileName: "empty.bin", mediaType: "application/zip", content: new Uint8Array() };
    await mailing(server).send(sampleEmail("k", { attachments: [...files, empty] }));
    const [came] = await Promise.all(server.arrived.map(readMail));
    expect(came?.attachments.map(({ mediaType }) => mediaType)).toEqual([
      "application/octet-stream",
      "application/octet-stream",
      "text/html",
      "image/png",
      "application/octet-stream",
      "application/octet-stream",
      "application/zip",
    ]);
    const same = came?.attachments.map((one, i) => Buffer.compare(one.content, files[i]?.content ?? empty.content));
    expect(same).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("REM-2 makes one line of a subject, a name or a file name of several", async () => {
    const server = await serving();
    const evil = "a\r\nBcc: eve@evil.example";
    const from = { address: "sales@kit.example", name: evil };
    const attachments = [{ fileName: evil, mediaType: "text/plain", content: new Uint8Array([1]) }];
    await mailing(server).send(sampleEmail("k", { from, subject: evil, attachments }));
    const line = "a Bcc: eve@evil.example";
    expect(await Promise.all(server.arrived.map(readMail))).toMatchObject([
      { from: { name: line }, subject: line, attachments: [{ fileName: line }] },
    ]);
  });

  it("sends to domains of other scripts in their ASCII form", async () => {
    const server = await serving();
    await mailing(server).send(sampleEmail("k", { to: ["ann@société.example"], cc: [], bcc: [] }));
    const [came] = server.arrived; // the server reads the address as people write it
    expect(came?.recipients).toEqual(["ann@société.example"]);
    expect(headerOf(came?.raw ?? Buffer.alloc(0))).toContain("ann@xn--socit-esab.example");
  });

  it("sends 50 messages at once, each once and whole, over the connections of its pool", async () => {
    const server = await serving();
    const mailer = mailing(server, { poolSize: 4 });
    const emails = Array.from({ length: 50 }, (_, i) =>
      sampleEmail(`k${i}`, { to: [`u${i}@kit.example`], cc: [], bcc: [], subject: `N° ${i}`, text: `Text ${i}` }),
    );
    const answers = await Promise.all(emails.map((email) => mailer.send(email)));
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(["accepted"]));
    const came = await Promise.all(server.arrived.map(readMail));
    const told = came.map((one) => [one.messageId, one.recipients[0], one.subject, one.text.trim()].join(" "));
    expect(told.sort()).toEqual(emails.map((_, i) => `<k${i}@kit.example> u${i}@kit.example N° ${i} Text ${i}`).sort());
    expect(server.connections()).toBeLessThanOrEqual(4);
  });

  it("signs in, and says its name", async () => {
    const seen: string[] = [];
    const server = await serving({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        seen.push(`${username} ${password}`);
        done(null, { user: username });
      },
      onMailFrom: (_address, { hostNameAppearsAs }, done) => {
        seen.push(String(hostNameAppearsAs));
        done();
      },
    });
    const auth = { user: "crm", password: "sésame" };
    const mailer = mailing(server, { auth, requireTls: false, name: "crm.example" });
    expect(await mailer.send(sampleEmail("k"))).toEqual({ answer: "accepted" });
    expect(seen).toEqual(["crm sésame", "crm.example"]);
  });

  it("does not tell its password to a server that offers no TLS, unless it may", async () => {
    const seen: string[] = [];
    const server = await serving({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        seen.push(String(password));
        done(null, { user: "crm" });
      },
    });
    const mailer = mailing(server, { auth: { user: "crm", password: "sesame" } });
    expect(await mailer.send(sampleEmail("k"))).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
    expect(seen).toEqual([]);
    expect(server.arrived).toEqual([]);
  });

  it("waits on closing for what it was given, and takes nothing afterwards", async () => {
    const server = await serving();
    const mailer = mailing(server, { poolSize: 1 });
    const sending = Array.from({ length: 5 }, (_, i) => mailer.send(sampleEmail(`k${i}`)));
    await mailer.close();
    expect(await Promise.all(sending)).toEqual(Array.from({ length: 5 }, () => ({ answer: "accepted" })));
    expect(await mailer.send(sampleEmail("late"))).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
    expect(server.arrived).toHaveLength(5);
  });

  it("refuses options that cannot be, all at once", () => {
    const options = { host: " ", port: 70_000, poolSize: 0, timeouts: { socket: Number.NaN, greeting: 2 ** 31 } };
    const paths = (): unknown => {
      try {
        return smtpMailer(options);
      } catch (error) {
        return isCrmError(error, "INPUT_INVALID") ? error.refusals.map(({ path }) => path?.join(".")) : error;
      }
    };
    expect(paths()).toEqual([
      "options.host",
      "options.port",
      "options.poolSize",
      "options.timeouts.socket",
      "options.timeouts.greeting",
    ]);
  });
});
