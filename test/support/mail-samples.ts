import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { listSamples, openInList, under } from "./list-samples.js";

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

const sendSample: FacadeSample = {
  args: ({ own }) => [
    {
      about: [own.leadKey, own.contactKey],
      to: ["to@x.example"],
      cc: ["cc@x.example"],
      bcc: ["bcc@x.example"],
      subject: "Hello",
      text: "Good day.",
      html: "<p>Good day.</p>",
      attachmentIds: [],
      files: [], // their bytes have tests of their own
      idempotencyKey: "click-4",
    },
  ],
};
const messagesWhere = { subject: { contains: "e" }, not: { state: "failed" } };
const { list: messages } = listSamples({ where: messagesWhere }, ["subject"], ({ own }) => own.emailId);

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
  ...under("emails", {
    send: sendSample,
    retry: { args: ({ own }) => [{ emailMessageId: own.pendingEmailId }] },
    get: { args: ({ own }) => [own.emailId], at: [["emailMessageId"]] },
    ...(messages && { list: messages }),
    ofRecord: {
      args: ({ own }) => [own.leadKey, { where: messagesWhere, sort: ["subject"], limit: 5, after: null }],
      at: [["key"], []],
      open: openInList,
    },
  }),
  "emails.preview.send": sendSample,
  "campaigns.record": {
    args: ({ own }) => [
      {
        campaignKey: "campaign/1",
        campaignName: "Spring",
        memberKey: own.leadKey,
        at: new Date("2026-02-01T00:00:00.000Z"),
        response: "clicked",
      },
    ],
  },
};
