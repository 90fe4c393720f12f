import { describe, expect, it } from "vitest";
import type { LocalSide, RemoteSide } from "../../../src/calendar/exchange/resolve-sync.js";
import { resolveSync } from "../../../src/calendar/exchange/resolve-sync.js";

const noon = new Date("2026-03-02T12:00:00Z");
const local = (changes: Partial<LocalSide> = {}): LocalSide => ({
  changed: true,
  changedAt: noon,
  stamp: "1",
  ...changes,
});
const remote = (stamp: string, changedAt: Date | null = noon): RemoteSide => ({ stamp, event: { changedAt } });

describe("an event that is kept in step", () => {
  it("EVT-11 is written where only ours changed, taken where only theirs did, and left where neither did", () => {
    expect(resolveSync(local({ changed: false }), remote("1"), "ask")).toBe("none");
    expect(resolveSync(local(), remote("1"), "ask")).toBe("writeOurs");
    expect(resolveSync(local({ changed: false }), remote("2"), "ask")).toBe("takeTheirs");
    expect(resolveSync(local({ changed: false }), null, "ask")).toBe("putAway");
  });

  it("EVT-11 goes by the last change where both did, by theirs at the same moment, and by ours where theirs has no time", () => {
    const earlier = new Date(noon.getTime() - 1);
    expect(resolveSync(local(), remote("2"), "lastChange")).toBe("takeTheirs");
    expect(resolveSync(local(), remote("2", earlier), "lastChange")).toBe("writeOurs");
    expect(resolveSync(local(), remote("2", null), "lastChange")).toBe("writeOurs");
    expect(resolveSync(local(), null, "lastChange")).toBe("writeOurs");
  });

  it("EVT-11 waits for an answer where that is wanted, and does what it says", () => {
    expect(resolveSync(local(), remote("2"), "ask")).toBe("ask");
    expect(resolveSync(local(), remote("2"), "ask", "ours")).toBe("writeOurs");
    expect(resolveSync(local(), remote("2"), "ask", "theirs")).toBe("takeTheirs");
    expect(resolveSync(local(), null, "ask", "theirs")).toBe("putAway");
  });
});
