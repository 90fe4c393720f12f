import type { FacadeSample } from "./facade-samples.js";

/** A valid call of every method on what is held on people, by its name: each names a person in another way. */
export const privacySamples: Readonly<Record<string, FacadeSample>> = {
  "privacy.find": { args: ({ own }) => [{ leadId: own.leadId }] },
  "privacy.export": { args: ({ own }) => [{ contactId: own.contactId }] },
  "privacy.erase": { once: true, args: ({ own }) => [{ leadId: own.leadId, suppress: false }] },
  "privacy.preview.erase": { args: () => [{ email: "Ray@acme.example", suppress: true }] },
};
