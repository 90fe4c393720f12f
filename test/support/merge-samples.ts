import type { FacadeSample } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import { under } from "./list-samples.js";

type Own = FacadeWorld["own"];

/** The commands that merge records of one type, and take it back. */
const mergesOf = (
  type: "lead" | "account" | "contact",
  custom: string,
  idsOf: (own: Own) => {
    readonly originalId: string;
    readonly duplicateId: string;
    readonly survivor: readonly [string, string];
  },
): Readonly<Record<string, FacadeSample>> => ({
  merge: {
    once: true,
    args: ({ own }) => {
      const { originalId, duplicateId } = idsOf(own);
      const choose = { email: duplicateId, [`custom.${custom}`]: duplicateId };
      return [
        {
          originalId,
          duplicateIds: [duplicateId],
          choose,
          expectedVersions: {},
          idempotencyKey: "click-3",
        },
      ];
    },
  },
  unmerge: {
    once: true,
    args: ({ own }) => {
      const [id, duplicateId] = idsOf(own).survivor;
      return [{ [`${type}Id`]: id, duplicateId }];
    },
  },
});

const merges = {
  leads: mergesOf("lead", "budget", (own) => ({
    originalId: own.leadId,
    duplicateId: own.otherLeadId,
    survivor: [own.survivorLeadId, own.mergedLeadId],
  })),
  accounts: mergesOf("account", "turnover", (own) => ({
    originalId: own.accountId,
    duplicateId: own.otherAccountId,
    survivor: [own.survivorAccountId, own.mergedAccountId],
  })),
  contacts: mergesOf("contact", "floor", (own) => ({
    originalId: own.contactId,
    duplicateId: own.otherContactId,
    survivor: [own.survivorContactId, own.mergedContactId],
  })),
};

/** A valid call of every method that merges records or takes a merge back, by its name. */
export const mergeSamples: Readonly<Record<string, FacadeSample>> = Object.fromEntries(
  Object.entries(merges).flatMap(([name, samples]) => [
    ...Object.entries(under(name, samples)),
    ...Object.entries(under(`${name}.preview`, samples)),
  ]),
);
