import type { FacadeSample } from "./facade-samples.js";
import { openInList, under } from "./list-samples.js";

const pairCommands: Readonly<Record<string, FacadeSample>> = {
  dismiss: { once: true, args: ({ own }) => [{ keys: [own.leadKey, own.otherLeadKey], note: "Father and son" }] },
  forget: { once: true, args: ({ own }) => [{ keys: [own.leadKey, own.contactKey] }] },
};

const watched = { at: [[], ["watch"]], ports: ["watch", "watch.signal"] } as const;
const watch = () => ({ onProgress: () => undefined, signal: { aborted: false } });

const sureMerges: Readonly<Record<string, FacadeSample>> = {
  mergeSure: {
    once: true,
    ...watched,
    args: ({ own }) => [
      {
        type: "lead",
        groups: [
          {
            records: [
              { key: own.leadKey, version: 2 },
              { key: own.otherLeadKey, version: 1 },
            ],
            // Other ids than above: whoever puts an id in one of two places says something else.
            pairs: [{ keys: ["lead/one", "lead/other"], bits: 12.5, verdict: "sure" }],
          },
        ],
        keep: "oldest",
        idempotencyKey: "click-4",
      },
      watch(),
    ],
  },
  unmergeAll: { once: true, ...watched, args: ({ own }) => [{ batchId: own.mergeBatchId }, watch()] },
};

const duplicatesBy = (fields: readonly string[], more: object = {}): FacadeSample => ({
  args: () => [
    {
      where: {
        doNotCall: false,
        not: { createdAt: null },
        or: [{ tagIds: { overlaps: ["x"] } }],
        and: [{ version: 1 }],
      },
      search: "lee",
      archived: "with",
      fields,
      limit: 5,
      perGroup: 3,
      ...more,
    },
    { onProgress: () => undefined, signal: { aborted: false } },
  ],
  at: [[], ["watch"]],
  open: openInList,
  ports: ["watch", "watch.signal"],
});

/** A valid call of every method on duplicates, by its name. */
export const duplicateSamples: Readonly<Record<string, FacadeSample>> = {
  ...under("duplicates", pairCommands),
  ...under("duplicates.preview", pairCommands),
  ...under("duplicates", sureMerges),
  ...under("duplicates.preview", sureMerges),
  "duplicates.dismissals": { args: ({ own }) => [{ key: own.leadKey, limit: 1, after: null }] },
  "duplicates.check": {
    args: ({ own }) => [
      {
        type: "lead",
        id: own.leadId,
        draft: {
          firstName: "Ann",
          lastName: "Lee",
          companyName: "ACME",
          email: "lee@acme.example",
          mobilePhone: "0612345678",
          fixedPhone: null,
          website: "acme.example",
          address: { street: "1 High Street", city: "Leeds", countryCode: "GB" },
          custom: { budget: 1 },
        },
        among: ["lead", "contact"],
        limit: 3,
      },
    ],
  },
  "duplicates.scan": {
    args: () => [
      { types: ["lead", "contact"], since: new Date(0), archived: "with", calibrate: true, largest: 10 },
      { onProgress: () => undefined, signal: { aborted: false } },
    ],
    at: [[], ["watch"]],
    ports: ["watch", "watch.signal"],
  },
  "leads.duplicatesBy": duplicatesBy(["lastName", "companyName", "custom.budget"], { closed: "with" }),
  "accounts.duplicatesBy": duplicatesBy(["name"]),
  "contacts.duplicatesBy": duplicatesBy(["lastName", "firstName"]),
};
