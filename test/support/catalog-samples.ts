import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { idSamples, openInList, under } from "./list-samples.js";
import { pngOf } from "./png-file.js";
import { underNewKey } from "./under-new-key.js";

const entered = ({ own }: FacadeWorld) => ({
  name: "Winter",
  catalogTypeId: own.catalogTypeId,
  description: "All that is warm",
  companyId: "acme-2",
  custom: { season: "winter" },
});

const which = ({ own }: FacadeWorld) => ({ catalogId: own.catalogId, expectedVersion: 3 });
const idOf = ({ own }: FacadeWorld): string => own.catalogId;
const sort = ["name", { field: "createdAt", direction: "desc", nulls: "first" }];
const conditions = { where: { name: { contains: "a" } }, search: "a", archived: "with" };
const list = { args: () => [{ ...conditions, sort, limit: 5, after: null }], open: openInList };

/** A PDF as small as one can be. */
const leastPdf = (): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n" +
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n" +
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n" +
        "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n",
    ),
  );

const commands: Readonly<Record<string, FacadeSample>> = {
  create: { args: (world) => [{ ...entered(world), ...underNewKey(world) }] },
  update: { once: true, args: (world) => [{ ...which(world), changes: entered(world) }] },
  setPdf: {
    once: true,
    args: (world) => [{ ...which(world), fileName: "winter.pdf", content: leastPdf() }],
    ports: ["content"],
  },
  setImage: { once: true, args: (world) => [{ ...which(world), content: pngOf(30) }], ports: ["content"] },
  archive: { once: true, args: (world) => [which(world)] },
  restore: { once: true, args: (world) => [which(world)] },
  send: {
    args: ({ own }) => [
      {
        catalogId: own.catalogId,
        contactIds: [own.contactId],
        templateId: own.catalogTemplateId,
        idempotencyKey: "click-5",
      },
    ],
  },
};

/** A valid call of every method on catalogues, by its name. */
export const catalogSamples: Readonly<Record<string, FacadeSample>> = {
  ...under("catalogs", {
    ...commands,
    ...idSamples(["get"], "id", idOf),
    ...idSamples(["openPdf", "openImage"], "catalogId", idOf),
    list,
    cards: list,
    count: { args: () => [conditions], open: openInList },
    activity: { args: (world) => [idOf(world), { limit: 1, after: null }], at: [["catalogId"], []] },
  }),
  ...under("catalogs.preview", commands),
};
