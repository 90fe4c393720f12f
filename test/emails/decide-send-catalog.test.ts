import { describe, expect, it } from "vitest";
import { addressesOf, catalogRecipients } from "../../src/emails/catalog-recipients.js";
import { catalogSending } from "../../src/emails/catalog-sending.js";
import { decideSendCatalog } from "../../src/emails/decide-send-catalog.js";
import { messagesAtOnce, planCatalogMessages } from "../../src/emails/plan-catalog-messages.js";
import { sendCatalogSchema } from "../../src/emails/send-catalog.schema.js";
import type { SendCatalogState } from "../../src/emails/send-catalog-state.js";
import { emailFilesSchema, retryEmailSchema, sendEmailSchema } from "../../src/emails/send-email.schema.js";
import { attachmentSchema } from "../../src/model/attachment.schema.js";
import type { EmailMessage } from "../../src/model/email-message.js";
import { emailMessageSchema } from "../../src/model/email-message.schema.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { decisionEnv } from "../support/lead-decision.js";
import { templateWith } from "../support/reminder-samples.js";
import { recordWith } from "../support/store-record.js";

const env = decisionEnv();
const contact = (id: string, fields: object = {}) =>
  recordWith("contact", {
    id,
    companyId: "acme",
    lastName: id,
    email: `${id}@x.example`,
    mainAccountId: null,
    version: 4,
    ...fields,
  });
const message = (id: string, fields: object = {}): EmailMessage =>
  recordWith("emailMessage", {
    id,
    toAddresses: [`${id}@x.example`],
    catalogId: "cat",
    templateId: "t",
    state: "pending",
    ...fields,
  });
const byId = <R extends { readonly id: string }>(...records: readonly R[]) =>
  new Map<string, R>(records.map((record) => [record.id, record]));
const catalog = recordWith("catalog", {
  id: "cat",
  companyId: "acme",
  name: "Spring",
  description: null,
  pdf: "blob",
  pdfFileName: "spring.pdf",
  pdfSize: 9,
  pdfSha256: "ab",
  version: 7,
});
const template = templateWith({
  id: "t",
  model: "catalog",
  subject: "{{catalog.name}}",
  content: "{{contact.lastName}}, {{account.name}}, {{sender.name}}: {{catalog.description}}",
  recipients: ["Log@acme.example", "log@acme.example"],
});
const sender = buildRecord("user", { id: "ann", name: "Ann", signature: "Ann, Acme" });
const stateOf = (changes: object = {}): SendCatalogState =>
  ({
    contacts: byId(contact("a"), contact("b")),
    messages: new Map(),
    declining: new Set(),
    catalog,
    fileObjections: [],
    template,
    sender,
    from: { address: "crm@acme.example", name: "Acme" },
    accounts: new Map(),
    messageIdOf: (id: string) => `m-${id}`,
    most: 1_000,
    ...changes,
  }) as unknown as SendCatalogState; // ids are given as plain strings
const command = { catalogId: "cat", contactIds: ["a", "b"], templateId: "t" };
const decide = (changes: object = {}, more: object = {}) =>
  decideSendCatalog({ ...command, ...more }, stateOf(changes), env);
const refusals = (...given: Parameters<typeof decide>) => {
  const decision = decide(...given);
  return decision.ok ? [] : decision.refusals;
};

