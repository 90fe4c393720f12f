import { beforeAll, describe, expect, it } from "vitest";
import type { Crm } from "../../../src/app/create-crm.js";
import { createCrm } from "../../../src/app/create-crm.js";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { alikeState, idsIn } from "../../support/alike-state.js";
import { faultNames } from "../../support/every-fault.js";
import { annOf, fullOptions } from "../../support/facade-world.js";
import type { Fault } from "../../support/fault-run.js";
import { faultOptions } from "../../support/fault-samples.js";
import type { FaultBase } from "../../support/fault-world.js";
import { faultBase } from "../../support/fault-world.js";
import { findingsIn } from "../../support/findings-in.js";
import type { PortOutcome, PortWorld } from "../../support/port-faults.js";
import { callWithPorts, openPortWorld } from "../../support/port-faults.js";

/** The methods that ask a port of the host's, with what they ask of it in the worlds of this test, in order. */
const asking: Readonly<Record<string, readonly string[]>> = {
  "accounts.documents": ["documents.ofAccounts"],
  "accounts.claims": ["dunning.ofAccounts"],
  "accounts.requestProject": ["projects.request"],
  "contacts.documents": ["documents.ofAccounts"],
  "contacts.claims": ["dunning.ofAccounts"],
  "emails.send": ["mailer.send"],
  "emails.retry": ["mailer.send"],
  "reminders.dispatch": ["mailer.send", "mailer.send"],
  "calendar.sync": ["calendars.changes", "calendars.put", "calendars.put", "calendars.put"],
  "catalogs.setPdf": ["blobs.put", "blobs.remove"],
  "catalogs.setImage": ["blobs.put", "blobs.remove"],
  "catalogs.send": ["blobs.get", "mailer.send"],
  "catalogs.preview.send": ["blobs.get"],
  "catalogs.openPdf": ["blobs.get"],
  "catalogs.openImage": ["blobs.get"],
};

const policies = ["read", "write", "hiddenFields", "may"] as const;
const day = 86_400_000;
const faultsOf = (calls: readonly string[]): { readonly fault: Fault; readonly asked: string }[] =>
  calls.flatMap((asked, i) =>
    (["before", "after"] as const).map((moment) => ({ fault: { call: i + 1, moment }, asked })),
  );

