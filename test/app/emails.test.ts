import { describe, expect, it } from "vitest";
import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { MailerAnswer } from "../../src/email/mailer-answer.js";
import type { SendEmailCommand } from "../../src/emails/send-email.schema.js";
import type { OutgoingEmail } from "../../src/ports/mailer.js";
import type { Storage } from "../../src/ports/storage.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { everyStored } from "../support/every-stored.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

/** A world that sends, with a user who has an address and a lead who has one. */
async function mailWorld(
  storage: Storage = memoryStorage(),
  answer?: (email: OutgoingEmail) => MailerAnswer,
  more: Parameters<typeof openWorld>[0] = {},
) {
  await storeRecord(storage, "user", {
    id: "ann",
    companyId: "acme",
    name: "Ann",
    email: "Ann@acme.example",
    signature: "Ann, Acme",
  });
  const mailer = recordingMailer(answer);
  const blobs = memoryBlobs();
  const world = openWorld({ storage, ports: { mailer, blobs }, ...more });
  const lead = await world.ann.leads.create({ firstName: "Zoé", lastName: "Lee", email: "Zoe.Lee@x.example" });
  const about = [`lead/${lead.id}`];
  const send = (fields: Partial<SendEmailCommand> = {}, crm: ActorCrm = world.ann) =>
    crm.emails.send({ about, subject: "Hello", text: "Good day.", ...fields });
  return { ...world, mailer, blobs, lead, about, send };
}

const deferred: MailerAnswer = { answer: "deferred", reason: "MAILER_TIMEOUT", text: "too slow" };
const refused: MailerAnswer = { answer: "refused", reason: "RECIPIENT_REFUSED", text: "550 no such user" };

