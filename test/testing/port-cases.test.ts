import { describe, expect, it } from "vitest";
import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import { memoryCommercialDocuments } from "../../src/adapters/memory/memory-commercial-documents.js";
import { memoryDunning } from "../../src/adapters/memory/memory-dunning.js";
import { memoryProjects } from "../../src/adapters/memory/memory-projects.js";
import { keyOf } from "../../src/kernel/id.js";
import type { BlobStore } from "../../src/ports/blob-store.js";
import type { CommercialDocument, CommercialDocuments } from "../../src/ports/commercial-documents.js";
import type { Dunning, DunningItem } from "../../src/ports/dunning.js";
import type { Mailer, OutgoingEmail } from "../../src/ports/mailer.js";
import type { Projects } from "../../src/ports/projects.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import { blobStoreCases } from "../../src/testing/ports/blob-store-cases.js";
import { calendarSyncCases } from "../../src/testing/ports/calendar-sync-cases.js";
import { commercialDocumentCases } from "../../src/testing/ports/commercial-document-cases.js";
import { dunningCases } from "../../src/testing/ports/dunning-cases.js";
import type { FakeCalendar } from "../../src/testing/ports/fake-calendar.js";
import { fakeCalendar } from "../../src/testing/ports/fake-calendar.js";
import type { InspectedMailer, MailerSeed, ReceivedEmail } from "../../src/testing/ports/mailer-cases.js";
import { mailerCases } from "../../src/testing/ports/mailer-cases.js";
import { checkPort } from "../../src/testing/ports/port-case.js";
import { projectCases } from "../../src/testing/ports/project-cases.js";

type Reports = Awaited<ReturnType<typeof checkPort>>;
type Documents = readonly CommercialDocument[];
type Events = (typeof calendarSyncCases)[number]["seed"];
type Items = readonly DunningItem[];

const broken = (reports: Reports): string[] =>
  reports.filter(({ outcome }) => outcome === "broken").map(({ id }) => id);

const reversed = (seed: Documents): CommercialDocuments => ({
  ofAccounts: async (ids, page) => {
    const found = await memoryCommercialDocuments(seed).ofAccounts(ids, page);
    return { ...found, documents: [...found.documents].reverse() };
  },
});

const neverTurning = (seed: Documents): CommercialDocuments => ({
  ofAccounts: (ids, page) => memoryCommercialDocuments(seed).ofAccounts(ids, { ...page, after: null }),
});

const forgetful = (): Projects => {
  let made = 0;
  return { request: async () => keyOf("project", String(++made)) };
};

const calendarWith = (seed: Events): FakeCalendar => {
  const calendar = fakeCalendar({ pageSize: 1 });
  for (const event of seed) calendar.enter(event);
  return calendar;
};

const stampOf = (port: FakeCalendar, syncId: string | null): string | null =>
  port.events().find((event) => event.syncId === syncId)?.stamp ?? null;

/** As it would come to the recipients of a message that was sent as it was given. */
const received = ({ bcc, ...email }: OutgoingEmail): ReceivedEmail => ({
  ...email,
  recipients: [...email.to, ...email.cc, ...bcc],
  header: email.subject,
});

/** A mailer that sends something else than it is given. */
const sending =
  (change: (given: OutgoingEmail) => Partial<ReceivedEmail>) =>
  ({ unknown }: MailerSeed): InspectedMailer => {
    const mailer = recordingMailer(({ to }) =>
      to.some((address) => unknown.includes(address))
        ? { answer: "refused", reason: "RECIPIENT_REFUSED", text: "Nobody has that address." }
        : { answer: "accepted" },
    );
    return { mailer, sent: () => mailer.sent.map((email) => ({ ...received(email), ...change(email) })) };
  };

const mailerWith = sending(() => ({}));

/** A mailer that answers something else than it should. */
const answering =
  (send: (mailer: Mailer, email: OutgoingEmail, handed: number) => ReturnType<Mailer["send"]>) =>
  (seed: MailerSeed): InspectedMailer => {
    const opened = mailerWith(seed);
    let handed = 0;
    return { ...opened, mailer: { send: (email) => send(opened.mailer, email, handed++) } };
  };

