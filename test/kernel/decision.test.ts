import { describe, expect, it } from "vitest";
import { accept, acceptUnless, refuse } from "../../src/kernel/decision.js";

const late = { code: "LATE" } as const;
const full = { code: "FULL", path: ["seats"], params: { most: 3 } } as const;

describe("a decision", () => {
  it("in favour has what was decided", () => {
    expect(accept(7)).toEqual({ ok: true, value: 7 });
  });

  it("against has every reason, in the order they were found", () => {
    expect(refuse(late, full)).toEqual({ ok: false, refusals: [late, full] });
    expect(acceptUnless([late, full], () => 7)).toEqual(refuse(late, full));
  });

  it("makes the value only where nothing objects", () => {
    let made = 0;
    const make = (): number => ++made;
    expect(acceptUnless([late], make)).toMatchObject({ ok: false });
    expect(made).toBe(0);
    expect(acceptUnless([], make)).toEqual(accept(1));
  });
});
