import { describe, expect, it } from "vitest";
import { uniteAddresses } from "../../src/merge/unite-addresses.js";
import type { AccountAddress } from "../../src/model/account.js";

/** An address of a city, with marks: `b` billing, `d` delivery, `!` the default of them. */
const at = (city: string, marks: string) =>
  ({
    address: { city },
    billing: marks.includes("b"),
    delivery: marks.includes("d"),
    isDefault: marks.includes("!"),
  }) as unknown as AccountAddress; // the city stands for the whole
const told = (list: readonly AccountAddress[]): string[] =>
  list.map(({ address, billing, delivery, isDefault }) =>
    [address.city, " ", billing ? "b" : "", delivery ? "d" : "", isDefault ? "!" : ""].join(""),
  );
const united = (...lists: AccountAddress[][]): string[] => told(uniteAddresses(lists));

describe("the addresses of several accounts", () => {
  it("DUP-11 are each there once, with the marks that any of them gave it", () => {
    expect(united([at("Lyon", "b")], [at("Lyon", "d"), at("Paris", "")])).toEqual(["Lyon bd", "Paris "]);
    expect(united([at("Lyon", "")], [at("Lyon", "")])).toEqual(["Lyon "]);
    expect(united([], [])).toEqual([]);
  });

  it("DUP-11 have one default of each mark, the first", () => {
    expect(united([at("Lyon", "b!")], [at("Paris", "b!")])).toEqual(["Lyon b!", "Paris b"]);
    expect(united([at("Lyon", "b!")], [at("Paris", "d!")])).toEqual(["Lyon b!", "Paris d!"]);
    expect(united([at("Lyon", "bd!")], [at("Paris", "d!")])).toEqual(["Lyon bd!", "Paris d"]);
    expect(united([at("Lyon", "b")], [at("Paris", "b!")])).toEqual(["Lyon b", "Paris b!"]);
    expect(united([at("Lyon", "!")], [at("Paris", "!")])).toEqual(["Lyon !", "Paris !"]);
  });

  it("DUP-11 become the default where none was", () => {
    expect(united([at("Lyon", "b")], [at("Lyon", "b!")])).toEqual(["Lyon b!"]);
    expect(united([at("Lyon", "b"), at("Paris", "b!")], [at("Lyon", "b!")])).toEqual(["Lyon b", "Paris b!"]);
    expect(united([at("Lyon", "b!")], [at("Lyon", "b!")])).toEqual(["Lyon b!"]);
  });

  it("DUP-11 are listed by themselves for a mark whose default is another", () => {
    const both = [at("Lyon", "b!"), at("Paris", "d!")];
    expect(united(both, [at("Lyon", "d")])).toEqual(["Lyon b!", "Paris d!", "Lyon d"]);
    expect(united(both, [at("Lyon", "d!")])).toEqual(["Lyon b!", "Paris d!", "Lyon d"]);
    expect(united(both, [at("Lyon", "d")], [at("Lyon", "d")])).toEqual(["Lyon b!", "Paris d!", "Lyon d"]);
  });
});
