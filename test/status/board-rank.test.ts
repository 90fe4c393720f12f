import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liesBetween, longestRank, newBoardRank, rankBetween, ranksBetween } from "../../src/status/board-rank.js";

const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

/** A column that arose by putting cards at places, from the top. */
function columnOf(places: readonly number[]): string[] {
  const ranks: string[] = [newBoardRank(new Date("2026-01-01T00:00:00Z"), "first")];
  for (const [i, pick] of places.entries()) {
    const place = pick % (ranks.length + 1);
    ranks.splice(place, 0, rankBetween(ranks[place - 1] ?? null, ranks[place] ?? null, `card-${i}`));
  }
  return ranks;
}

const ascending = (ranks: readonly string[]): boolean =>
  ranks.every((rank, i) => i === 0 || (ranks[i - 1] ?? "") < rank);

describe("ranks of cards", () => {
  test.prop([instant, instant])("LEAD-13 put the newest card on top", (a, b) => {
    fc.pre(a.getTime() !== b.getTime());
    expect(newBoardRank(a, "a") < newBoardRank(b, "b")).toBe(a > b);
  });

  it("LEAD-13 have eight digits, of a time or beside another card, and a mark of seven characters", () => {
    const [before, at, after] = [new Date(-1), new Date(0), new Date(1)].map((now) => newBoardRank(now, "a"));
    const [mark, other] = [at?.slice(8), newBoardRank(new Date(0), "b").slice(8)];
    expect([before, at, after]).toEqual([`zzzzzzzz${mark}`, `zzzzzzzz${mark}`, `zzzzzzzy${mark}`]);
    expect(mark).toMatch(/^[\da-f]{6}V$/);
    expect(rankBetween(null, "zzzzzzzy", "b")).toBe(`zzzzzzzx${other}`);
    expect(rankBetween("zzzzzzzy", null, "b")).toBe(`zzzzzzzz${other}`);
    expect(rankBetween(null, "00000001", "b")).toBe(`00000000${other}`);
    expect(rankBetween(null, "00000000V", "b")).toBe(`00000000F${other}`);
    expect(rankBetween("zzzzzzzz", null, "b")).toBe(`zzzzzzzzV${other}`);
  });

  test.prop([fc.array(fc.nat(), { maxLength: 200 })])("LEAD-13 keep cards in the order they were put in", (places) => {
    const ranks = columnOf(places);
    expect(ascending(ranks)).toBe(true);
    expect(ranks.some((rank) => rank.endsWith("0"))).toBe(false);
  });

  test.prop([fc.array(fc.nat(), { maxLength: 60 }), fc.nat(), fc.integer({ min: 1, max: 70 })])(
    "LEAD-13 make room for many cards at one place",
    (places, pick, count) => {
      const column = columnOf(places);
      const place = pick % (column.length + 1);
      const ids = Array.from({ length: count }, (_, i) => `new-${i}`);
      const ranks = ranksBetween(column[place - 1] ?? null, column[place] ?? null, ids);
      expect(ranks.length).toBe(count);
      expect(ascending([...column.slice(0, place), ...ranks, ...column.slice(place)])).toBe(true);
    },
  );

  it("LEAD-13 do not grow where cards are put on top or at the bottom again and again", () => {
    let top = newBoardRank(new Date("2026-01-01T00:00:00Z"), "first");
    let bottom = top;
    const { length } = top;
    for (let i = 0; i < 10_000; i++) {
      const above = rankBetween(null, top, `top-${i}`);
      const below = rankBetween(bottom, null, `bottom-${i}`);
      expect(above < top && bottom < below).toBe(true);
      top = above;
      bottom = below;
    }
    expect([top.length, bottom.length]).toEqual([length, length]);
  });

  it("LEAD-13 leave room for over 200 cards at one place before others have to make room", () => {
    const after = newBoardRank(new Date("2026-01-01T00:00:01Z"), "a");
    let before = newBoardRank(new Date("2026-01-01T00:00:00Z"), "b");
    let put = 0;
    for (; before.length <= longestRank; put++) before = rankBetween(after, before, `card-${put}`);
    expect(put).toBeGreaterThan(200);
  });

  it("LEAD-13 of two cards at the same place differ, and leave room between them", () => {
    const after = newBoardRank(new Date("2026-01-01T00:00:01Z"), "a");
    const before = newBoardRank(new Date("2026-01-01T00:00:00Z"), "b");
    const ranks = [rankBetween(after, before, "x"), rankBetween(after, before, "y")].sort();
    const [x = "", y = ""] = ranks;
    expect(ascending([after, x, rankBetween(x, y, "z"), y, before])).toBe(true);
  });

  it("LEAD-13 come right after the first where two are equal", () => {
    const rank = newBoardRank(new Date("2026-01-01T00:00:00Z"), "a");
    expect(rankBetween(rank, rank, "b") > rank).toBe(true);
  });

  it("LEAD-13 tell whether a card lies between two others", () => {
    expect(liesBetween("M", "A", "Z")).toBe(true);
    expect(liesBetween("M", null, null)).toBe(true);
    expect(liesBetween("M", "M", null)).toBe(false);
    expect(liesBetween("M", null, "M")).toBe(false);
  });
});
