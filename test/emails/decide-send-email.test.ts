import { describe, expect, it } from "vitest";
import type { SendEmailState } from "../../src/emails/decide-send-email.js";
import { decideSendEmail } from "../../src/emails/decide-send-email.js";
import { contentObjections, emailContent, templateObjections } from "../../src/emails/email-content.js";
import { emailRecipients, recipientObjections } from "../../src/emails/email-recipients.js";
import { emailSender, replyToOf } from "../../src/emails/email-sender.js";
import { planAnsweredEmail } from "../../src/emails/plan-answered-email.js";
import { emailMessageSchema } from "../../src/model/email-message.schema.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { decisionEnv } from "../support/lead-decision.js";
import { templateWith } from "../support/reminder-samples.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const hello = { about: ["lead/l"], subject: "Hello", text: "Good day." };
const template = templateWith({
  id: "t",
  model: "lead",
  subject: "To {{lead.lastName}}",
  content: "Dear {{lead.lastName}}",
});
const filled = { template, values: { "lead.lastName": "Lee" }, signature: "Ann" };
const from = { address: "crm@acme.example", name: "Acme" };
const file = { blob: "b1", fileName: "f.txt", mediaType: "text/plain", size: 5, sha256: "ab" };
const lee = { archivedAt: null, email: "Lee@x.example" };

const stateOf = (changes: object = {}): SendEmailState =>
  ({
    id: "m1",
    existing: undefined,
    relatedKeys: ["lead/l"],
    people: [lee],
    recipients: { to: ["lee@x.example"], cc: [], bcc: [] },
    declining: new Set(),
    from,
    filled: null,
    files: [],
    missing: [],
    ...changes,
  }) as unknown as SendEmailState; // ids are given as plain strings
const decide = (command: object = {}, state: object = {}) =>
  decideSendEmail({ ...hello, ...command }, stateOf(state), env);
