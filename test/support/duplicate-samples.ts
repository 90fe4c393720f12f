import type { FacadeSample } from "./facade-samples.js";
import { openInList, under } from "./list-samples.js";

const pairCommands: Readonly<Record<string, FacadeSample>> = {
  dismiss: { once: true, args: ({ own }) => [{ keys: [own.leadKey, own.otherLeadKey], note: "Father and son" }] },
  forget: { once: true, args: ({ own }) => [{ keys: [own.leadKey, own.contactKey] }] },
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
  "duplicates.dismissals": { args: ({ own }) => [{ key: own.leadKey, limit: 1, after: null }] },
  "leads.duplicatesBy": duplicatesBy(["lastName", "companyName", "custom.budget"], { closed: "with" }),
  "accounts.duplicatesBy": duplicatesBy(["name"]),
  "contacts.duplicatesBy": duplicatesBy(["lastName", "firstName"]),
};
