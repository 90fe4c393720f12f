import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { listSamples, under } from "./list-samples.js";

const texts = {
  name: "Welcome",
  language: "en",
  recipients: ["boss@acme.example"],
  subject: "Welcome {{lead.firstName}}",
  format: "html",
  content: "<p>{{lead.fullName}}</p>",
  signature: "Ann",
} as const;

const named = ({ own }: FacadeWorld) => [{ templateId: own.templateId, expectedVersion: 1 }];
const where = { name: { contains: "e" }, not: { model: "catalog" } };
const { list } = listSamples({ where }, ["name"], ({ own }) => own.templateId);

/** A valid call of every method on templates and messages, by its name. */
export const mailSamples: Readonly<Record<string, FacadeSample>> = {
  ...under("templates", {
    create: { once: true, args: () => [{ ...texts, model: "lead", shared: true }] },
    update: { once: true, args: ({ own }) => [{ templateId: own.templateId, expectedVersion: 1, changes: texts }] },
    archive: { once: true, args: named },
    restore: { once: true, args: named },
    addShipped: { args: () => [{ locale: "fr", shared: true }] },
    get: { args: ({ own }) => [own.templateId], at: [["templateId"]] },
    ...(list && { list }),
    render: { args: ({ own }) => [{ templateId: own.templateId, about: own.leadKey }] },
  }),
};