const refusals = (...given: Parameters<typeof decide>) => {
  const decision = decide(...given);
  return decision.ok ? [] : decision.refusals;
};
function messageOf(...given: Parameters<typeof decide>) {
  const decision = decide(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.value.result;
}

describe("a message that is written", () => {
  it("REM-9 is stored pending, as it was written, with what it is about, and told of", () => {
    const recipients = { to: ["lee@x.example"], cc: ["c@x.example"], bcc: ["b@x.example"] };
    const decision = decide({ html: "<p>Good day.</p>" }, { recipients });
    expect(decision).toMatchObject({
      value: {
        writes: [{ op: "insert", type: "emailMessage" }],
        entries: [
          {
            kind: "emailWritten",
            subjectKey: "emailMessage/m1",
            relatedKeys: ["emailMessage/m1", "lead/l"],
            data: { subject: "Hello" },
          },
        ],
        result: {
          id: "m1",
          companyId: "acme",
          senderId: "ann",
          relatedKeys: ["lead/l"],
          toAddresses: ["lee@x.example"],
          ccAddresses: ["c@x.example"],
          bccAddresses: ["b@x.example"],
          fromAddress: "crm@acme.example",
          fromName: "Acme",
          subject: "Hello",
          bodyText: "Good day.",
          bodyHtml: "<p>Good day.</p>",
          templateId: null,
          catalogId: null,
          state: "pending",
        },
      },
    });
    expect(decision.ok && decision.value.warnings).toEqual([]);
    expect(emailMessageSchema.parse(messageOf())).toEqual(messageOf());
  });

  it("REM-9 has each of its files beside it, as it was", () => {
    const decision = decide({}, { files: [file, { ...file, blob: "b2", sha256: null }] });
    expect(decision.ok && decision.value.writes.slice(1)).toMatchObject([
      {
        op: "insert",
        type: "attachment",
        record: { ...file, relatedKeys: ["emailMessage/m1"], description: null, addedById: "ann", companyId: "acme" },
      },
      { record: { blob: "b2", sha256: null } },
    ]);
  });

  it("REM-9 is made with a template, under which its signature stands", () => {
    const message = messageOf({ subject: undefined, text: undefined, templateId: "t" }, { filled });
    expect(message).toMatchObject({ templateId: "t", subject: "To Lee", bodyText: "Dear Lee\n\nAnn", bodyHtml: null });
  });

  it("REM-9 has all that stands against it told", () => {
    const state = {
      from: null,
      recipients: { to: [], cc: [], bcc: [] },
      people: [],
      missing: ["a.pdf"],
      files: [{ ...file, size: 25_000_001 }],
    };
    expect(refusals({ subject: " " }, state)).toEqual([
      { code: "EMAIL_SENDER_MISSING" },
      { code: "EMAIL_RECIPIENT_MISSING", path: ["to"] },
      { code: "EMAIL_CONTENT_MISSING", path: ["subject"] },
      { code: "EMAIL_FILE_MISSING", path: ["attachmentIds"], params: { file: "a.pdf" } },
      { code: "EMAIL_TOO_LARGE", params: { megabytes: 26, most: 25 } },
    ]);
    expect(refusals({}, { files: [file, { ...file, size: 24_999_995 }] })).toEqual([]);
    expect(refusals({}, { files: [file, { ...file, size: 24_999_996 }] })).toMatchObject([{ code: "EMAIL_TOO_LARGE" }]);
  });
});

describe("a message that is asked for again under its key", () => {
  const used = [{ code: "IDEMPOTENCY_KEY_USED", path: ["idempotencyKey"] }];
  const again = (command: object, first: object = {}, state: object = {}) => {
    const written = decide({ ...hello, ...first }, state);
    if (!written.ok) throw new Error(JSON.stringify(written.refusals));
    return decide({ ...hello, ...command }, { ...state, existing: { ...written.value.result, state: "sent" } });
  };

  it("REM-9 is the one that was written, and nothing is written again", () => {
    const decision = again({});
    expect(decision).toMatchObject({
      value: { writes: [], entries: [], warnings: [], result: { id: "m1", state: "sent" } },
    });
    const unsent = { existing: messageOf(), from: null };
    expect(decide({}, unsent).ok).toBe(true);
    const moved = { existing: messageOf(), recipients: { to: ["new@x.example"], cc: [], bcc: [] } };
    expect(decide({}, moved).ok).toBe(true);
    expect(again({ to: ["lee@x.example"] }).ok).toBe(true);
  });

  it("REM-9 is the same whatever blanks and breaks its subject has", () => {
    const subject = " Good\nnews ";
    expect(again({ subject }, { subject }).ok).toBe(true);
    expect(again({ subject: "Bad news" }, { subject })).toMatchObject({ refusals: used });
  });

  it("REM-9 is refused where it says something else, field by field", () => {
    const html = "<p>Good day.</p>";
    for (const other of [{ subject: "Bye" }, { text: "Good night." }, { html }, { templateId: "t" }])
      expect([other, again(other)]).toMatchObject([other, { refusals: used }]);
    expect(again({ html, text: undefined }, { html, text: undefined }).ok).toBe(true);
    expect(again({ text: undefined, html: "<p>Bye</p>" }, { html, text: undefined })).toMatchObject({ refusals: used });
    expect(again({ html }, {})).toMatchObject({ refusals: used });
    expect(again({}, { html })).toMatchObject({ refusals: used });
  });

  it("REM-9 is refused where it is about something else, or goes to somebody else", () => {
    const existing = messageOf(
      {},
      { recipients: { to: ["lee@x.example"], cc: ["c@x.example"], bcc: ["b@x.example"] } },
    );
    const copies = { cc: ["C@x.example"], bcc: ["b@x.example"] };
    expect(refusals(copies, { existing })).toEqual([]);
    expect(refusals(copies, { existing, relatedKeys: ["lead/other"] })).toEqual(used);
    expect(
      refusals(
        { ...copies, to: ["moe@x.example"] },
        { existing, recipients: { to: ["moe@x.example"], cc: [], bcc: [] } },
      ),
    ).toEqual(used);
    for (const other of [
      { cc: undefined },
      { cc: ["d@x.example"] },
      { bcc: undefined },
      { bcc: ["b@x.example", "d@x.example"] },
    ])
      expect([other, refusals({ ...copies, ...other }, { existing })]).toEqual([other, used]);
    expect(refusals({ ...copies, cc: ["c@x.example", "lee@x.example"] }, { existing })).toEqual([]);
  });

  it("REM-9 is the same under a template whatever it would say now, and whoever gets copies by it", () => {
    const command = { subject: undefined, text: undefined, templateId: "t" };
    const state = { filled, recipients: { to: ["lee@x.example"], cc: [], bcc: ["log@x.example"] } };
    expect(again(command, command, state).ok).toBe(true);
    expect(again({ ...command, bcc: ["log@x.example"] }, command, state).ok).toBe(true);
    for (const other of [
      { templateId: "u" },
      { templateId: undefined, subject: "Hello", text: "x" },
      { subject: "Hello" },
      { text: "x" },
      { html: "x" },
      { bcc: ["moe@x.example"] },
    ])
      expect([other, again({ ...command, ...other }, command, state)]).toMatchObject([other, { refusals: used }]);
  });
});

describe("what a message is to say", () => {
  const missing = (path: string) => [{ code: "EMAIL_CONTENT_MISSING", path: [path] }];

  it("REM-9 is a subject that is not blank, and a text or HTML", () => {
    expect([
      contentObjections({ subject: "S", text: "" }, null),
      contentObjections({ subject: "S", html: "" }, null),
    ]).toEqual([[], []]);
    expect(contentObjections({ text: "x" }, null)).toEqual(missing("subject"));
    expect(contentObjections({ subject: " \n", text: "x" }, null)).toEqual(missing("subject"));
    expect(contentObjections({ subject: "S" }, null)).toEqual(missing("text"));
  });

  it("REM-9 is what a template makes, and nothing besides, if there is one that fits and is in use", () => {
    expect(contentObjections({ templateId: "t" }, filled)).toEqual([]);
    expect(contentObjections({ templateId: "t", subject: "S", text: "x", html: "x" }, filled)).toEqual(
      ["subject", "text", "html"].map((field) => ({ code: "EMAIL_CONTENT_TWICE", path: [field] })),
    );
    const path = ["templateId"];
    const unknown = [{ code: "REFERENCE_UNKNOWN", path, params: { type: "template", id: "t" } }];
    expect([templateObjections("t", null), templateObjections("t", { ...filled, template: undefined })]).toEqual([
      unknown,
      unknown,
    ]);
    const away = { ...template, archivedAt: new Date(0) };
    expect(templateObjections("t", { ...filled, template: away, values: null })).toEqual([
      { code: "REFERENCE_ARCHIVED", path, params: { type: "template", id: "t" } },
      { code: "TEMPLATE_UNFIT", path, params: { template: template.name, model: "lead" } },
    ]);
  });

  it("REM-9 is plain text of HTML unless that is given too, and a subject of one line", () => {
    expect(emailContent({ subject: "a\nb", html: "<p>x</p>" }, null)).toEqual({
      subject: "a b",
      bodyText: "x",
      bodyHtml: "<p>x</p>",
    });
    expect(emailContent({ html: "<p>x</p>", text: "y" }, null)).toEqual({
      subject: "",
      bodyText: "y",
      bodyHtml: "<p>x</p>",
    });
    expect(emailContent({ subject: "S", text: "y" }, { ...filled, values: null })).toEqual({
      subject: "S",
      bodyText: "y",
      bodyHtml: null,
    });
    expect(emailContent({}, null)).toEqual({ subject: "", bodyText: "", bodyHtml: null });
  });
});

describe("whom a message goes to", () => {
  it("REM-9 is each address once, where it stands first; people only where no address is entered", () => {
    const people = [lee, { archivedAt: null, email: null }, { archivedAt: null, email: "LEE@x.example" }];
    expect(emailRecipients({}, people, ["Log@x.example"])).toEqual({
      to: ["lee@x.example"],
      cc: [],
      bcc: ["log@x.example"],
    });
    const entered = {
      to: ["A@x.example", "a@x.example"],
      cc: ["a@x.example", "b@x.example"],
      bcc: ["b@x.example", "c@x.example"],
    };
    expect(emailRecipients(entered, people, ["c@x.example"])).toEqual({
      to: ["a@x.example"],
      cc: ["b@x.example"],
      bcc: ["c@x.example"],
    });
    expect(emailRecipients({ to: [] }, people, [])).toEqual({ to: [], cc: [], bcc: [] });
  });

  it("REM-9 is nobody who may not be written to, unless an address is entered", () => {
    const nobody = { to: [], cc: [], bcc: [] };
    const declines = { ...lee, doNotEmail: true };
    const objections = (
      entered: object,
      people: readonly (typeof lee)[],
      recipients: object = nobody,
      declining: readonly string[] = [],
    ) => recipientObjections(entered, people, { ...nobody, ...recipients }, new Set(declining));
    expect(objections({}, [declines, declines, { archivedAt: null, email: "" }])).toEqual([
      { code: "RECIPIENT_DECLINES_EMAIL", path: ["about"] },
      { code: "RECIPIENT_EMAIL_MISSING", path: ["about"] },
    ]);
    expect(objections({ to: ["a@x.example"] }, [declines], { to: ["a@x.example"] })).toEqual([]);
    expect(objections({}, [])).toEqual([{ code: "EMAIL_RECIPIENT_MISSING", path: ["to"] }]);
    for (const field of ["to", "cc", "bcc"]) expect(objections({}, [], { [field]: ["a@x.example"] })).toEqual([]);
    expect(objections({}, [], { to: ["a@x.example"], cc: ["b@x.example"] })).toEqual([]);
    const all = { to: ["a@x.example"], cc: ["b@x.example"], bcc: ["c@x.example", "d@x.example"] };
    const told = (path: string, recipient: string) => ({
      code: "RECIPIENT_DECLINES_EMAIL",
      path: [path],
      params: { recipient },
    });
    expect(objections({ to: [], cc: [] }, [], all, ["a@x.example", "b@x.example", "c@x.example"])).toEqual([
      told("to", "a@x.example"),
      told("cc", "b@x.example"),
      told("about", "c@x.example"),
    ]);
  });
});

describe("whom a message is from", () => {
  const user = (email: string | null) => buildRecord("user", { id: "ann", name: "Ann", email });

  it("REM-9 is the address of the settings, or else the user's own", () => {
    expect(emailSender(from, user("ann@acme.example"))).toBe(from);
    expect(emailSender(null, user("Ann@acme.example"))).toEqual({ address: "ann@acme.example", name: "Ann" });
    for (const nobody of [undefined, user(null), user(" ")]) expect(emailSender(null, nobody)).toBeNull();
  });

  it("REM-9 is answered to the user, unless it is from there", () => {
    expect(replyToOf("crm@acme.example", user("Ann@acme.example"))).toEqual({
      address: "ann@acme.example",
      name: "Ann",
    });
    expect([replyToOf("ANN@acme.example", user("ann@acme.example")), replyToOf("crm@acme.example", undefined)]).toEqual(
      [null, null],
    );
  });
});

describe("what the mailer says of a message", () => {
  const message = recordWith("emailMessage", {
    id: "m1",
    companyId: "globex",
    relatedKeys: ["lead/l"],
    subject: "Hello",
    state: "pending",
    failureReason: "MAILER_TIMEOUT",
    failureText: "slow",
    version: 2,
  });
  const refused = { answer: "refused", reason: "RECIPIENT_REFUSED", text: "no such\nuser" } as const;

  it("REM-9 is that it was sent, and when", () => {
    const plan = planAnsweredEmail(message, { answer: "accepted" }, env);
    expect(plan).toMatchObject({
      writes: [{ op: "replace", type: "emailMessage", expectedVersion: 2 }],
      entries: [
        {
          kind: "emailSent",
          companyId: "globex",
          subjectKey: "emailMessage/m1",
          relatedKeys: ["emailMessage/m1", "lead/l"],
          data: { subject: "Hello" },
        },
      ],
      warnings: [],
      result: { state: "sent", sentAt: env.now, failureReason: null, failureText: null, version: 3 },
    });
  });

  it("REM-9 is why it never will be, which is told, or not yet, which is not", () => {
    expect(planAnsweredEmail(message, refused, env)).toMatchObject({
      entries: [{ kind: "emailFailed", data: { subject: "Hello", reason: "RECIPIENT_REFUSED" } }],
      result: { state: "failed", failureReason: "RECIPIENT_REFUSED", failureText: "no such user" },
    });
    const deferred = planAnsweredEmail(message, { ...refused, answer: "deferred" }, env);
    expect(deferred).toMatchObject({
      writes: { length: 1 },
      entries: [],
      result: { state: "pending", failureReason: "RECIPIENT_REFUSED" },
    });
  });

  it("REM-9 is nothing of one that was settled already", () => {
    for (const state of ["sent", "failed"] as const)
      expect(planAnsweredEmail({ ...message, state }, refused, env)).toEqual({
        writes: [],
        entries: [],
        warnings: [],
        result: { ...message, state },
      });
  });
});
