import { beforeAll, afterAll, it, describe } from "vitest";
import { writeFileSync } from "node:fs";
import { facadeSamples } from "../../support/facade-samples.js";
import type { FaultBase } from "../../support/fault-world.js";
import { faultBase } from "../../support/fault-world.js";
import { memoryFaultStores } from "../../support/fault-store.js";
import { expectWholeCommits } from "../../support/fault-laws.js";
import { embedded } from "../../support/postgres.js";
import { postgresFaultStores } from "../../support/fault-store-postgres.js";

const names = Object.keys(facadeSamples).filter((name) => name !== "createCrm" && name !== "as");
describe.each(["memory", "pglite"])("%s", (kind) => {
let base: FaultBase;
let open: any;
const seen: any = {};
beforeAll(async () => { base = await faultBase(); 
open = kind === "memory" ? memoryFaultStores(base.snapshot) : await postgresFaultStores(await embedded(), base.world.memory);
}, 100000);
afterAll(() => writeFileSync(`/tmp/promises-${kind}.json`, Object.entries(seen).map(([k,v]) => `${k} ${JSON.stringify(v)}`).join("\n") + "\n" + JSON.stringify(process.cpuUsage())));
it.each(names)("%s", async (name) => {
  const t = process.cpuUsage().user;
  seen[name] = await expectWholeCommits({ name, base, open }, kind === "memory" ? 1000 : 3);
  seen[name].ms = (process.cpuUsage().user - t) / 1000;
});
});