describe("whom a catalogue goes to", () => {
  const parted = (contactIds: readonly string[], changes: object = {}) => {
    const { contacts, messages, declining } = stateOf(changes);
    const { kept, added, leftOut } = catalogRecipients(contactIds, { contacts, messages, declining });
    return [
      [...kept.keys()],
      added.map(({ contact: { id }, address }) => [id, address]),
      leftOut.map(({ contactId, reasons }) => [contactId, ...reasons]),
    ];
  };

  it("CAT-3 is each contact once, at an address of their own", () => {
    const contacts = byId(contact("a"), contact("b", { email: "A@x.example" }), contact("c", { email: "C@x.example" }));
    expect(parted(["a", "a", "b", "c"], { contacts })).toEqual([
      [],
      [
        ["a", "a@x.example"],
        ["c", "c@x.example"],
      ],
      [["b", "RECIPIENT_TWICE"]],
    ]);
  });

  it("CAT-3 is nobody who is not seen, was merged, cannot or may not be written to, with every reason", () => {
    const contacts = new Map([
      ["merged", contact("a")],
      ["b", contact("b", { doNotEmail: true, email: null })],
      ["c", contact("c")],
    ]);
    expect(parted(["gone", "merged", "b", "c"], { contacts, declining: new Set(["c@x.example"]) })).toEqual([
      [],
      [],
      [
        ["gone", "RECIPIENT_UNKNOWN"],
        ["merged", "RECIPIENT_MERGED"],
        ["b", "RECIPIENT_DECLINES_EMAIL", "RECIPIENT_EMAIL_MISSING"],
        ["c", "RECIPIENT_DECLINES_EMAIL"],
      ],
    ]);
  });

  it("CAT-3 is nobody again who was written to, nor at an address to which a message went", () => {
    const messages = new Map([["a", message("a", { state: "sent" })]]);
    const contacts = byId(contact("a"), contact("b", { email: "a@x.example" }));
    expect(parted(["b", "a"], { contacts, messages })).toEqual([["a"], [], [["b", "RECIPIENT_TWICE"]]]);
  });

  it("CAT-3 is told of what was sent, whatever became of the contact, but what is pending goes to nobody who may not get it", () => {
    const away = { contacts: byId(contact("a", { doNotEmail: true })) };
    const written = (state: string) => ({ ...away, messages: new Map([["a", message("a", { state })]]) });
    expect(parted(["a"], written("sent"))).toEqual([["a"], [], []]);
    expect(parted(["a"], written("pending"))).toEqual([[], [], [["a", "RECIPIENT_DECLINES_EMAIL"]]]);
    const copies = { messages: new Map([["a", message("a", { bccAddresses: ["log@x.example"] })]]) };
    expect(parted(["a"], copies)).toEqual([["a"], [], []]);
    expect(parted(["a"], { ...copies, declining: new Set(["log@x.example"]) })).toEqual([
      [],
      [],
      [["a", "RECIPIENT_DECLINES_EMAIL"]],
    ]);
    expect(addressesOf(message("a", { ccAddresses: ["c"], bccAddresses: ["b"] }))).toEqual(["a@x.example", "c", "b"]);
  });
});

describe("what became of sending a catalogue", () => {
  it("CAT-3 is told of each contact by the state of the message", () => {
    const failure = { failureReason: "MAILER_TIMEOUT", failureText: "slow" };
    const messages = new Map([
      ["a", message("m1", { state: "sent" })],
      ["b", message("m2", { state: "pending", ...failure })],
      ["c", message("m3", { state: "failed", ...failure })],
    ]);
    const leftOut = [{ contactId: "d" as never, reasons: ["RECIPIENT_UNKNOWN"] as const }];
    const unsent = { reason: "MAILER_TIMEOUT", text: "slow" };
    expect(catalogSending(messages as never, leftOut)).toEqual({
      sent: [{ contactId: "a", emailMessageId: "m1" }],
      pending: [{ contactId: "b", emailMessageId: "m2", ...unsent }],
      failed: [{ contactId: "c", emailMessageId: "m3", ...unsent }],
      leftOut,
    });
  });
});

describe("sending a catalogue", () => {
  it("CAT-3 writes a message to each contact, and tells who is left out", () => {
    const decision = decide({}, { contactIds: ["a", "gone", "b"] });
    expect(decision).toMatchObject({
      value: {
        warnings: [],
        result: {
          pending: [
            { contactId: "a", emailMessageId: "m-a" },
            { contactId: "b", emailMessageId: "m-b" },
          ],
          leftOut: [{ contactId: "gone" }],
        },
      },
    });
    expect(decide({ most: 1 })).toMatchObject({ value: { result: { pending: { length: 1 } } } });
  });

  it("CAT-3 under a key goes on with those who were not written to, and asks nothing where nobody is left", () => {
    const [first, second] = [message("a", { state: "sent" }), message("b")];
    const going = decide({ messages: new Map([["a", first]]) });
    expect(going).toMatchObject({
      value: { result: { sent: [{ contactId: "a" }], pending: [{ contactId: "b", emailMessageId: "m-b" }] } },
    });
    const all = {
      messages: new Map([
        ["a", first],
        ["b", second],
      ]),
      template: undefined,
      from: null,
    };
    expect(decide(all)).toMatchObject({
      value: { writes: [], entries: [], warnings: [], result: { sent: [{}], pending: [{}] } },
    });
    const used = [{ code: "IDEMPOTENCY_KEY_USED", path: ["idempotencyKey"] }];
    for (const other of [{ catalogId: "other" }, { templateId: "other" }])
      expect(refusals({ messages: new Map([["a", { ...first, ...other }]]) })).toEqual(used);
  });

  it("CAT-3 is refused with all that stands against it", () => {
    const file = { code: "CATALOG_PDF_MISSING", path: ["catalogId"] };
    const broken = {
      catalog: { ...catalog, archivedAt: new Date(0), pdfSize: 25_000_001 },
      fileObjections: [file],
      template: { ...template, model: "lead", recipients: ["Log@acme.example"] },
      declining: new Set(["log@acme.example"]),
      from: null,
    };
    expect(refusals(broken)).toEqual([
      { code: "REFERENCE_ARCHIVED", path: ["catalogId"], params: { type: "catalog", id: "cat" } },
      file,
      { code: "EMAIL_TOO_LARGE", path: ["catalogId"], params: { megabytes: 26, most: 25 } },
      { code: "TEMPLATE_UNFIT", path: ["templateId"], params: { template: template.name, model: "lead" } },
      { code: "RECIPIENT_DECLINES_EMAIL", path: ["templateId"], params: { recipient: "Log@acme.example" } },
      { code: "EMAIL_SENDER_MISSING" },
    ]);
    expect(refusals({ template: undefined })).toMatchObject([{ code: "REFERENCE_UNKNOWN", path: ["templateId"] }]);
    expect(refusals({ catalog: { ...catalog, pdfSize: 25_000_000 } })).toEqual([]);
    expect(refusals({ catalog: { ...catalog, pdfSize: null } })).toEqual([]);
  });

  it("CAT-3 is refused where nobody is left, with the reasons of each where it was named", () => {
    const contacts = byId(contact("b", { doNotEmail: true }));
    expect(refusals({ contacts })).toEqual([
      { code: "EMAIL_RECIPIENT_MISSING", path: ["contactIds"] },
      { code: "RECIPIENT_UNKNOWN", path: ["contactIds", 0] },
      { code: "RECIPIENT_DECLINES_EMAIL", path: ["contactIds", 1] },
    ]);
  });
});