onEveryStore("messages", (open) => {
  it("REM-9 are sent from a record, stored as sent, and listed on the record", async () => {
    const { ann, clock, mailer, lead, about, send } = await mailWorld(await open());
    const message = await send({ cc: ["c@x.example"], bcc: ["B@x.example"] });
    expect(message).toMatchObject({
      relatedKeys: about,
      senderId: "ann",
      fromAddress: "ann@acme.example",
      fromName: "Ann",
      toAddresses: ["zoe.lee@x.example"],
      ccAddresses: ["c@x.example"],
      bccAddresses: ["b@x.example"],
      subject: "Hello",
      bodyText: "Good day.",
      state: "sent",
      sentAt: clock.read(),
      messageId: `<${message.id}@acme.example>`,
      failureReason: null,
    });
    expect(mailer.handed).toEqual([
      {
        idempotencyKey: message.id,
        messageId: message.messageId,
        from: { address: "ann@acme.example", name: "Ann" },
        replyTo: null,
        to: ["zoe.lee@x.example"],
        cc: ["c@x.example"],
        bcc: ["b@x.example"],
        subject: "Hello",
        text: "Good day.",
        html: null,
        attachments: [],
      },
    ]);
    expect((await ann.leads.emails(lead.id)).records).toEqual([message]);
    expect((await ann.emails.ofRecord(`lead/${lead.id}`)).records).toEqual([message]);
    expect((await ann.emails.list()).records).toEqual([message]);
    expect(await ann.emails.get(message.id)).toEqual(message);
    const told = (await ann.leads.activity(lead.id)).records.map(({ kind }) => kind);
    expect(told.filter((kind) => kind.startsWith("email")).sort()).toEqual(["emailSent", "emailWritten"]);
  });

  it("REM-9 that the mailer will never take are failed, and say why", async () => {
    const { ann, lead, send } = await mailWorld(await open(), () => refused);
    const message = await send();
    expect(message).toMatchObject({
      state: "failed",
      sentAt: null,
      failureReason: "RECIPIENT_REFUSED",
      failureText: "550 no such user",
    });
    expect((await ann.leads.emails(lead.id, {})).records).toEqual([message]);
    expect((await ann.leads.activity(lead.id)).records.map(({ kind }) => kind)).toContain("emailFailed");
    expect(await reasonsOf(ann.emails.retry({ emailMessageId: message.id }))).toEqual(["EMAIL_NOT_PENDING"]);
  });

  it("REM-9 that the mailer does not take now are pending, and handed over again under the same key", async () => {
    const answers: MailerAnswer[] = [deferred, deferred];
    const { ann, mailer, send } = await mailWorld(await open(), () => answers.shift() ?? { answer: "accepted" });
    const message = await send({ files: [file("a.pdf")] });
    expect(message).toMatchObject({ state: "pending", failureReason: "MAILER_TIMEOUT", failureText: "too slow" });
    const again = await ann.emails.retry({ emailMessageId: message.id });
    expect(again.state).toBe("pending");
    const sent = await ann.emails.retry({ emailMessageId: message.id });
    expect(sent).toMatchObject({ state: "sent", failureReason: null, failureText: null });
    expect(mailer.handed).toHaveLength(3);
    for (const email of mailer.handed) expect(email).toEqual(mailer.handed[0]);
  });

  it("REM-9 under a key of the caller's are sent once, however often the command comes, also at the same time", async () => {
    const { ann, mailer, send } = await mailWorld(await open());
    const both = await Promise.all([send({ idempotencyKey: "k" }), send({ idempotencyKey: "k" })]);
    const third = await send({ idempotencyKey: "k" });
    expect(new Set([...both, third].map(({ id }) => id)).size).toBe(1);
    expect(mailer.sent).toHaveLength(1);
    expect((await ann.emails.list()).records).toHaveLength(1);
    const other = send({ idempotencyKey: "k", to: ["other@x.example"] });
    expect(await reasonsOf(other)).toEqual(["IDEMPOTENCY_KEY_USED idempotencyKey"]);
  });

  it("LEAD-16 go to nobody who wishes to get none, by whatever way the address came there", async () => {
    const { ann, mailer, lead, send } = await mailWorld(await open());
    await ann.contacts.create({ lastName: "Roe", email: "No@x.example", doNotEmail: true });
    for (const field of ["to", "cc", "bcc"] as const)
      expect(await reasonsOf(send({ [field]: ["nO@x.example"] }))).toEqual([`RECIPIENT_DECLINES_EMAIL ${field}`]);
    await ann.leads.update({ leadId: lead.id, changes: { doNotEmail: true } });
    expect(await reasonsOf(send())).toEqual(["RECIPIENT_DECLINES_EMAIL about"]);
    await ann.leads.archive({ leadId: lead.id });
    expect(await reasonsOf(send())).toEqual(["RECIPIENT_DECLINES_EMAIL about", "RECIPIENT_ARCHIVED about"]);
    expect(await reasonsOf(send({ to: ["zoe.lee@x.example"] }))).toEqual(["RECIPIENT_DECLINES_EMAIL to"]);
    expect(mailer.handed).toEqual([]);
    expect((await ann.emails.list()).records).toEqual([]);
  });

  it("LEAD-22 stay with a lead that is merged or converted, and show on what it became", async () => {
    const { ann, lead, send } = await mailWorld(await open());
    const message = await send();
    const original = await ann.leads.create({ lastName: "Leigh" });
    await ann.leads.merge({ originalId: original.id, duplicateIds: [lead.id] });
    const ids = async (page: Promise<{ readonly records: readonly { readonly id: string }[] }>) =>
      (await page).records.map(({ id }) => id);
    expect(await ids(ann.leads.emails(original.id))).toEqual([message.id]);
    const { account, contacts } = await ann.leads.convert({
      leadId: original.id,
      account: { create: true },
      contact: { create: true },
    });
    expect(await ids(ann.leads.emails(original.id))).toEqual([message.id]);
    expect(await ids(ann.emails.ofRecord(`account/${account.id}`))).toEqual([message.id]);
    expect(await ids(ann.emails.ofRecord(`contact/${contacts[0]?.id}`))).toEqual([message.id]);
  });

  it("LEAD-22 and campaigns of a lead are listed, the newest first, each campaign once", async () => {
    const { ann, clock, lead } = await mailWorld(await open());
    const memberKey = `lead/${lead.id}`;
    const first = { campaignKey: "campaign/1", campaignName: "Spring", memberKey };
    await ann.campaigns.record({ ...first, at: new Date("2026-01-05T00:00:00.000Z") });
    await ann.campaigns.record({ campaignKey: "campaign/2", campaignName: "Fair", memberKey });
    clock.advance(60_000);
    await Promise.all([1, 2].map(() => ann.campaigns.record({ ...first, response: "clicked" })));
    const { records } = await ann.leads.campaigns(lead.id);
    expect(records.map(({ campaignName, response }) => [campaignName, response])).toEqual([
      ["Fair", null],
      ["Spring", "clicked"],
    ]);
    const other = await ann.leads.create({ lastName: "Other" });
    await ann.leads.merge({ originalId: other.id, duplicateIds: [lead.id] });
    await ann.campaigns.record({ ...first, response: "bought" });
    await ann.campaigns.record({ ...first, memberKey: `lead/${other.id}`, response: "paid" });
    expect((await ann.leads.campaigns(other.id)).records.map(({ response }) => response)).toEqual([null, "paid"]);
  });
});

