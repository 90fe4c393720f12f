import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ActorInput } from "../../src/app/actor.schema.js";
import type { ActorCrm, Crm } from "../../src/app/create-crm.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { CrmSettings } from "../../src/app/settings.js";
import type { HostPorts } from "../../src/ports/host-ports.js";
import type { Policy } from "../../src/ports/policy.js";
import type { Storage } from "../../src/ports/storage.js";
import { countedIds } from "./counted-ids.js";
import type { RecordedStorage } from "./recorded-storage.js";
import { recordedStorage } from "./recorded-storage.js";
import type { TestClock } from "./test-clock.js";
import { testClock } from "./test-clock.js";

/** The library on an empty memory store, with a clock and ids of the test's own. */
export interface World {
  /** The library. */
  readonly crm: Crm;
  /** Where its records are. */
  readonly storage: RecordedStorage;
  /** What it takes the time from. */
  readonly clock: TestClock;
  /** A user of the company `acme`, in Paris, in the teams `sales` and `north`. */
  readonly ann: ActorCrm;
  /** A colleague of Ann's, of the team `sales`, by UTC. */
  readonly bob: ActorCrm;
  /** A user of another company, `globex`. */
  readonly gus: ActorCrm;
}

const ann = { userId: "ann", companyId: "acme", teamIds: ["sales", "north"], timeZone: "Europe/Paris" };
const bob = { userId: "bob", companyId: "acme", teamIds: ["sales"] };
const gus = { userId: "gus", companyId: "globex", teamIds: ["west"] };

/** The actors of every test world. */
export const actors = { ann, bob, gus } as const satisfies Record<string, ActorInput>;

/** Opens a world. */
export function openWorld(
  options: {
    readonly settings?: CrmSettings;
    readonly policy?: Policy;
    readonly now?: string;
    readonly storage?: Storage;
    readonly ports?: HostPorts;
    readonly idPrefix?: string;
  } = {},
): World {
  const clock = testClock(options.now);
  const storage = recordedStorage(options.storage ?? memoryStorage());
  const { settings, policy, ports, idPrefix } = options;
  const crm = createCrm({ storage, clock: clock.read, newId: countedIds(idPrefix), settings, policy, ports });
  return { crm, storage, clock, ann: crm.as(ann), bob: crm.as(bob), gus: crm.as(gus) };
}
