import { fc, test } from "@fast-check/vitest";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { smtpMailer } from "../../../src/adapters/smtp/smtp-mailer.js";
import type { SmtpMailer } from "../../../src/adapters/smtp/transport-mailer.js";
import { sampleEmail } from "../../../src/testing/ports/sample-email.js";
import type { LoopbackServer } from "../../support/loopback-smtp.js";
import { headerOf, loopbackServer } from "../../support/loopback-smtp.js";

let server: LoopbackServer;
let mailer: SmtpMailer;
beforeAll(async () => {
  server = await loopbackServer();
  mailer = smtpMailer(server.at);
});
afterAll(async () => {
  await mailer.close();
  await server.close();
});
beforeEach(() => {
  server.arrived.length = 0;
});

/** Pieces that end a line, a header, an address or a word. */
const piece = fc.constantFrom(
  ...'\r\n|\n|\r|\r\n\r\n|\u0000|\u2028|\u0085|\t|\u000b| |<|>|,|;|:|(|)|"|\\|@|=?utf-8?Q?x?=|.|%0D%0A|é|🐝|\uD800'.split(
    "|",
  ),
  "\r\nBcc: eve@evil.example",
  "\r\nX-Evil: 1\r\n\r\n<p>evil</p>",
  "\r\n.\r\nRCPT TO:<eve@evil.example>\r\n",
  ", eve@evil.example",
  "> eve@evil.example, <",
  " SIZE=1",
);
const hostile = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 4 }), fc.constantFrom("a", "b c", "bob@kit.example")), { maxLength: 8 })
  .map((pieces) => pieces.join(""));
const address = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("bob@kit.example", "o'neil+x@kit.example", "b,c@kit.example") },
  { weight: 1, arbitrary: hostile },
  { weight: 2, arbitrary: fc.tuple(hostile, hostile).map(([local, domain]) => `${local}@${domain}`) },
);
const sender = fc.record({ address, name: fc.option(hostile) });

const email = fc.record({
  messageId: fc.oneof({ weight: 9, arbitrary: fc.constant("<k@kit.example>") }, { weight: 1, arbitrary: hostile }),
  from: fc.oneof(fc.constant({ address: "sales@kit.example", name: null }), sender),
  replyTo: fc.option(sender),
  to: fc.array(address, { minLength: 1, maxLength: 2 }),
  cc: fc.array(address, { maxLength: 1 }),
  bcc: fc.array(address, { maxLength: 1 }),
  subject: hostile,
  text: hostile,
  html: fc.option(hostile),
  attachments: fc.array(
    fc.record({ fileName: hostile, mediaType: fc.oneof(fc.constant("text/plain"), hostile), content: fc.uint8Array() }),
    { maxLength: 2 },
  ),
});

const ownHeaders =
  /^(?:From|To|Cc|Reply-To|Subject|Message-ID|Content-Transfer-Encoding|Date|MIME-Version|Content-Type|Content-Disposition):/i;

const ownPartHeaders = new Set(["content-type", "content-disposition", "content-transfer-encoding"]);

/** The lines of a header, those that go on joined. */
const fieldsOf = (header: string): string[] => header.replace(/\r\n[ \t]/g, " ").split("\r\n");

/** An address without what quotes it, in the form of which there is one. */
const bare = (address: string): string => address.replace(/["\\]/g, "").normalize("NFKC").toLowerCase();

describe("SEC-3 whatever stands in the texts of a message", () => {
  test.prop({ drawn: email }, { numRuns: 400 })(
    "it goes to those whom it names and to nobody else, and adds no line to a header",
    async ({ drawn }) => {
      server.arrived.length = 0;
      const answered = await mailer.send(sampleEmail("k", drawn));
      const named = new Set([...drawn.to, ...drawn.cc, ...drawn.bcc].map(bare));
      const [came, ...more] = server.arrived;
      expect(more).toEqual([]);
      const reached = new Set((came?.recipients ?? []).map(bare));
      if (answered.answer === "accepted") expect(reached).toEqual(named);
      else expect(answered.answer).toBe("refused");
      expect([...reached].filter((one) => !named.has(one))).toEqual([]);
      if (came === undefined) return;
      const fields = fieldsOf(headerOf(came.raw));
      expect(fields.filter((field) => !ownHeaders.test(field))).toEqual([]);
      const names = fields.map((field) => field.slice(0, field.indexOf(":")).toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      const { attachments } = await simpleParser(came.raw);
      expect(attachments.map(({ content }) => [...content])).toEqual(
        drawn.attachments.map(({ content }) => [...content]),
      );
      const partNames = new Set(attachments.flatMap(({ headers }) => [...headers.keys()]));
      expect([...partNames].filter((name) => !ownPartHeaders.has(name))).toEqual([]);
    },
  );
});
