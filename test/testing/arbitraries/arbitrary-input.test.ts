import type fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../../src/adapters/memory/memory-storage.js";
import { createCrm } from "../../../src/app/create-crm.js";
import type { Decision } from "../../../src/kernel/decision.js";
import {
  arbitraryNewAccount,
  arbitraryNewContact,
  arbitraryNewLead,
  arbitraryNewOpportunity,
} from "../../../src/testing/arbitraries/arbitrary-input.js";
import { arbitraryNewEvent } from "../../../src/testing/arbitraries/arbitrary-new-event.js";
import { arbitraryWhere } from "../../../src/testing/arbitraries/arbitrary-where.js";
import { fixedClock } from "../../../src/testing/build/fixed-clock.js";
import { recordBuilders } from "../../../src/testing/records/record-builders.js";
import { storeRecords } from "../../../src/testing/records/store-records.js";
import { seenWhileShrinking } from "../../support/seen-while-shrinking.js";

const build = recordBuilders();
const account = build.account();

async function salesOf() {
  const storage = memoryStorage();
  await storeRecords(storage, { account: [account], lead: [build.lead(), build.lead()] });
  return createCrm({ storage, clock: fixedClock().read }).as({ userId: "ann", companyId: "acme" });
}

const isLarge = (value: unknown): boolean => JSON.stringify(value).length > 60;

describe("arbitrary input", async () => {
  const ann = await salesOf();
  const taken = async <T>(values: fc.Arbitrary<T>, preview: (input: T) => Promise<Decision<unknown>>) => {
    const seen = seenWhileShrinking(values, isLarge);
    for (const input of seen) {
      const decision = await preview(input).catch((error: unknown) => error);
      expect(decision, JSON.stringify(input)).toMatchObject({ ok: true });
    }
    expect(new Set(seen.map((input) => JSON.stringify(input))).size).toBeGreaterThan(10);
  };

  it("of leads is taken, and stays so while it shrinks", () => taken(arbitraryNewLead(), ann.leads.preview.create));

  it("of accounts is taken, and stays so while it shrinks", () =>
    taken(arbitraryNewAccount(), ann.accounts.preview.create));

  it("of contacts is taken, and stays so while it shrinks", () =>
    taken(arbitraryNewContact([account.id]), ann.contacts.preview.create));

  it("of opportunities is taken, and stays so while it shrinks", () =>
    taken(arbitraryNewOpportunity(account.id), ann.opportunities.preview.create));

  it("of events is taken, and stays so while it shrinks", () =>
    taken(arbitraryNewEvent(), ann.calendar.preview.create));

  it("of conditions is taken, and stays so while it shrinks", async () => {
    for (const where of seenWhileShrinking(arbitraryWhere("lead"), isLarge)) {
      const { records } = await ann.leads.list({ where });
      const { records: others } = await ann.leads.list({ where: { not: where } });
      expect(records.length + others.length, JSON.stringify(where)).toBe(2);
    }
  });
});