describe("the messages of a catalogue", () => {
  const account = recordWith("account", { id: "x", name: "ACME", version: 2 });
  const one = contact("a", { mainAccountId: "x", email: "log@acme.example" });
  const planned = (changes: object = {}, recipients = [{ contact: one, address: "a@x.example" }]) =>
    planCatalogMessages(recipients, stateOf({ accounts: byId(account), ...changes }), env);

  it("CAT-3 are each made for its contact, with its account, and go to the copies of the template, once", () => {
    const made = planned().messages.get("a" as never);
    expect(made).toMatchObject({
      id: "m-a",
      companyId: "acme",
      senderId: "ann",
      relatedKeys: ["contact/a", "account/x", "catalog/cat"],
      toAddresses: ["a@x.example"],
      ccAddresses: [],
      bccAddresses: ["log@acme.example"],
      subject: "Spring",
      bodyText: "a, ACME, Ann: \n\nAnn, Acme",
      templateId: "t",
      catalogId: "cat",
      fromAddress: "crm@acme.example",
      state: "pending",
    });
    expect(emailMessageSchema.parse(made)).toEqual(made);
    const alone = planned({ accounts: new Map(), sender: undefined }, [
      { contact: contact("a"), address: "log@acme.example" },
    ]);
    expect(alone.messages.get("a" as never)).toMatchObject({
      relatedKeys: ["contact/a", "catalog/cat"],
      bccAddresses: [],
      bodyText: "a, , : ",
    });
    const described = planned({ catalog: { ...catalog, description: "New" } }).messages.get("a" as never);
    expect(described?.bodyText).toContain("Ann: New");
  });

  it("CAT-3 are stored with the file, only if catalogue, contact and account are as they were found, and told of", () => {
    const { plan } = planned();
    expect(plan.writes).toMatchObject([
      { op: "check", type: "catalog", id: "cat", expectedVersion: 7 },
      {
        op: "insert",
        type: "attachment",
        record: {
          companyId: "acme",
          relatedKeys: ["catalog/cat", "emailMessage/m-a"],
          blob: "blob",
          fileName: "spring.pdf",
          mediaType: "application/pdf",
          size: 9,
          sha256: "ab",
          description: null,
          addedById: "ann",
        },
      },
      { op: "check", type: "contact", id: "a", expectedVersion: 4 },
      { op: "check", type: "account", id: "x", expectedVersion: 2 },
      { op: "insert", type: "emailMessage", record: { id: "m-a" } },
    ]);
    expect(plan.entries).toMatchObject([
      {
        kind: "catalogSent",
        subjectKey: "contact/a",
        relatedKeys: ["contact/a", "account/x", "catalog/cat", "emailMessage/m-a"],
        data: { catalog: "Spring" },
      },
    ]);
    const bare = planned({ catalog: { ...catalog, pdfFileName: null, pdfSize: null, pdfSha256: null } }).plan.writes[1];
    const record = bare !== undefined && "record" in bare ? bare.record : undefined;
    expect(record).toMatchObject({ fileName: "catalogue.pdf", size: 0, sha256: null });
    expect(attachmentSchema.parse(record)).toEqual(record);
  });

  it("CAT-3 have one file for a hundred of them", () => {
    const many = Array.from({ length: messagesAtOnce + 1 }, (_, i) => ({
      contact: contact(`c${i}`),
      address: `c${i}@x.example`,
    }));
    const { messages, plan } = planned({}, many);
    expect([messages.size, plan.entries.length]).toEqual([101, 101]);
    const files = plan.writes.flatMap((write) =>
      write.op === "insert" && write.type === "attachment" ? [write.record.relatedKeys.length] : [],
    );
    expect(files).toEqual([101, 2]);
    expect(messagesAtOnce).toBe(100);
    expect(planned({}, []).plan).toMatchObject({ writes: [], entries: [] });
  });
});

