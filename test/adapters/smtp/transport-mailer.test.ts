import { fileURLToPath } from "node:url";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { transportMailer } from "../../../src/adapters/smtp/transport-mailer.js";
import { sampleEmail } from "../../../src/testing/ports/sample-email.js";

const failingWith = (error: unknown) => transportMailer({ sendMail: async () => Promise.reject(error) });

describe("transportMailer", () => {
  it("REM-9 sends through a transport of nodemailer's that the host has made", async () => {
    const written: string[] = [];
    const transport = createTransport({ streamTransport: true, buffer: true });
    const sendMail = async (message: object): Promise<unknown> => {
      const info = await transport.sendMail(message);
      written.push(String(info.message));
      return info;
    };
    const mailer = transportMailer({ sendMail });
    expect(await mailer.send(sampleEmail("k"))).toEqual({ answer: "accepted" });
    expect(written).toEqual([expect.stringContaining("\r\nMessage-ID: <k@kit.example>\r\n")]);
    const file = { path: fileURLToPath(import.meta.url) } as never; // what no field is, but a program without types may give
    expect(await mailer.send(sampleEmail("k", { html: file }))).toMatchObject({ reason: "MAILER_FAILED" });
    expect(written).toHaveLength(1);
  });

  it("closes the transport, and takes nothing afterwards", async () => {
    const transport = createTransport({ pool: true, host: "127.0.0.1", port: 9 });
    const calls: string[] = [];
    const mailer = transportMailer({
      sendMail: async () => calls.push("sent"),
      close: () => {
        calls.push("closed");
        transport.close();
      },
    });
    await mailer.close();
    expect(await mailer.send(sampleEmail("k"))).toMatchObject({ answer: "deferred", reason: "MAILER_UNREACHABLE" });
    expect(calls).toEqual(["closed"]);
    await transportMailer(transport).close(); // one of nodemailer's fits as it is
  });

  it.each<[string, unknown, object]>([
    ["an error without a code", new Error("odd"), { reason: "MAILER_FAILED", text: "odd" }],
    [
      "a code that is not nodemailer's",
      Object.assign(new Error("x"), { code: "constructor" }),
      { reason: "MAILER_FAILED" },
    ],
    ["a text", "no way", { reason: "MAILER_FAILED", text: "no way" }],
    ["nothing", undefined, { reason: "MAILER_FAILED", text: "undefined" }],
    ["too many recipients for it", Object.assign(new Error("x"), { code: "EENVELOPE" }), { reason: "MESSAGE_REFUSED" }],
  ])("tells of a transport that fails with %s", async (_what, error, expected) => {
    expect(await failingWith(error).send(sampleEmail("k"))).toMatchObject(expected);
  });

  it("gives a text that every storage can hold, whatever was said", async () => {
    const text = `a\u0000b\r\n\uD800c${"🐝".repeat(1_500)}`;
    const answered = await failingWith(new Error(text)).send(sampleEmail("k"));
    expect(answered).toMatchObject({ text: `a b \n\uFFFDc${"🐝".repeat(996)}` });
  });

  it("asks no server about a message that cannot be sent", async () => {
    const mailer = failingWith(new Error("was asked"));
    const answers = await Promise.all([
      mailer.send(sampleEmail("k", { to: [], cc: [], bcc: [] })),
      mailer.send(sampleEmail("k", { bcc: ["a@x.example, b@x.example"] })),
      mailer.send(sampleEmail("k", { from: { address: "nobody", name: null } })),
      mailer.send(sampleEmail("k", { replyTo: { address: "a@x.example\r\nBcc: b@x.example", name: null } })),
      mailer.send(sampleEmail("k", { messageId: "<a b@x.example>" })),
    ]);
    expect(answers.map((one) => (one.answer === "refused" ? one.reason : one))).toEqual([
      "RECIPIENT_REFUSED",
      "RECIPIENT_REFUSED",
      "SENDER_REFUSED",
      "MESSAGE_REFUSED",
      "MESSAGE_REFUSED",
    ]);
  });
});
