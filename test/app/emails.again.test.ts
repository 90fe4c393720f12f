import { expect, it } from "vitest";
import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import type { MailerAnswer } from "../../src/email/mailer-answer.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { everyStored } from "../support/every-stored.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const content = new TextEncoder().encode("the file");
const hello = { subject: "Hello", text: "Good day.", idempotencyKey: "k1" };

onEveryStore("Messages that are sent again", (open) => {
  async function world(text = "no route to host") {
    const storage = await open();
    let isUp = false;
    const deferred: MailerAnswer = { answer: "deferred", reason: "MAILER_UNREACHABLE", text };
    const mailer = recordingMailer(() => (isUp ? { answer: "accepted" } : deferred));
    const blobs = memoryBlobs();
    await storeRecord(storage, "user", { id: "ann", companyId: "acme", name: "Ann", email: "ann@acme.example" });
    const w = openWorld({ storage, ports: { mailer, blobs } });
    const lead = await w.ann.leads.create({ lastName: "Lee", email: "lee@x.example" });
    const send = (more: object = {}) => w.ann.emails.send({ about: [`lead/${lead.id}`], ...hello, ...more });
    const up = () => {
      isUp = true;
    };
    return { ...w, mailer, blobs, lead, send, up };
  }

  it("REM-9 under a key are what was written under it: another text or another record is refused", async () => {
    const w = await world();
    await w.send();
    const other = await w.ann.leads.create({ lastName: "Roe", email: "roe@x.example" });
    const used = ["IDEMPOTENCY_KEY_USED idempotencyKey"];
    expect(await reasonsOf(w.send({ text: "Good night." }))).toEqual(used);
    expect(await reasonsOf(w.send({ subject: "Bye" }))).toEqual(used);
    expect(await reasonsOf(w.send({ about: [`lead/${other.id}`] }))).toEqual(used);
    w.up();
    expect(await w.send()).toMatchObject({ state: "sent", subject: "Hello" });
  });

  it("REM-9 under a key go to nobody who came to wish no e-mail in between", async () => {
    const w = await world();
    await w.send();
    await w.ann.leads.update({ leadId: w.lead.id, changes: { doNotEmail: true } });
    w.up();
    expect(await reasonsOf(w.send())).toEqual(["RECIPIENT_DECLINES_EMAIL"]);
    expect(w.mailer.sent).toEqual([]);
  });

  it("REM-9 under a key have the files that they were written with, as they were", async () => {
    const w = await world();
    const message = await w.send({ files: [{ fileName: "f.txt", mediaType: "text/plain", content }] });
    w.up();
    expect(await w.send()).toMatchObject({ id: message.id, state: "sent" });
    expect(w.mailer.sent.map(({ attachments }) => attachments.map((one) => one.content))).toEqual([[content]]);
  });

  it("REM-9 are not sent with a file that was changed since", async () => {
    const w = await world();
    const { id } = await w.send({ files: [{ fileName: "f.txt", mediaType: "text/plain", content }] });
    const [attachment] = await everyStored(w.storage, "attachment");
    await w.blobs.put(attachment?.blob ?? "", new TextEncoder().encode("another"), "text/plain");
    w.up();
    expect(await reasonsOf(w.ann.emails.retry({ emailMessageId: id }))).toEqual(["EMAIL_FILE_MISSING"]);
    expect(w.mailer.sent).toEqual([]);
  });

  it("REM-9 keep what a server said, whatever it said", async () => {
    const w = await world(`a\ud800b\u0000c\r\n${"x".repeat(3_000)}`);
    const { failureText } = await w.send();
    expect(failureText).toHaveLength(2_000);
    expect(failureText?.slice(0, 8)).toBe("a\ufffdb c xx");
  });

  it("REM-6 are the workers' alone where they are of reminders", async () => {
    const w = await world();
    await storeRecord(w.storage, "emailMessage", {
      id: "digest",
      companyId: "acme",
      state: "pending",
      senderId: "ann",
    });
    await storeRecord(w.storage, "delivery", { id: "d1", companyId: "acme", emailMessageId: "digest" });
    w.up();
    expect(await errorOf(w.ann.emails.retry({ emailMessageId: "digest" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(w.mailer.handed).toEqual([]);
  });
});