describe("what is sent with commands on messages", () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
  const mails = (count: number) => Array.from({ length: count }, (_, i) => `a${i}@x.example`);
  const file = { fileName: "f.txt", mediaType: "text/plain", content: new Uint8Array(1) };

  it("CAT-3 names a catalogue, 1 to 1,000 contacts and a template, and may have a key", () => {
    const takes = (changes: object): boolean => sendCatalogSchema.safeParse({ ...command, ...changes }).success;
    expect([{}, { contactIds: ids(1_000) }, { idempotencyKey: "k" }].every(takes)).toBe(true);
    const wrong = [
      { catalogId: "" },
      { contactIds: [] },
      { contactIds: ids(1_001) },
      { contactIds: [""] },
      { templateId: undefined },
    ];
    expect([...wrong, { idempotencyKey: " " }, { more: 1 }].some(takes)).toBe(false);
  });

  it("REM-9 names 1 to 50 records, and has bounded texts and lists", () => {
    const takes = (changes: object): boolean => sendEmailSchema.safeParse({ about: ["lead/l"], ...changes }).success;
    const lists = ["to", "cc", "bcc"].map((field) => [{ [field]: mails(100) }, { [field]: mails(101) }] as const);
    const texts = (
      [
        ["subject", 998],
        ["text", 400_000],
        ["html", 900_000],
      ] as const
    ).map(([field, most]) => [{ [field]: "x".repeat(most) }, { [field]: "x".repeat(most + 1) }] as const);
    const others = [
      [{ about: Array.from({ length: 50 }, () => "quote/1") }, { about: Array.from({ length: 51 }, () => "quote/1") }],
      [{ templateId: "t" }, { templateId: "" }],
      [{ attachmentIds: ids(50) }, { attachmentIds: ids(51) }],
      [{ idempotencyKey: "k" }, { idempotencyKey: " " }],
      [{}, { more: 1 }],
    ] as const;
    for (const [right, wrong] of [...lists, ...texts, ...others])
      expect([takes(right), takes(wrong)]).toEqual([true, false]);
    expect([{ about: [] }, { about: ["lead"] }, { to: ["ann"] }, { attachmentIds: [""] }].some(takes)).toBe(false);
  });

  it("REM-9 has up to 50 files, each with a name, a media type and what it holds", () => {
    const takes = (files: unknown): boolean => emailFilesSchema.safeParse(files).success;
    const many = (count: number) => Array.from({ length: count }, () => file);
    expect([undefined, [], many(50)].every(takes)).toBe(true);
    for (const mediaType of ["application/vnd.ms-excel", "A/B+c", "x1/y-2", `a/${"b".repeat(125)}`])
      expect([mediaType, takes([{ ...file, mediaType }])]).toEqual([mediaType, true]);
    for (const mediaType of [
      "",
      "text",
      "/plain",
      "text/",
      "te xt/plain",
      "text/plain; x",
      " text/plain",
      "-a/b",
      "a/-b",
      `a/${"b".repeat(126)}`,
    ])
      expect([mediaType, takes([{ ...file, mediaType }])]).toEqual([mediaType, false]);
    const wrong = [{ fileName: " " }, { content: "text" }, { content: [1] }, { more: 1 }].map((one) => [
      { ...file, ...one },
    ]);
    expect([...wrong, many(51), file].some(takes)).toBe(false);
    const odd = emailFilesSchema.safeParse([{ ...file, content: "text" }]).error?.issues[0];
    expect(odd).toMatchObject({ path: [0, "content"], params: { reason: "object" } });
  });

  it("REM-9 names the message that is handed over again", () => {
    const takes = (one: object): boolean => retryEmailSchema.safeParse(one).success;
    expect([
      takes({ emailMessageId: "m" }),
      takes({ emailMessageId: "" }),
      takes({}),
      takes({ emailMessageId: "m", more: 1 }),
    ]).toEqual([true, false, false, false]);
  });
});
