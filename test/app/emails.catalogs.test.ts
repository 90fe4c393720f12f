import { beforeAll, describe, expect, it } from "vitest";
import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { MailerAnswer } from "../../src/email/mailer-answer.js";
import type { SendCatalogCommand } from "../../src/emails/send-catalog.schema.js";
import type { Mailer, OutgoingEmail } from "../../src/ports/mailer.js";
import type { Policy } from "../../src/ports/policy.js";
import type { Storage } from "../../src/ports/storage.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { crashingStorage } from "../support/crashing-storage.js";
import { everyStored } from "../support/every-stored.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { pdfOf } from "../support/pdf-files.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const deferred: MailerAnswer = { answer: "deferred", reason: "MAILER_TIMEOUT", text: "too slow" };
const refused: MailerAnswer = { answer: "refused", reason: "RECIPIENT_REFUSED", text: "550 no such user" };

let autumn: Uint8Array;
let winter: Uint8Array;
beforeAll(async () => {
  autumn = await pdfOf();
  winter = await pdfOf(1, true, "Winter");
});

interface Options {
  readonly storage?: Storage;
  readonly answer?: (email: OutgoingEmail) => MailerAnswer;
  readonly mailer?: Mailer;
  readonly policy?: Policy;
  readonly from?: string | null;
}

/** A world with a catalogue that has a PDF, a template for it, and a user who has an address. */
async function catalogWorld({ storage = memoryStorage(), answer, mailer, policy, from = null }: Options = {}) {
  await storeRecord(storage, "user", { id: "ann", companyId: "acme", name: "Ann", email: "Ann@acme.example" });
  const recording = recordingMailer(answer);
  const blobs = memoryBlobs();
  const world = openWorld({
    storage,
    settings: {
      catalogs: { enabled: true },
      ...(from !== null && { email: { from: { address: from, name: "Acme" } } }),
    },
    ports: { mailer: mailer ?? recording, blobs },
    ...(policy && { policy }),
  });
  const { ann } = world;
  const { id: catalogId } = await ann.catalogs.create({ name: "Autumn", description: "Warm things" });
  const { pdf } = await ann.catalogs.setPdf({ catalogId, fileName: "autumn.pdf", content: autumn });
  const template = await ann.templates.create({
    name: "Catalogue",
    model: "catalog",
    subject: "{{catalog.name}}",
    content: "{{contact.fullName}}, {{account.name}}: {{catalog.description}}. {{sender.name}}",
  });
  const contact = async (lastName: string, more: object = {}) =>
    (await ann.contacts.create({ lastName, email: `${lastName}@x.example`, ...more })).id;
  const send = (contactIds: readonly string[], more: Partial<SendCatalogCommand> = {}, crm: ActorCrm = ann) =>
    crm.catalogs.send({ catalogId, contactIds, templateId: template.id, ...more });
  return { ...world, mailer: recording, blobs, catalogId, pdf: String(pdf), template, contact, send };
}

const idsOf = (list: readonly { readonly contactId: string }[]) => list.map(({ contactId }) => contactId);
const to = (emails: readonly OutgoingEmail[]) => emails.flatMap((email) => email.to);

/** Contacts by the number, each with an address. */
async function many(contact: (lastName: string) => Promise<string>, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(await contact(`c${i}`));
  return ids;
}

/** Crashes at every so-manieth call of the storage, before and after it has its effect, and goes on under the key. */
async function crashes(open: () => Promise<Storage>, step: number): Promise<void> {
  for (const moment of ["before", "after"] as const)
    for (let at = step, crashed = true; crashed; at += step) {
      const storage = crashingStorage(await open());
      const { clock, mailer, contact, send } = await catalogWorld({ storage });
      const contactIds = await many(contact, 12);
      storage.crashAt(at, moment);
      crashed = await send(contactIds, { idempotencyKey: "click" }).then(
        () => false,
        () => true,
      );
      storage.crashAt(0, moment); // no call any more
      const resumed = await send(contactIds, { idempotencyKey: "click" });
      expect(resumed.sent.length + resumed.pending.length).toBe(12);
      clock.advance(600_000); // what nobody knows the answer of is held for a while
      const { sent } = await send(contactIds, { idempotencyKey: "click" });
      expect(idsOf(sent)).toEqual(contactIds);
      expect([...to(mailer.sent)].sort()).toEqual(contactIds.map((_, i) => `c${i}@x.example`).sort());
      expect(await everyStored(storage, "emailMessage")).toHaveLength(12);
    }
}

