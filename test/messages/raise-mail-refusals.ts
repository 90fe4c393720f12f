import { memoryBlobs } from "../../src/adapters/memory/memory-blobs.js";
import { canContact } from "../../src/eligibility/can-contact.js";
import type { MailRefusalCode } from "../../src/messages/mail-refusal-code.js";
import { recordingMailer } from "../../src/testing/build/recording-mailer.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { pdfOf } from "../support/pdf-files.js";
import { recordWith, storeRecord } from "../support/store-record.js";
import type { Raise } from "./raise-call-faults.js";

const reached = { email: "lee@acme.example", fixedPhone: "01 23 45 67 89" };

/** The reasons for which somebody is left out of a list. */
async function leftOut(list: "mailingList" | "callList", { ann, storage }: World, fields: object): Promise<unknown> {
  await storeRecord(storage, "lead", { id: "lee", companyId: "acme", lastName: "Lee", fullName: "Lee", ...fields });
  const { leftOut: found } = await ann.leads[list]({ archived: "with", where: { id: "lee" } });
  return found.flatMap(({ reasons }) => reasons.map((code) => ({ code })));
}

const template = { name: "Hello", model: "lead", subject: "Hello", content: "Hello" } as const;

const written = { about: ["campaign/1"], to: ["lee@x.example"], subject: "Hello", text: "Hello" };

/** A world whose messages go where the test says. */
async function mailWorld({ storage }: World): Promise<World> {
  await storeRecord(storage, "user", { id: "ann", companyId: "acme", name: "Ann", email: "ann@acme.example" });
  await storeRecord(storage, "attachment", { id: "gone", companyId: "acme", relatedKeys: ["lead/lee"], blob: "none" });
  return openWorld({ storage, ports: { mailer: recordingMailer(), blobs: memoryBlobs() } });
}

const send = async (world: World, fields: object) =>
  (await mailWorld(world)).ann.emails.send({ ...written, ...fields });

/** Sends a catalogue to contacts, of whom two have the same address. */
async function sendCatalog(contactIds: readonly string[]) {
  const ports = { mailer: recordingMailer(), blobs: memoryBlobs() };
  const { ann, storage } = openWorld({ settings: { catalogs: { enabled: true } }, ports });
  await storeRecord(storage, "user", { id: "ann", companyId: "acme", name: "Ann", email: "ann@acme.example" });
  for (const id of ["lee", "twin"])
    await storeRecord(storage, "contact", { id, companyId: "acme", lastName: "Lee", email: "lee@x.example" });
  const { id: catalogId } = await ann.catalogs.create({ name: "Autumn" });
  await ann.catalogs.setPdf({ catalogId, fileName: "a.pdf", content: await pdfOf() });
  const { id: templateId } = await ann.templates.create({ ...template, model: "catalog" });
  return ann.catalogs.send({ catalogId, contactIds, templateId });
}

/** People who are not contacted, templates that are not taken, messages that are not sent. */
export const raiseMailRefusals = {
  RECIPIENT_DECLINES_EMAIL: (world) => leftOut("mailingList", world, { ...reached, doNotEmail: true }),
  RECIPIENT_DECLINES_CALLS: (world) => leftOut("callList", world, { ...reached, doNotCall: true }),
  RECIPIENT_EMAIL_MISSING: (world) => leftOut("mailingList", world, {}),
  RECIPIENT_PHONE_MISSING: (world) => leftOut("callList", world, {}),
  RECIPIENT_ARCHIVED: (world) => leftOut("callList", world, { ...reached, archivedAt: world.clock.read() }),
  RECIPIENT_MERGED: async () => {
    const answer = canContact(recordWith("lead", { ...reached, mergedIntoId: "ray" }), "email");
    return answer.allowed ? [] : answer.reasons.map((code) => ({ code }));
  },
  RECIPIENT_UNKNOWN: () => sendCatalog(["unknown"]),
  RECIPIENT_TWICE: async () => {
    const { leftOut } = await sendCatalog(["lee", "twin"]);
    return leftOut.flatMap(({ reasons }) => reasons.map((code) => ({ code })));
  },
  TEMPLATE_MALFORMED: ({ ann }) => ann.templates.create({ ...template, content: "{{lead.title" }),
  TEMPLATE_PLACEHOLDER_UNKNOWN: ({ ann }) => ann.templates.create({ ...template, content: "{{event.subject}}" }),
  TEMPLATE_TAG_FORBIDDEN: ({ ann }) => ann.templates.create({ ...template, content: "{{{lead.title}}}" }),
  TEMPLATE_UNFIT: async ({ ann }) => {
    const { id: templateId } = await ann.templates.create(template);
    return ann.templates.render({ templateId, about: "contact/c" });
  },
  EMAIL_RECIPIENT_MISSING: (world) => send(world, { to: undefined }),
  EMAIL_CONTENT_MISSING: (world) => send(world, { text: undefined }),
  EMAIL_CONTENT_TWICE: async (world) => {
    const { id: templateId } = await world.ann.templates.create(template);
    return send(world, { templateId });
  },
  EMAIL_TOO_LARGE: (world) =>
    send(world, { files: [{ fileName: "a", mediaType: "a/b", content: new Uint8Array(26_000_000) }] }),
  EMAIL_FILE_MISSING: (world) => send(world, { attachmentIds: ["gone"] }),
  EMAIL_NOT_PENDING: async (world) => {
    const { ann } = await mailWorld(world);
    const { id: emailMessageId } = await ann.emails.send(written);
    return ann.emails.retry({ emailMessageId });
  },
} as const satisfies Readonly<Record<MailRefusalCode, Raise>>;