describe("the cases of the host's ports", () => {
  it("ACC-6 ACC-8 ACC-14 are kept by the ports in memory", async () => {
    expect(broken(await checkPort(commercialDocumentCases, memoryCommercialDocuments))).toEqual([]);
    expect(broken(await checkPort(dunningCases, memoryDunning))).toEqual([]);
    expect(broken(await checkPort(projectCases, () => memoryProjects()))).toEqual([]);
  });

  it.each<[string, (seed: Documents) => CommercialDocuments]>([
    ["documents.accounts", (seed) => memoryCommercialDocuments(seed.filter(({ state }) => state !== "cancelled"))],
    ["documents.order", reversed],
    ["documents.page", neverTurning],
  ])("catch documents that break %s", async (id, open) => {
    expect(broken(await checkPort(commercialDocumentCases, open))).toContain(id);
  });

  it.each<[string, () => Projects]>([
    ["projects.once", forgetful],
    ["projects.apart", () => ({ request: async () => keyOf("project", "1") })],
  ])("catch projects that break %s", async (id, open) => {
    expect(broken(await checkPort(projectCases, open))).toEqual([id]);
  });

  it.each<[string, (seed: Items) => Dunning]>([
    ["dunning.accounts", (seed) => ({ ofAccounts: async () => seed })],
    [
      "dunning.order",
      (seed) => ({ ofAccounts: async (ids) => [...(await memoryDunning(seed).ofAccounts(ids))].reverse() }),
    ],
  ])("catch claims that break %s", async (id, open) => {
    expect(broken(await checkPort(dunningCases, open))).toContain(id);
  });

  it("EVT-11 are kept by the calendar in memory", async () => {
    expect(broken(await checkPort(calendarSyncCases, calendarWith))).toEqual([]);
  });

  it.each<[string, (port: FakeCalendar) => Partial<FakeCalendar>]>([
    ["sync.changes", (port) => ({ changes: async (after) => ({ ...(await port.changes(after)), more: false }) })],
    ["sync.put", (port) => ({ put: (event) => port.put({ ...event, expectedStamp: stampOf(port, event.syncId) }) })],
    [
      "sync.put-new",
      (port) => ({
        put: async (given) =>
          given.syncId === null ? { answer: "stored", syncId: port.enter(given.event), stamp: "1" } : port.put(given),
      }),
    ],
    ["sync.remove", (port) => ({ remove: (syncId) => port.remove(syncId, stampOf(port, syncId) ?? "") })],
  ])("EVT-11 catch a calendar that breaks %s", async (id, broke) => {
    const open = (seed: Events): FakeCalendar => {
      const port = calendarWith(seed);
      return { ...port, ...broke(port) };
    };
    expect(broken(await checkPort(calendarSyncCases, open))).toContain(id);
  });

  it("CAT-1 are kept by the files in memory, also for bytes that slice without copying", async () => {
    const port = memoryBlobs();
    expect(broken(await checkPort(blobStoreCases, () => memoryBlobs()))).toEqual([]);
    const given = Buffer.from([1, 2, 3]);
    await port.put("a", given, "text/plain");
    given.fill(0);
    expect(await port.get("a")).toEqual(Uint8Array.of(1, 2, 3));
  });

  it.each<[string, (port: BlobStore) => Partial<BlobStore>]>([
    ["blobs.put", (port) => ({ put: (key, content, type) => port.put(key.toLowerCase(), content, type) })],
    ["blobs.put", (port) => ({ get: async (key) => (await port.get(key))?.subarray(0, 65_536) ?? null })],
    [
      "blobs.atomic",
      (port) => ({
        put: async (key, content, type) => {
          await port.put(key, content.subarray(0, 1_000), type);
          await new Promise(setImmediate);
          await port.put(key, content, type);
        },
      }),
    ],
    ["blobs.missing", (port) => ({ get: async (key) => (await port.get(key)) ?? new Uint8Array() })],
    ["blobs.copy", () => keepingWhatIsGiven((content) => content)],
    ["blobs.copy", () => keepingWhatIsGiven((content) => content.slice())],
    ["blobs.remove", () => ({ remove: async () => undefined })],
    ["blobs.remove", (port) => ({ remove: (key) => port.remove(key.replace("one", "two")) })],
    ["blobs.remove", (port) => ({ remove: async (key) => found(await port.get(key), () => port.remove(key)) })],
  ])("CAT-1 catch files that break %s", async (id, broke) => {
    const open = (): BlobStore => {
      const port = memoryBlobs();
      return { ...port, ...broke(port) };
    };
    expect(broken(await checkPort(blobStoreCases, open))).toContain(id);
  });

  it("REM-9 are kept by the mailer that keeps messages", async () => {
    expect(broken(await checkPort(mailerCases, mailerWith))).toEqual([]);
  });

  it.each<[string, (seed: MailerSeed) => InspectedMailer]>([
    ["mailer.send", sending(({ text }) => ({ text: text.replaceAll("ë", "?") }))],
    ["mailer.send", sending(({ attachments }) => ({ attachments: attachments.slice(1) }))],
    ["mailer.send", sending(({ to, cc }) => ({ recipients: [...to, ...cc] }))],
    ["mailer.send/hidden", sending(({ bcc }) => ({ header: `Bcc: ${bcc.join(", ")}` }))],
    ["mailer.again", sending(({ idempotencyKey }) => ({ messageId: `<other-${idempotencyKey}@x.example>` }))],
    [
      "mailer.again",
      answering(async (mailer, email, handed) =>
        handed === 0
          ? mailer.send(email)
          : { answer: "refused", reason: "MESSAGE_REFUSED", text: "It was sent before." },
      ),
    ],
    ["mailer.answer", answering(async (mailer, email) => ({ ...(await mailer.send(email)), answer: "accepted" }))],
    [
      "mailer.answer",
      answering(async (mailer, email) => {
        const answered = await mailer.send(email);
        if (answered.answer !== "accepted") throw new Error(answered.text);
        return answered;
      }),
    ],
    [
      "mailer.answer/some",
      answering((mailer, email) => mailer.send(email.to.length > 1 ? { ...email, to: email.to.slice(0, 1) } : email)),
    ],
  ])("REM-9 catch a mailer that breaks %s", async (id, open) => {
    expect(broken(await checkPort(mailerCases, open))).toContain(id);
  });
});

/** A store that keeps what it is given, and gives out what it keeps. */
function keepingWhatIsGiven(keep: (content: Uint8Array) => Uint8Array): Partial<BlobStore> {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (key, content) => void kept.set(key, keep(content)),
    get: async (key) => kept.get(key) ?? null,
    remove: async (key) => void kept.delete(key),
  };
}

function found<T>(content: Uint8Array | null, then: () => T): T {
  if (content === null) throw new Error("there is no such file");
  return then();
}