onEveryStore("catalogues that are sent", (open) => {
  it("CAT-3 go to each contact in a message of their own, with the PDF and the values of the contact", async () => {
    const world = await catalogWorld({ storage: await open(), from: "crm@acme.example" });
    const { ann, clock, mailer, catalogId, template, contact, send, pdf } = world;
    const account = await ann.accounts.create({ name: "Lee & Co" });
    const lee = await contact("Lee", { firstName: "Zoé", accounts: [{ accountId: account.id }] });
    const ray = await contact("Ray");
    const report = await send([lee, ray, lee]);
    expect(report).toMatchObject({ pending: [], failed: [], leftOut: [] });
    expect(idsOf(report.sent)).toEqual([lee, ray]);
    const [first, second] = mailer.handed;
    expect(mailer.handed).toHaveLength(2);
    expect(first).toMatchObject({
      from: { address: "crm@acme.example", name: "Acme" },
      replyTo: { address: "ann@acme.example", name: "Ann" },
      to: ["lee@x.example"],
      bcc: [],
      subject: "Autumn",
      text: "Zoé Lee, Lee & Co: Warm things. Ann",
    });
    expect(second).toMatchObject({ to: ["ray@x.example"], text: "Ray, : Warm things. Ann" });
    const file = { fileName: "autumn.pdf", mediaType: "application/pdf", content: autumn };
    for (const email of mailer.handed) expect(email.attachments).toEqual([file]);
    const { records } = await ann.emails.ofRecord(`contact/${lee}`);
    expect(records).toMatchObject([
      { id: report.sent[0]?.emailMessageId, state: "sent", sentAt: clock.read(), senderId: "ann" },
    ]);
    expect(records[0]).toMatchObject({
      relatedKeys: [`contact/${lee}`, `account/${account.id}`, `catalog/${catalogId}`],
      catalogId,
      templateId: template.id,
    });
    expect((await ann.emails.ofRecord(`account/${account.id}`)).records).toHaveLength(1);
    expect((await ann.emails.ofRecord(`catalog/${catalogId}`)).records).toHaveLength(2);
    for (const id of [lee, ray]) {
      const kinds = (await ann.contacts.activity(id)).records.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "catalogSent")).toHaveLength(1);
    }
    const attachments = await everyStored(world.storage, "attachment");
    expect(attachments).toMatchObject([{ blob: pdf, fileName: "autumn.pdf", size: autumn.length }]);
  });

  it("CAT-3 leave out, with the reasons, whoever cannot or may not be written to, and one address twice", async () => {
    const { ann, gus, mailer, storage, contact, send } = await catalogWorld({ storage: await open() });
    const lee = await contact("Lee");
    const declines = await contact("Declines", { doNotEmail: true, email: null });
    const without = await contact("Without", { email: null });
    const away = await contact("Away");
    await ann.contacts.archive({ contactId: away });
    const twice = await contact("Twice", { email: "LEE@x.example" });
    const [survivor, merged] = [await contact("Survivor"), await contact("Merged")];
    await ann.contacts.merge({ originalId: survivor, duplicateIds: [merged] });
    const foreign = (await gus.contacts.create({ lastName: "Foreign", email: "f@x.example" })).id;
    const wished = await contact("Wished");
    await storeRecord(storage, "lead", {
      ...{ id: "same", companyId: "acme", fullName: "Same", email: "wished@x.example", doNotEmail: true },
      matchKeys: ["e:wished@x.example"],
    });
    const report = await send([declines, lee, without, away, twice, merged, foreign, "none", wished]);
    expect(idsOf(report.sent)).toEqual([lee]);
    expect(report.leftOut).toEqual([
      { contactId: declines, reasons: ["RECIPIENT_DECLINES_EMAIL", "RECIPIENT_EMAIL_MISSING"] },
      { contactId: without, reasons: ["RECIPIENT_EMAIL_MISSING"] },
      { contactId: away, reasons: ["RECIPIENT_ARCHIVED"] },
      { contactId: twice, reasons: ["RECIPIENT_TWICE"] },
      { contactId: merged, reasons: ["RECIPIENT_MERGED"] },
      { contactId: foreign, reasons: ["RECIPIENT_UNKNOWN"] },
      { contactId: "none", reasons: ["RECIPIENT_UNKNOWN"] },
      { contactId: wished, reasons: ["RECIPIENT_DECLINES_EMAIL"] },
    ]);
    expect(to(mailer.handed)).toEqual(["lee@x.example"]);
  });

  it("CAT-3 tell what the mailer did not take, and go on under the key without what it took", async () => {
    const bad: Record<string, MailerAnswer> = { "ray@x.example": deferred, "kim@x.example": refused };
    const answer = ({ to: [address = ""] }: OutgoingEmail): MailerAnswer => bad[address] ?? { answer: "accepted" };
    const { ann, mailer, contact, send } = await catalogWorld({ storage: await open(), answer });
    const contactIds = [await contact("Lee"), await contact("Ray"), await contact("Kim")];
    const [lee, ray, kim] = contactIds;
    const first = await send(contactIds, { idempotencyKey: "click" });
    expect(idsOf(first.sent)).toEqual([lee]);
    expect(first.pending).toMatchObject([{ contactId: ray, reason: "MAILER_TIMEOUT", text: "too slow" }]);
    expect(first.failed).toMatchObject([{ contactId: kim, reason: "RECIPIENT_REFUSED", text: "550 no such user" }]);
    delete bad["ray@x.example"];
    const second = await send(contactIds, { idempotencyKey: "click" });
    expect(idsOf(second.sent)).toEqual([lee, ray]);
    expect(idsOf(second.failed)).toEqual([kim]);
    expect(to(mailer.handed)).toEqual(["lee@x.example", "ray@x.example", "kim@x.example", "ray@x.example"]);
    expect(await send(contactIds, { idempotencyKey: "click" })).toEqual(second);
    expect(mailer.handed).toHaveLength(4);
    expect((await ann.emails.list()).records).toHaveLength(3);
  });

  it("CAT-3 are stored a hundred at a time, and each is handed over once by several who send under one key", async () => {
    const world = await catalogWorld({ storage: await open() });
    const { mailer, storage, contact, send } = world;
    const contactIds = await many(contact, 230);
    const reports = await Promise.all([1, 2, 3].map(() => send(contactIds, { idempotencyKey: "click" })));
    for (const { leftOut, failed } of reports) expect([...leftOut, ...failed]).toEqual([]);
    const { sent, pending } = await send(contactIds, { idempotencyKey: "click" });
    expect([idsOf(sent), pending]).toEqual([contactIds, []]);
    expect(new Set(to(mailer.handed)).size).toBe(230);
    expect(mailer.handed).toHaveLength(230);
    const inserts = storage.commits.map(({ writes }) => writes.filter((one) => one.op === "insert").length);
    expect(Math.max(...inserts)).toBe(101);
    expect(await everyStored(storage, "attachment")).toHaveLength(3);
  });

  it("CAT-3 go on under the key after a crash, and nobody gets a message twice", () => crashes(open, 9));
});