const file = (fileName: string) => ({
  fileName,
  mediaType: "application/pdf",
  content: new TextEncoder().encode(`%PDF ${fileName}`),
});

describe("a message", () => {
  it("REM-9 previewed is the message that is stored before the mailer is asked; nothing is written or sent", async () => {
    const storage = memoryStorage();
    const { about, mailer } = await mailWorld(storage);
    const sent = recordingMailer();
    const crm = (prefix: string) =>
      createCrm({
        storage,
        newId: (type) => `${prefix}${type}` as never,
        clock: () => new Date("2026-02-01T00:00:00.000Z"),
        ports: { mailer: sent, blobs: memoryBlobs() },
      }).as({ userId: "ann", companyId: "acme" });
    const command = { about, subject: "Hello", text: "Good day.", files: [file("a.pdf")] };
    const decision = await crm("x").emails.preview.send(command);
    expect(await everyStored(storage, "emailMessage")).toEqual([]);
    expect(mailer.handed).toEqual([]);
    if (!decision.ok) throw new Error("refused");
    expect(decision.value.result).toMatchObject({ state: "pending", toAddresses: ["zoe.lee@x.example"] });
    const again = recordingMailer(() => deferred);
    const world = openWorld({ storage, ports: { mailer: again, blobs: memoryBlobs() } });
    const before = world.storage.commits.length;
    const real = await world.ann.emails.send(command);
    const [first] = world.storage.commits.slice(before);
    const shape = (value: unknown) =>
      JSON.stringify(value).replace(/"(?:id|createdAt|updatedAt|at|messageId)":"[^"]*"/g, "");
    const ids = (text: string) => text.replaceAll("xemailMessage", real.id);
    expect(shape(first?.writes)).toBe(ids(shape(decision.value.writes)));
  });

  it("REM-9 is stored before the mailer is asked, and told of where the mailer breaks down", async () => {
    const storage = memoryStorage();
    const seen: unknown[] = [];
    const { send } = await mailWorld(storage, () => {
      throw new Error("the wire is cut");
    });
    const message = await send();
    expect(message).toMatchObject({ state: "pending", failureReason: "MAILER_FAILED", failureText: "the wire is cut" });
    const world = await mailWorld(memoryStorage(), () => {
      seen.push(world.storage.commits.at(-1)?.writes.map(({ type }) => type));
      return { answer: "accepted" };
    });
    await world.send();
    expect(seen).toEqual([["emailMessage"]]);
  });

  it("REM-9 is refused where there is no mailer, no sender, nobody to go to, nothing to say: nothing is written", async () => {
    const { ann, storage, about, send, lead } = await mailWorld();
    const before = storage.commits.length;
    const bare = openWorld({ storage });
    expect(await reasonsOf(bare.ann.emails.send({ about, subject: "S", text: "T" }))).toEqual(["PORT_MISSING"]);
    const { bob } = openWorld({ storage, ports: { mailer: recordingMailer() } });
    expect(await reasonsOf(bob.emails.send({ about, subject: "S", text: "T" }))).toEqual(["EMAIL_SENDER_MISSING"]);
    expect(await reasonsOf(send({ about: ["quote/7"] }))).toEqual(["EMAIL_RECIPIENT_MISSING to"]);
    expect(await reasonsOf(send({ text: undefined }))).toEqual(["EMAIL_CONTENT_MISSING text"]);
    expect(await reasonsOf(send({ subject: " " }))).toEqual(["EMAIL_CONTENT_MISSING subject"]);
    const nofiles = openWorld({ storage, ports: { mailer: recordingMailer() } });
    const filed = nofiles.ann.emails.send({ about, subject: "S", text: "T", files: [file("a.pdf")] });
    expect(await reasonsOf(filed)).toEqual(["PORT_MISSING"]);
    expect(storage.commits.length).toBe(before);
    await ann.leads.update({ leadId: lead.id, changes: { email: null } });
    expect(await reasonsOf(send())).toEqual(["RECIPIENT_EMAIL_MISSING about"]);
  });

  it("REM-9 is from the settings' address, answers going to the user", async () => {
    const settings = { email: { from: { address: "crm@acme.example", name: "Acme" } } };
    const { mailer, send } = await mailWorld(memoryStorage(), undefined, {});
    await send();
    expect(mailer.handed[0]?.replyTo).toBeNull();
    const storage = memoryStorage();
    const own = recordingMailer();
    const world = await mailWorld(storage, undefined, { storage, settings, ports: { mailer: own } });
    const message = await world.send();
    expect(message.messageId).toBe(`<${message.id}@acme.example>`);
    expect(own.handed[0]).toMatchObject({
      from: { address: "crm@acme.example", name: "Acme" },
      replyTo: { address: "ann@acme.example", name: "Ann" },
    });
  });

  it("REM-9 is made with a template of what it is about, and goes to the template's recipients too, hidden", async () => {
    const { ann, about, send } = await mailWorld();
    const texts = { subject: "Hello {{lead.firstName}}", content: "<p>{{lead.lastName}}</p>", format: "html" } as const;
    const { id: templateId } = await ann.templates.create({
      name: "T",
      model: "lead",
      recipients: ["boss@acme.example"],
      ...texts,
    });
    const written = { subject: undefined, text: undefined, templateId };
    expect(await send(written)).toMatchObject({
      subject: "Hello Zoé",
      bodyText: "Lee\n\nAnn, Acme",
      bodyHtml: "<p>Lee</p>\n<br>\nAnn, Acme",
      templateId,
      bccAddresses: ["boss@acme.example"],
    });
    expect(await reasonsOf(send({ templateId, text: undefined }))).toEqual(["EMAIL_CONTENT_TWICE subject"]);
    const unfit = send({ ...written, about: ["quote/7"], to: ["a@x.example"] });
    expect(await reasonsOf(unfit)).toEqual(["TEMPLATE_UNFIT templateId"]);
    await ann.templates.archive({ templateId });
    expect(await reasonsOf(send({ ...written, about }))).toEqual(["REFERENCE_ARCHIVED templateId"]);
    expect(await reasonsOf(send({ ...written, templateId: "none" }))).toEqual(["REFERENCE_UNKNOWN templateId"]);
  });

  it("REM-9 about an opportunity goes to its contact, or else to its account; an address goes once", async () => {
    const { ann, send } = await mailWorld();
    const account = await ann.accounts.create({ name: "Apollo", email: "info@apollo.example" });
    const contact = await ann.contacts.create({ lastName: "Poe", email: "poe@apollo.example" });
    const sale = { name: "Steel", accountId: account.id };
    const [bare, full] = [
      await ann.opportunities.create(sale),
      await ann.opportunities.create({ ...sale, contactId: contact.id }),
    ];
    const to = async (...about: string[]) => (await send({ about })).toAddresses;
    expect(await to(`opportunity/${bare.opportunity.id}`)).toEqual(["info@apollo.example"]);
    expect(await to(`opportunity/${full.opportunity.id}`)).toEqual(["poe@apollo.example"]);
    const again = { to: ["A@x.example", "a@x.example"], cc: ["a@x.example", "b@x.example"], bcc: ["B@x.example"] };
    expect(await send(again)).toMatchObject({
      toAddresses: ["a@x.example"],
      ccAddresses: ["b@x.example"],
      bccAddresses: [],
    });
  });

  it("REM-9 takes files with it: those that come with the command are kept, those of records are copied by name", async () => {
    const { ann, storage, blobs, mailer, send } = await mailWorld();
    await blobs.put("docs/1", new TextEncoder().encode("of a record"), "text/plain");
    const kept = {
      id: "doc",
      companyId: "acme",
      relatedKeys: ["lead/x"],
      blob: "docs/1",
      fileName: "doc.txt",
      mediaType: "text/plain",
    };
    await storeRecord(storage, "attachment", kept);
    const content = new TextEncoder().encode("new");
    const sending = send({ attachmentIds: ["doc"], files: [{ fileName: "n.txt", mediaType: "text/plain", content }] });
    content.fill(0); // the caller's bytes are the caller's
    const message = await sending;
    const texts = mailer.handed[0]?.attachments.map((one) => [one.fileName, new TextDecoder().decode(one.content)]);
    expect(texts).toEqual([
      ["doc.txt", "of a record"],
      ["n.txt", "new"],
    ]);
    const stored = (await everyStored(storage, "attachment")).filter(({ relatedKeys }) =>
      relatedKeys.some((key) => key === `emailMessage/${message.id}`),
    );
    expect(stored.map(({ fileName, size }) => [fileName, size]).sort()).toEqual([
      ["doc.txt", 11],
      ["n.txt", 3],
    ]);
    await expect(send({ attachmentIds: ["none"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await blobs.remove("docs/1");
    expect(await reasonsOf(send({ attachmentIds: ["doc"] }))).toEqual(["EMAIL_FILE_MISSING attachmentIds"]);
    expect(ann).toBeDefined();
  });

  it("SEC-3 takes nothing but files for files, and names the place", async () => {
    const { storage, send } = await mailWorld();
    const before = storage.commits.length;
    const good = file("a.pdf");
    const faults: readonly (readonly [unknown, string])[] = [
      ["a.pdf", "INPUT_WRONG_TYPE files"],
      [[{ ...good, content: "bytes" }], "INPUT_WRONG_TYPE files 0 content"],
      [[{ ...good, content: [1, 2] }], "INPUT_WRONG_TYPE files 0 content"],
      [[{ ...good, fileName: " " }], "INPUT_BLANK files 0 fileName"],
      [[{ ...good, mediaType: "text/plain\r\nX: y" }], "INPUT_MALFORMED files 0 mediaType"],
      [[{ ...good, more: 1 }], "INPUT_UNKNOWN_FIELD files 0 more"],
      [Array.from({ length: 51 }, () => good), "INPUT_TOO_LONG files"],
    ];
    for (const [files, fault] of faults)
      expect(await reasonsOf(send({ files: files as SendEmailCommand["files"] }), "INPUT_INVALID")).toEqual([fault]);
    expect(storage.commits.length).toBe(before);
  });

  it("REM-9 is not handed over again to somebody who wishes to get none by then", async () => {
    const { ann, lead, send } = await mailWorld(memoryStorage(), () => deferred);
    const { id: emailMessageId } = await send();
    await ann.leads.update({ leadId: lead.id, changes: { doNotEmail: true } });
    expect(await reasonsOf(ann.emails.retry({ emailMessageId }))).toEqual(["RECIPIENT_DECLINES_EMAIL"]);
  });

  it("REM-9 has one line for its subject, whatever is entered", async () => {
    const { send } = await mailWorld();
    expect((await send({ subject: "A\r\nBcc: x@y.example" })).subject).toBe("A Bcc: x@y.example");
  });

  it("SEC-2 is about records that the actor sees, to addresses that it sees; a wish holds whoever does not see it", async () => {
    const storage = memoryStorage();
    const world = await mailWorld(storage, undefined, {
      storage,
      ports: { mailer: recordingMailer() },
      policy: {
        hiddenFields: ({ userId }) => (userId === "bob" ? ["email"] : []),
        read: ({ userId }, type) => (userId === "bob" && type === "contact" ? "none" : "all"),
        may: ({ userId }, action) => userId !== "gus" || action !== "emails.send",
      },
    });
    const { ann, bob, gus, lead, send } = world;
    await storeRecord(storage, "user", { id: "bob", companyId: "acme", name: "Bob", email: "bob@acme.example" });
    expect(await reasonsOf(send({}, bob))).toEqual(["RECIPIENT_EMAIL_MISSING about"]);
    await ann.contacts.create({ lastName: "Roe", email: "no@x.example", doNotEmail: true });
    expect(await reasonsOf(send({ to: ["no@x.example"] }, bob))).toEqual(["RECIPIENT_DECLINES_EMAIL to"]);
    expect(await reasonsOf(send({}, gus), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
    await expect(gus.emails.ofRecord(`lead/${lead.id}`)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("EVT-10 about what others keep to themselves is not shown to them", async () => {
    const storage = memoryStorage();
    const { ann, bob } = await mailWorld(storage);
    const hidden = {
      subject: "Secret",
      type: "meeting",
      startLocal: "2026-03-10T10:00",
      visibility: "private",
    } as const;
    const { event } = await ann.calendar.create(hidden);
    await storeRecord(storage, "emailMessage", {
      id: "m",
      companyId: "acme",
      relatedKeys: [`calendarEvent/${event.id}`],
    });
    expect((await ann.emails.get("m")).id).toBe("m");
    await expect(bob.emails.get("m")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await bob.emails.list()).records).toEqual([]);
  });
});
