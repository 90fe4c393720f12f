import type { NamedKind } from "crmkit";

/** The lists, the most used first. */
export const listKinds: readonly NamedKind[] = [
  "source",
  "tag",
  "lostReason",
  "eventCategory",
  "role",
  "industrySector",
  "category",
  "department",
  "jobFunction",
  "catalogType",
];
