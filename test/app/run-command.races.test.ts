import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { createCrm } from "../../src/app/create-crm.js";
import type { CrmError } from "../../src/kernel/crm-error.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import type { Lead } from "../../src/model/lead.js";
import { countedIds } from "../support/counted-ids.js";
import { everyStored } from "../support/every-stored.js";
import { interleavedStorage } from "../support/interleaved-storage.js";
import { actors, openWorld } from "../support/open-world.js";
import { errorOf } from "../support/refused.js";
import { testClock } from "../support/test-clock.js";

/** A lead, and two users whose storage calls are carried out in an order of the test's choice. */
async function twoUsers(guard?: (lead: Lead) => { code: string } | undefined) {
  const memory = memoryStorage();
  const clock = testClock();
  const { seenBy, run } = interleavedStorage(memory);
  const settings = guard === undefined ? {} : { leads: { guards: { "lead.nurturing": [guard] } } };
  const open = (storage: typeof memory | ReturnType<typeof seenBy>, prefix: string) =>
    createCrm({ storage, clock: clock.read, newId: countedIds(prefix), settings });
  const { id } = await open(memory, "seed-").as(actors.ann).leads.create({ lastName: "Lee" });
  const users: readonly ActorCrm[] = [open(seenBy(0), "a-").as(actors.ann), open(seenBy(1), "b-").as(actors.bob)];
  return { memory, run, users, leadId: id, lead: async () => (await memory.get("lead", [id]))[0] };
}

/** The statuses that the history of a lead tells of, in commit order. */
async function told(memory: ReturnType<typeof memoryStorage>, leadId: string) {
  const { entries } = await memory.follow(null, 100);
  return entries.filter(({ subjectKey, toStatusId }) => subjectKey === `lead/${leadId}` && toStatusId !== null);
}

const orders = fc.array(fc.nat(1), { minLength: 1, maxLength: 24 });
const targets = ["lead.nurturing", "lead.sales-qualification"];

