import { expect, it } from "vitest";
import type { Storage } from "../../src/ports/storage.js";
import { failingStorage } from "../../src/testing/build/failing-storage.js";
import { recordingStorage } from "../../src/testing/build/recording-storage.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";

const command = (leadId: string) =>
  ({
    leadId,
    account: { create: true },
    contact: { create: true },
    opportunity: true,
    idempotencyKey: "once",
  }) as const;

onEveryStore("A conversion whose storage fails", (open) => {
  /** A lead and the sequences of everything that it becomes. */
  const prepared = async () => {
    const storage = await open();
    const { ann } = openWorld({ storage });
    for (const recordType of ["account", "contact", "opportunity"] as const)
      await ann.sequences.define({ recordType, format: `${recordType}-{number}` });
    const lead = await ann.leads.create({ companyName: "ACME", lastName: "Lee", email: "lee@acme.example" });
    return { storage, ann, leadId: lead.id };
  };

  /** How often a conversion calls each method of the storage. */
  const calls = async () => {
    const { storage, leadId } = await prepared();
    const recording = recordingStorage(storage);
    await openWorld({ storage: recording }).ann.leads.convert(command(leadId));
    return Object.entries(recording.calls) as [keyof Storage, number][];
  };

  it("CONV-15 leaves all or nothing, whichever call fails, before or after its effect; sent again under its key, it is done once", async () => {
    let tried = 0;
    for (const [method, count] of await calls()) {
      for (let call = 1; call <= count; call++) {
        for (const when of ["before", "after"] as const) {
          const { storage, ann, leadId } = await prepared();
          const failing = failingStorage(storage, { failOn: { method, call, when } });
          const what = `${method} ${call} ${when}`;
          const attempt = openWorld({ storage: failing }).ann.leads.convert(command(leadId));
          const whole = method === "commit" && when === "after"; // the answer was lost, but the key tells that it was done
          if (whole) expect((await attempt).lead.id, what).toBe(leadId);
          else await expect(attempt, what).rejects.toMatchObject({ code: "STORAGE_FAILED" });
          const counts = [await ann.accounts.count(), await ann.contacts.count()];
          expect(counts, what).toEqual(whole ? [1, 1] : [0, 0]);
          expect((await ann.leads.get(leadId)).convertedAt !== null, what).toBe(whole);
          const done = await ann.leads.convert(command(leadId));
          expect([await ann.accounts.count(), await ann.contacts.count()], what).toEqual([1, 1]);
          expect((await ann.leads.get(leadId)).convertedAccountId, what).toBe(done.account.id);
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});
