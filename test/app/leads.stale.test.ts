import { describe, expect, it } from "vitest";
import { openWorld } from "../support/open-world.js";

const day = 86_400_000;

describe("the list of stale leads", () => {
  it("LEAD-20 holds the open leads that have hints, and no others", async () => {
    const { ann, clock } = openWorld({ now: "2026-03-01T12:00:00.000Z" });
    const { id: nobodys } = await ann.leads.create({ lastName: "Nobody's", assignedToId: null });
    const { id: mine } = await ann.leads.create({ lastName: "Mine" });
    const { id: lost } = await ann.leads.create({ lastName: "Lost", assignedToId: null });
    const { id: away } = await ann.leads.create({ lastName: "Away", assignedToId: null });
    await ann.leads.lose({ leadId: lost, lostReasonId: { name: "Price" } });
    await ann.leads.archive({ leadId: away });
    clock.advance(10 * day);
    await ann.leads.update({ leadId: nobodys, changes: { firstName: "Ann" } });
    clock.advance(5 * day);
    const { records } = await ann.leads.stale({ sort: ["fullName"] });
    expect(records.map(({ id }) => id)).toEqual([nobodys, mine].sort());
    expect(await ann.leads.hints(nobodys)).toEqual([{ code: "LEAD_UNASSIGNED", days: 15 }]);
    expect(await ann.leads.hints(mine)).toEqual([{ code: "LEAD_UNTOUCHED", days: 15 }]);
    expect(await ann.leads.hints(lost)).toEqual([]);
  });

  it("LEAD-20 begins on the day that the hint does, by the calendar of the user", async () => {
    const { ann, bob, clock } = openWorld({ now: "2026-03-01T12:00:00.000Z" });
    await ann.leads.create({ lastName: "Lee" });
    clock.set("2026-03-15T22:59:59.999Z");
    expect((await ann.leads.stale()).records).toEqual([]);
    clock.set("2026-03-15T23:00:00.000Z"); // 16 March in Paris
    expect((await ann.leads.stale()).records.length).toBe(1);
    expect((await bob.leads.stale()).records).toEqual([]);
    clock.set("2026-03-16T00:00:00.000Z");
    expect((await bob.leads.stale()).records.length).toBe(1);
  });

  it("LEAD-20 goes by the settings", async () => {
    const { ann, clock } = openWorld({ settings: { leads: { staleAfterDays: { untouched: 2 } } } });
    await ann.leads.create({ lastName: "Lee" });
    clock.advance(2 * day);
    expect((await ann.leads.stale()).records.length).toBe(1);
  });

  it("LEAD-20 is paged while time goes by", async () => {
    const { ann, clock } = openWorld({ now: "2026-03-01T12:00:00.000Z" });
    for (const lastName of ["A", "B", "C"]) await ann.leads.create({ lastName });
    clock.advance(20 * day);
    const first = await ann.leads.stale({ limit: 2, sort: ["fullName"] });
    clock.advance(60_000);
    const second = await ann.leads.stale({ limit: 2, sort: ["fullName"], after: first.next });
    expect([...first.records, ...second.records].map(({ fullName }) => fullName)).toEqual(["A", "B", "C"]);
  });
});
