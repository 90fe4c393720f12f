import type { FacadeSample } from "./facade-samples.js";
import { openInList } from "./list-samples.js";

/** Samples of exports. */
export const exportSamples: Readonly<Record<string, FacadeSample>> = {
  "exports.records": {
    args: () => [
      "lead",
      {
        where: {
          lastName: { contains: "e" },
          not: { createdAt: null },
          or: [{ tagIds: { overlaps: ["x"] } }],
          and: [{ version: 1 }],
        },
        search: "lee",
        archived: "with",
        columns: ["fullName", "address", { field: "statusId", as: "name", title: "Stage" }],
      },
      { onProgress: () => undefined, signal: { aborted: false } },
    ],
    at: [["type"], [], ["watch"]],
    open: openInList,
    ports: ["watch", "watch.signal"],
  },
};
