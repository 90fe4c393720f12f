import { createCrm } from "crmkit";
import { memoryBlobs } from "crmkit/memory";
import { PDFDocument } from "pdf-lib";
import type { Tour } from "./tour.js";

/** Sends a catalogue to three contacts, two of whom are left out, and says why. */
export async function sendCatalog(tour: Tour): Promise<void> {
  const { out, phrases, messages, locale, storage } = tour;
  out.section(phrases.sendingCatalog);
  const crm = createCrm({
    storage,
    settings: { catalogs: { enabled: true }, email: { from: { address: "sales@acme.example", name: "Acme" } } },
    ports: {
      blobs: memoryBlobs(),
      mailer: {
        send: async ({ to, subject, attachments }) => {
          const files = attachments.map(({ fileName }) => fileName).join(", ");
          out.line(phrases.mailedWith(to.join(), subject, files));
          return { answer: "accepted" };
        },
      },
    },
  });
  const ann = crm.as({ userId: "ann-at-acme", companyId: "acme", locale, timeZone: "Europe/Paris" });
  const catalog = await ann.catalogs.create({ name: phrases.catalog });
  await ann.catalogs.setPdf({ catalogId: catalog.id, fileName: "acme.pdf", content: await onePage() });
  const { added, present } = await ann.templates.addShipped({ locale });
  const template = [...added, ...present].find(({ model }) => model === "catalog");
  if (template === undefined) return;
  const contacts = [
    await ann.contacts.create({ firstName: "Lea", lastName: "Martin", email: "lea.martin@apollo.example" }),
    await ann.contacts.create({ lastName: "Petit", email: "petit@apollo.example", doNotEmail: true }),
    await ann.contacts.create({ lastName: "Roux" }),
  ];
  const contactIds = contacts.map(({ id }) => id);
  const { sent, leftOut } = await ann.catalogs.send({ catalogId: catalog.id, contactIds, templateId: template.id });
  out.line(phrases.catalogSent(sent.length, leftOut.length));
  for (const { contactId, reasons } of leftOut) {
    const name = contacts.find(({ id }) => id === contactId)?.fullName ?? "";
    out.line(`  ${phrases.under(name, reasons.map((reason) => messages.refusals[reason]).join(" "))}`);
  }
}

async function onePage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return pdf.save();
}
