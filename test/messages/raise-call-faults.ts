import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { CrmSettings } from "../../src/app/settings.js";
import type { RefusalCode } from "../../src/messages/messages.js";
import { insert } from "../../src/plan/write.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { sampleRecord } from "../support/sample-record.js";

/** Does what a code is given for. */
export type Raise = (world: World) => Promise<unknown>;

/** Arguments are also taken from callers whom no compiler held back. */
const create = ({ ann }: World, lead: unknown) => ann.leads.create(lead as never);
const list = ({ ann }: World, query: unknown) => ann.leads.list(query as never);
const open = async (settings: CrmSettings) => createCrm({ storage: memoryStorage(), settings });
const bands = (...bounds: readonly (readonly [string, number, number | null])[]) =>
  open({ leads: { sizeBands: bounds.map(([code, min, max]) => ({ code, min, max })) } });
const rule = { code: "a", stars: 1, when: () => true };
const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error("no");
    },
  },
);

/** Calls with arguments, queries and settings that are at fault. */
export const raiseCallFaults = {
  INPUT_MISSING: ({ ann }) => ann.leads.takeCharge({} as never),
  INPUT_WRONG_TYPE: (world) => create(world, { lastName: 1 }),
  INPUT_UNKNOWN_FIELD: (world) => create(world, { lastName: "Lee", age: 1 }),
  INPUT_TOO_LONG: (world) => create(world, { lastName: "e".repeat(256) }),
  INPUT_TOO_SHORT: ({ ann }) => ann.leads.takeChargeMany({ leadIds: [] }),
  INPUT_TOO_BIG: (world) => create(world, { lastName: "Lee", manualScore: 6 }),
  INPUT_TOO_SMALL: (world) => create(world, { lastName: "Lee", manualScore: -1 }),
  INPUT_MALFORMED: (world) => create(world, { lastName: "Lee", email: "lee" }),
  INPUT_NOT_ONE_OF: ({ ann }) => ann.referenceData.list("colour" as never),
  INPUT_BLANK: ({ ann }) => ann.referenceData.create({ kind: "tag", name: " " }),
  INPUT_TEXT_UNSTORABLE: (world) => create(world, { lastName: "L\u0000e" }),
  INPUT_TOO_LARGE: (world) => list(world, { where: { and: Array(300_000) } }),
  INPUT_UNREADABLE: (world) => create(world, throwing),
  ACTION_FORBIDDEN: () => openWorld({ policy: { may: () => false } }).ann.leads.create({ lastName: "Lee" }),
  RECORD_READ_ONLY: async () => {
    const { ann } = openWorld({ policy: { write: () => "none" } });
    const { id } = await ann.leads.create({ lastName: "Lee" });
    return ann.leads.archive({ leadId: id });
  },
  POLICY_FIELD_NOT_HIDEABLE: () => openWorld({ policy: { hiddenFields: () => ["keyAccount"] } }).ann.leads.list(),
  POLICY_FIELD_UNKNOWN: () => openWorld({ policy: { hiddenFields: () => ["shoeSize"] } }).ann.leads.list(),
  COMMIT_RECORD_TWICE: ({ storage }) => {
    const write = insert("tag", sampleRecord("tag", "least"));
    return storage.commit({ writes: [write, write], entries: [] });
  },
  TIMELINE_CURSOR_UNFIT: ({ crm }) => crm.timeline.follow({ after: "nothing" }),
  SNAPSHOT_DAMAGED: async () => memoryStorage({ snapshot: { records: [] } as never }),
  SNAPSHOT_VERSION_UNKNOWN: async () =>
    memoryStorage({ snapshot: { ...memoryStorage().snapshot(), version: 99 } as never }),
  QUERY_FIELD_UNKNOWN: (world) => list(world, { where: { age: 1 } }),
  QUERY_VALUE_WRONG: (world) => list(world, { where: { score: "much" } }),
  QUERY_OPERATOR_UNKNOWN: (world) => list(world, { where: { score: { near: 1 } } }),
  QUERY_OPERATOR_UNFIT: (world) => list(world, { where: { tagIds: { gt: "a" } } }),
  QUERY_TOO_LARGE: (world) => list(world, { where: { id: { in: Array(10_001).fill("x") } } }),
  QUERY_MALFORMED: (world) => list(world, { where: { and: 1 } }),
  QUERY_CURSOR_UNFIT: (world) => list(world, { after: "nothing" }),
  CUSTOM_FIELD_NAME_WRONG: () => open({ customFields: { lead: { "a.b": { kind: "text" } } } }),
  CUSTOM_FIELD_CHOICES_EMPTY: () => open({ customFields: { lead: { a: { kind: "text", oneOf: [] } } } }),
  SCORING_CODE_TWICE: () => open({ leads: { scoring: [rule, rule] } }),
  STALE_DAYS_WRONG: () => open({ leads: { staleAfterDays: { untouched: 1.5 } } }),
  SIZE_BAND_CODE_TWICE: () => bands(["s", 0, 9], ["s", 10, 19]),
  SIZE_BAND_BOUNDS_WRONG: () => bands(["s", 9, 0]),
  SIZE_BANDS_OVERLAP: () => bands(["s", 0, 9], ["m", 9, null]),
} as const satisfies { readonly [C in RefusalCode]?: Raise };