describe("catalogues that are sent", () => {
  it("CAT-3 go on under the key after a crash at any moment, and nobody gets a message twice", () =>
    crashes(async () => memoryStorage(), 1));

  it("CAT-3 are refused where nobody is left, with the reasons of each, and nothing is written", async () => {
    const { storage, contact, send, mailer } = await catalogWorld();
    const contactIds = [await contact("Lee", { email: null }), "none"];
    const before = storage.commits.length;
    expect(await reasonsOf(send(contactIds))).toEqual([
      "EMAIL_RECIPIENT_MISSING contactIds",
      "RECIPIENT_EMAIL_MISSING contactIds 0",
      "RECIPIENT_UNKNOWN contactIds 1",
    ]);
    expect([storage.commits.length, mailer.handed]).toEqual([before, []]);
  });

  it("CAT-3 are refused, and previewed as refused, where catalogue, PDF, template or sender do not serve", async () => {
    const { ann, crm, storage, blobs, pdf, catalogId, contact, send, template } = await catalogWorld();
    const contactIds = [await contact("Lee")];
    const { id: bare } = await ann.catalogs.create({ name: "Bare" });
    const { id: away } = await ann.catalogs.create({ name: "Away" });
    await ann.catalogs.setPdf({ catalogId: away, fileName: "a.pdf", content: winter });
    await ann.catalogs.archive({ catalogId: away });
    const texts = { subject: "Hello", content: "Hello" };
    const other = await ann.templates.create({ name: "Other", model: "contact", ...texts });
    const { id: old } = await ann.templates.create({ name: "Old", model: "catalog", ...texts });
    await ann.templates.archive({ templateId: old });
    const copied = { name: "Copied", model: "catalog", ...texts, recipients: ["No@x.example"] } as const;
    const copies = await ann.templates.create(copied);
    await contact("No", { doNotEmail: true });
    const before = storage.commits.length;
    const refusedBy = async (more: Partial<SendCatalogCommand>, by: ActorCrm = ann) => {
      const found = await reasonsOf(send(contactIds, more, by));
      const command = { catalogId, contactIds, templateId: template.id, ...more };
      const decision = await by.catalogs.preview.send(command);
      const previewed = decision.ok ? [] : decision.refusals.map(({ code, path = [] }) => [code, ...path].join(" "));
      expect(previewed).toEqual(found);
      return found;
    };
    expect(await refusedBy({ catalogId: bare })).toEqual(["CATALOG_WITHOUT_PDF"]);
    expect(await refusedBy({ catalogId: away })).toEqual(["REFERENCE_ARCHIVED catalogId"]);
    expect(await refusedBy({ templateId: other.id })).toEqual(["TEMPLATE_UNFIT templateId"]);
    expect(await refusedBy({ templateId: old })).toEqual(["REFERENCE_ARCHIVED templateId"]);
    expect(await refusedBy({ templateId: "none" })).toEqual(["REFERENCE_UNKNOWN templateId"]);
    expect(await refusedBy({ templateId: copies.id })).toEqual(["RECIPIENT_DECLINES_EMAIL templateId"]);
    const nobody = crm.as({ userId: "unknown", companyId: "acme" });
    expect(await refusedBy({}, nobody)).toEqual(["EMAIL_SENDER_MISSING"]);
    await blobs.put(pdf, winter, "application/pdf");
    expect(await refusedBy({})).toEqual(["CATALOG_FILE_CHANGED"]);
    await blobs.remove(pdf);
    expect(await refusedBy({})).toEqual(["CATALOG_FILE_MISSING"]);
    expect(await errorOf(send(contactIds, { catalogId: "none" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(storage.commits).toHaveLength(before);
  });

  it("CAT-3 need a mailer, and an actor who may send", async () => {
    const send = (world: ReturnType<typeof openWorld>) =>
      world.ann.catalogs.send({ catalogId: "a", contactIds: ["b"], templateId: "c" });
    const settings = { catalogs: { enabled: true } };
    expect(await reasonsOf(send(openWorld({ settings })))).toEqual(["PORT_MISSING"]);
    expect(await reasonsOf(send(openWorld()))).toEqual(["CATALOGS_OFF"]);
    const asked: string[] = [];
    const policy: Policy = { may: (_, action) => asked.push(action) === 0 };
    expect(await reasonsOf(send(openWorld({ settings, policy })), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
    expect(asked).toEqual(["catalogs.send"]);
  });

  it("CAT-3 are previewed as they are stored, and the mailer is not asked", async () => {
    const { ann, mailer, storage, catalogId, template, contact, send } = await catalogWorld();
    const contactIds = [await contact("Lee"), await contact("Ray", { doNotEmail: true })];
    const command = { catalogId, contactIds, templateId: template.id, idempotencyKey: "click" };
    const before = storage.commits.length;
    const decision = await ann.catalogs.preview.send(command);
    expect([storage.commits.length, mailer.handed]).toEqual([before, []]);
    if (!decision.ok) throw new Error("refused");
    await send(contactIds, { idempotencyKey: "click" });
    const plain = (of: object) => JSON.parse(JSON.stringify(of, (name, value) => (name === "id" ? "" : value)));
    const { writes, entries, result } = decision.value;
    expect(plain(storage.commits[before] ?? {})).toEqual(plain({ writes, entries }));
    expect(idsOf(result.pending)).toEqual([contactIds[0]]);
    expect(idsOf(result.leftOut)).toEqual([contactIds[1]]);
  });

  it("CAT-3 leave out whose address is hidden from the actor", async () => {
    const policy: Policy = {
      hiddenFields: ({ userId }, type) => (userId === "bob" && type === "contact" ? ["email"] : []),
    };
    const { ann, bob, storage, mailer, contact, send } = await catalogWorld({ policy });
    await storeRecord(storage, "user", { id: "bob", companyId: "acme", name: "Bob", email: "bob@acme.example" });
    const lee = await contact("Lee");
    expect(await reasonsOf(send([lee], {}, bob))).toEqual([
      "EMAIL_RECIPIENT_MISSING contactIds",
      "RECIPIENT_EMAIL_MISSING contactIds 0",
    ]);
    expect(mailer.handed).toEqual([]);
    expect(idsOf((await send([lee], {}, ann)).sent)).toEqual([lee]);
  });

  it("CAT-3 are sent with the PDF that they were written with, which stays when the catalogue gets another", async () => {
    const answers: MailerAnswer[] = [deferred, deferred];
    const answer = (): MailerAnswer => answers.shift() ?? { answer: "accepted" };
    const { ann, mailer, blobs, pdf, catalogId, contact, send } = await catalogWorld({ answer });
    const [lee, ray, kim] = [await contact("Lee"), await contact("Ray"), await contact("Kim")];
    const [retried] = (await send([kim], { idempotencyKey: "other click" })).pending;
    await send([lee], { idempotencyKey: "click" });
    await ann.catalogs.setPdf({ catalogId, fileName: "winter.pdf", content: winter });
    expect(await blobs.get(pdf)).toEqual(autumn);
    await ann.emails.retry({ emailMessageId: String(retried?.emailMessageId) });
    await send([lee, ray], { idempotencyKey: "click" });
    expect(mailer.sent.map(({ to: [address], attachments }) => [address, attachments[0]?.content])).toEqual([
      ["kim@x.example", autumn],
      ["lee@x.example", autumn],
      ["ray@x.example", winter],
    ]);
  });

  it("CAT-3 are not handed over to whoever came to wish no e-mail; what was sent stays told", async () => {
    const answer = ({ to: [address] }: OutgoingEmail): MailerAnswer =>
      address === "lee@x.example" ? deferred : { answer: "accepted" };
    const { ann, mailer, contact, send } = await catalogWorld({ answer });
    const [lee, ray] = [await contact("Lee"), await contact("Ray")];
    await send([lee, ray], { idempotencyKey: "click" });
    for (const contactId of [lee, ray]) await ann.contacts.update({ contactId, changes: { doNotEmail: true } });
    const report = await send([lee, ray], { idempotencyKey: "click" });
    expect(idsOf(report.sent)).toEqual([ray]);
    expect(report.leftOut).toEqual([{ contactId: lee, reasons: ["RECIPIENT_DECLINES_EMAIL"] }]);
    expect(mailer.handed).toHaveLength(2);
  });

  it("CAT-3 go by a wish, and by a PDF, that come between looking and storing", async () => {
    const memory = memoryStorage();
    const between: (() => Promise<unknown>)[] = [];
    const storage: Storage = {
      ...memory,
      commit: async (commit) => {
        if (commit.writes.some(({ type }) => type === "emailMessage")) await between.shift()?.();
        return memory.commit(commit);
      },
    };
    const { ann, mailer, catalogId, contact, send } = await catalogWorld({ storage });
    const [lee, ray] = [await contact("Lee"), await contact("Ray")];
    between.push(
      () => ann.contacts.update({ contactId: lee, changes: { doNotEmail: true } }),
      () => ann.catalogs.setPdf({ catalogId, fileName: "winter.pdf", content: winter }),
    );
    const report = await send([lee, ray]);
    expect(report.leftOut).toEqual([{ contactId: lee, reasons: ["RECIPIENT_DECLINES_EMAIL"] }]);
    expect(mailer.sent.map(({ to: [address], attachments }) => [address, attachments[0]?.fileName])).toEqual([
      ["ray@x.example", "winter.pdf"],
    ]);
  });

  it("CAT-3 have a key that stands for one catalogue and one template; without a key each sending is another", async () => {
    const { ann, mailer, contact, send } = await catalogWorld();
    const contactIds = [await contact("Lee")];
    const texts = { subject: "Hello", content: "Hello" };
    const other = await ann.templates.create({ name: "Other", model: "catalog", ...texts });
    await send(contactIds, { idempotencyKey: "click" });
    const reused = send(contactIds, { idempotencyKey: "click", templateId: other.id });
    expect(await reasonsOf(reused)).toEqual(["IDEMPOTENCY_KEY_USED idempotencyKey"]);
    await send(contactIds);
    await send(contactIds);
    expect(mailer.sent).toHaveLength(3);
  });

  it("CAT-3 are handed over ten at a time; a mailer that takes none of ten now is not asked for the others", async () => {
    let now = 0;
    let most = 0;
    const recording = recordingMailer(() => (recording.handed.length > 10 ? { answer: "accepted" } : deferred));
    const mailer: Mailer = {
      send: async (email) => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now--;
        return recording.send(email);
      },
    };
    const { contact, send } = await catalogWorld({ mailer });
    const contactIds = await many(contact, 25);
    const { pending } = await send(contactIds, { idempotencyKey: "click" });
    expect(pending.map(({ reason }) => reason)).toEqual([
      ...Array.from({ length: 10 }, () => "MAILER_TIMEOUT"),
      ...Array.from({ length: 15 }, () => null),
    ]);
    expect(recording.handed).toHaveLength(10);
    expect((await send(contactIds, { idempotencyKey: "click" })).sent).toHaveLength(25);
    expect(most).toBe(10);
  });
});