describe("two users who move the same lead at once", () => {
  test.prop([orders], { numRuns: 60 })(
    "STATUS-9 get one winner and one conflict, where they say which version they saw",
    async (order) => {
      const { memory, run, users, leadId, lead } = await twoUsers();
      const outcomes = await run(
        users.map(
          ({ leads }, i) =>
            () =>
              leads.move({ leadId, statusId: targets[i] ?? "", expectedVersion: 1 }),
        ),
        order,
      );
      const won = outcomes.findIndex(({ status }) => status === "fulfilled");
      const lost = outcomes.flatMap((one) => (one.status === "rejected" ? [(one.reason as CrmError).code] : []));
      expect(lost).toEqual(["VERSION_CONFLICT"]);
      expect(await lead()).toMatchObject({ statusId: targets[won], version: 2 });
      expect((await told(memory, leadId)).map(({ toStatusId }) => toStatusId)).toEqual([
        "lead.to-process",
        targets[won],
      ]);
    },
  );

  test.prop([orders], { numRuns: 60 })(
    "STATUS-9 are both heard otherwise: the later decides anew, and no change is lost",
    async (order) => {
      const { memory, run, users, leadId, lead } = await twoUsers();
      const outcomes = await run(
        users.map(
          ({ leads }, i) =>
            () =>
              leads.move({ leadId, statusId: targets[i] ?? "" }),
        ),
        order,
      );
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
      const history = await told(memory, leadId);
      expect(history).toHaveLength(3);
      for (const [i, entry] of history.slice(1).entries()) expect(entry.fromStatusId).toBe(history[i]?.toStatusId);
      expect(await lead()).toMatchObject({ statusId: history.at(-1)?.toStatusId, version: 3 });
    },
  );

  test.prop([orders], { numRuns: 60 })(
    "STATUS-9 decide anew by what the other did: a rule that no longer holds refuses",
    async (order) => {
      const onlyOnce = ({ keyAccount }: Lead) => (keyAccount ? { code: "acme.KEY" } : undefined);
      const { run, users, leadId, lead } = await twoUsers(onlyOnce);
      const [mark, move] = await run<Lead>(
        [
          () => users[0]?.leads.update({ leadId, changes: { keyAccount: true } }) as Promise<Lead>,
          () => users[1]?.leads.move({ leadId, statusId: "lead.nurturing" }) as Promise<Lead>,
        ],
        order,
      );
      expect(mark?.status).toBe("fulfilled");
      const after = await lead();
      const movedFirst = after?.statusId === "lead.nurturing";
      expect(move?.status).toBe(movedFirst ? "fulfilled" : "rejected");
      expect(after).toMatchObject({ keyAccount: true, version: movedFirst ? 3 : 2 });
      if (move?.status === "rejected") expect((move.reason as CrmError).refusals).toEqual([{ code: "acme.KEY" }]);
    },
  );

  test.prop([orders, fc.boolean()], { numRuns: 60 })(
    "STATUS-9 LEAD-9 lose it once: the other is told that it is lost",
    async (order, bulk) => {
      const { memory, run, users, leadId } = await twoUsers();
      const reason = { lostReasonId: { name: "Too dear" } };
      const outcomes = await run<unknown>(
        users.map(({ leads }, i) => async () => {
          if (!bulk || i === 0) return leads.lose({ leadId, ...reason });
          const [outcome] = await leads.loseMany({ leadIds: [leadId], ...reason });
          if (outcome?.ok === false) throw outcome.error;
          return outcome;
        }),
        order,
      );
      const codes = outcomes.flatMap((one) =>
        one.status === "rejected" ? [(one.reason as CrmError).refusals[0]?.code] : [],
      );
      expect(codes).toEqual(["LEAD_ALREADY_LOST"]);
      expect((await told(memory, leadId)).map(({ toStatusId }) => toStatusId)).toEqual([
        "lead.to-process",
        "lead.lost",
      ]);
      expect(await everyStored(memory, "lostReason")).toHaveLength(1);
    },
  );

  test.prop([orders], { numRuns: 40 })(
    "STATUS-9 STATUS-5 never leave it in a status that another removes",
    async (order) => {
      const { run, users, leadId, lead } = await twoUsers();
      const shipped = [
        "to-process",
        "marketing-qualification",
        "sales-qualification",
        "nurturing",
        "converted",
        "lost",
      ];
      const statuses = shipped
        .filter((slug) => slug !== "nurturing")
        .map((slug) => ({ id: `lead.${slug}`, labels: { en: slug }, open: slug !== "converted" && slug !== "lost" }));
      const [, define] = await run<unknown>(
        [
          () => users[0]?.leads.move({ leadId, statusId: "lead.nurturing" }) as Promise<unknown>,
          () =>
            users[1]?.statuses.define({
              kind: "lead",
              statuses,
              roles: { new: "lead.to-process", converted: "lead.converted", lost: "lead.lost" },
              replacements: { "lead.nurturing": "lead.sales-qualification" },
            }) as Promise<unknown>,
        ],
        order,
      );
      expect(define?.status).toBe("fulfilled");
      expect(["lead.to-process", "lead.sales-qualification"]).toContain((await lead())?.statusId);
    },
  );
});

describe("a lead that others never stop writing", () => {
  it("STATUS-9 ends in a conflict after a bounded number of attempts", async () => {
    const { ann, bob, storage } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Lee" });
    let written = 0;
    const interfere = async (): Promise<void> => {
      storage.beforeNextCommit(async () => undefined);
      await bob.leads.update({ leadId, changes: { description: `${++written}` } });
      storage.beforeNextCommit(interfere);
    };
    storage.beforeNextCommit(interfere);
    const error = await errorOf(ann.leads.move({ leadId, statusId: "lead.nurturing" }));
    expect(isCrmError(error, "VERSION_CONFLICT") && error.record).toBe(`lead/${leadId}`);
    expect(written).toBe(5);
    expect(await ann.leads.get(leadId)).toMatchObject({ statusId: "lead.to-process", description: "5" });
  });
});