describe("whichever call of a port of the host's fails", () => {
  let base: FaultBase;
  let planted: readonly string[];
  beforeAll(async () => {
    base = await faultBase();
    planted = await contradictionsIn(base.world.crm);
  }, 120_000);

  /** What a method stores, by whole commits, where nothing fails. */
  async function succeed(name: string) {
    const world = await openPortWorld(base, name);
    const start = await world.store.state();
    const outcome = await callWithPorts(world, { name, base }, null);
    const known = idsIn(start);
    return { ...outcome, states: [start, ...world.store.states], alike: (state: string) => alikeState(state, known) };
  }

  async function failing(name: string, fault: Fault) {
    const world = await openPortWorld(base, name);
    return { world, failed: await callWithPorts(world, { name, base }, fault) };
  }

  const again = (world: PortWorld, name: string): Promise<PortOutcome> => callWithPorts(world, { name, base }, null);

  it("SEC-4 leaves out no method that asks one", async () => {
    const found: Record<string, readonly string[]> = {};
    let world: PortWorld | null = null;
    for (const name of faultNames) {
      world ??= await openPortWorld(base, name);
      const before = world.host.calls.length;
      await callWithPorts(world, { name, base }, null);
      const asked = world.host.calls.slice(before);
      if (asked.length > 0) found[name] = asked;
      if (world.store.effects() > 0 || Object.keys(faultOptions(name)).length > 0) world = null;
    }
    expect(found).toEqual(asking);
  }, 300_000);

  const cases = Object.entries(asking).flatMap(([name, calls]) =>
    faultsOf(calls).map(({ fault, asked }) => ({ name, fault, asked, moment: fault.moment, call: fault.call })),
  );
  const of = (...ports: readonly string[]) => cases.filter(({ asked }) => ports.includes(asked));

  it.each(of("documents.ofAccounts", "dunning.ofAccounts", "projects.request", "blobs.put", "blobs.get"))(
    "SEC-4 $name names the port and stores nothing where $asked (call $call) fails $moment it took effect, and succeeds when it is called again",
    async ({ name, fault, asked }) => {
      const success = await succeed(name);
      const { world, failed } = await failing(name, fault);
      expectPortFailed(failed, asked);
      expect(failed.state === success.states[0], "nothing is stored").toBe(true);
      expect((await again(world, name)).answer.ok).toBe(true);
      expect(success.alike(await world.store.state())).toBe(success.alike(success.state));
    },
  );

  it.each(of("calendars.changes", "calendars.put"))(
    "SEC-4 $name names the port and keeps what was stored by then where $asked (call $call) fails $moment it took effect, and goes on when it is called again",
    async ({ name, fault, asked }) => {
      const { world, failed } = await failing(name, fault);
      expectPortFailed(failed, asked);
      expect(await contradictionsIn(world.world.crm)).toEqual(planted);
      expect((await again(world, name)).answer.ok).toBe(true);
      const settled = await world.store.state();
      const { answer } = await again(world, name);
      expect(answer).toMatchObject({ ok: true, value: { pushed: [] } });
      expect((await world.store.state()) === settled, "both calendars are in step").toBe(true);
    },
  );

  it.each(of("blobs.remove"))(
    "SEC-4 $name is done, and tells no failure, where $asked of the file that it replaces fails $moment it took effect",
    async ({ name, fault }) => {
      const success = await succeed(name);
      const { failed } = await failing(name, fault);
      expect(failed.answer.ok).toBe(true);
      expect(success.alike(failed.state)).toBe(success.alike(success.state));
    },
  );

  it.each(policies)("SEC-1 SEC-4 lets nobody through, and names the policy, where its `%s` throws", async (method) => {
    const thrown = new Error("the directory of users is away");
    const fail = (): never => {
      throw thrown;
    };
    const { memory, own } = base.world;
    const before = memory.snapshot();
    const crm = createCrm({ ...fullOptions(memory), policy: { [method]: fail } });
    const told = await annOf(crm)
      .leads.update({ leadId: own.leadId, changes: { lastName: "Moe" } })
      .catch((error: unknown) => error);
    expect(told).toMatchObject({ code: "PORT_FAILED", record: "policy", cause: thrown });
    expect(memory.snapshot()).toEqual(before);
  });

  it.each(of("mailer.send"))(
    "SEC-4 REM-6 REM-9 $name keeps the message with what the mailer threw where $asked (call $call) fails $moment it took effect, and hands it over again under the same key",
    async ({ name, fault, call }) => {
      const { world, failed } = await failing(name, fault);
      expect(failed.answer.ok).toBe(true);
      expect(failed.state).toContain(`crashed ${fault.moment} the call`);
      expect(failed.state).toContain("MAILER_FAILED");
      expect(await contradictionsIn(world.world.crm)).toEqual(planted);
      const messages = (asking[name] ?? []).slice(0, call).filter((one) => one === "mailer.send").length;
      const key = world.handedOver[messages - 1]?.idempotencyKey;
      const before = world.handedOver.length;
      world.clock.advance(name === "reminders.dispatch" ? day : 0);
      expect((await again(world, name)).answer.ok).toBe(true);
      expect(world.handedOver.slice(before).map(({ idempotencyKey }) => idempotencyKey)).toContain(key);
    },
  );
});

const contradictionsIn = async (crm: Crm): Promise<readonly string[]> =>
  (await findingsIn(crm)).map(({ code, key }) => `${code} ${key}`);

function expectPortFailed({ answer }: PortOutcome, asked: string): void {
  if (answer.ok) throw new Error("it answers, though a port failed");
  if (!isCrmError(answer.error, "PORT_FAILED")) throw answer.error;
  expect(answer.error.record).toBe(asked.split(".")[0]);
  expect(String(answer.error.cause)).toMatch(/crashed (before|after) the call/);
}
