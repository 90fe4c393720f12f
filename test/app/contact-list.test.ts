import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.js";
import type { ContactList } from "../../src/app/contact-list.js";
import { openWorld } from "../support/open-world.js";

/** A list in short: who is in, and who is left out for what. */
const told = ({ records, leftOut }: ContactList<{ readonly lastName: string | null }>) => ({
  in: records.map(({ lastName }) => lastName),
  out: leftOut.map(({ record, reasons }) => [record.lastName, ...reasons].join(" ")),
});

const people = [
  { lastName: "Both", email: "both@x.example", fixedPhone: "01 02 03 04 05" },
  { lastName: "Nothing" },
  { lastName: "No calls", email: "calls@x.example", mobilePhone: "06 02 03 04 05", doNotCall: true },
  { lastName: "No mail", email: "mail@x.example", mobilePhone: "06 02 03 04 06", doNotEmail: true },
];

describe("lists of whom to contact", () => {
  it.each(["leads", "contacts"] as const)("LEAD-16 of %s say who is in, and who was left out and why", async (kind) => {
    const { ann } = openWorld();
    for (const person of people) await ann[kind].create(person);
    const sort = ["lastName"] as const;
    expect(told(await ann[kind].mailingList({ sort }))).toEqual({
      in: ["Both", "No calls"],
      out: ["No mail RECIPIENT_DECLINES_EMAIL", "Nothing RECIPIENT_EMAIL_MISSING"],
    });
    expect(told(await ann[kind].callList({ sort }))).toEqual({
      in: ["Both", "No mail"],
      out: ["No calls RECIPIENT_DECLINES_CALLS", "Nothing RECIPIENT_PHONE_MISSING"],
    });
  });

  it("LEAD-16 go on page by page, with nobody twice and nobody lost", async () => {
    const { ann } = openWorld();
    for (const person of people) await ann.leads.create(person);
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await ann.leads.mailingList({ sort: ["lastName"], limit: 3, after });
      seen.push(...told(page).in.map(String), ...told(page).out);
      expect(page.records.length + page.leftOut.length).toBeLessThanOrEqual(3);
      after = page.next;
    }
    expect(seen.sort()).toEqual([
      "Both",
      "No calls",
      "No mail RECIPIENT_DECLINES_EMAIL",
      "Nothing RECIPIENT_EMAIL_MISSING",
    ]);
  });

  it("LEAD-16 leave out what was put away, also where it is asked for", async () => {
    const { ann } = openWorld();
    const { id: leadId } = await ann.leads.create({ lastName: "Away", email: "away@x.example" });
    await ann.leads.archive({ leadId });
    expect(told(await ann.leads.mailingList())).toEqual({ in: [], out: [] });
    expect(told(await ann.leads.mailingList({ archived: "with" }))).toEqual({
      in: [],
      out: ["Away RECIPIENT_ARCHIVED"],
    });
  });

  it("SEC-2 an address that is hidden from the actor counts as none, and stays hidden", async () => {
    const storage = memoryStorage();
    await openWorld({ storage }).ann.leads.create({ lastName: "Lee", email: "lee@x.example" });
    const { ann } = openWorld({ storage, policy: { hiddenFields: () => ["email"] } });
    const list = await ann.leads.mailingList();
    expect(told(list)).toEqual({ in: [], out: ["Lee RECIPIENT_EMAIL_MISSING"] });
    expect(list.leftOut[0]?.record.email).toBeNull();
  });
});
