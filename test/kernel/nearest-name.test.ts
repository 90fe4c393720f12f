import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/kernel/nearest-name.js";

const known = ["lastName", "firstName", "companyName", "email", "mobilePhone", "leads", "mailer", "tagIds"];

describe("the name that was meant", () => {
  it.each([
    ["lastNme", "lastName"],
    ["lastname", "lastName"],
    ["lsatName", "lastName"],
    ["lead", "leads"],
    ["mail", "mailer"],
    ["emial", "email"],
    ["tagIDs", "tagIds"],
    ["companyNames", "companyName"],
  ])("%s is %s", (name, meant) => expect(nearestName(name, known)).toBe(meant));

  it.each(["", "x", "budget", "phone number", "e".repeat(200)])("of %j there is none", (name) => {
    expect(nearestName(name, known)).toBeUndefined();
    expect(nearestName(name, [])).toBeUndefined();
  });

  it("differs by two letters and by a third of them at most, or goes on where three letters end", () => {
    expect(nearestName("abc", ["abcdefgh"])).toBe("abcdefgh");
    expect(nearestName("ab", ["abcdefgh"])).toBeUndefined();
    expect(nearestName("ab", ["ax"])).toBeUndefined();
    expect(nearestName("axc", ["abc"])).toBe("abc");
    expect(nearestName("axyde", ["abcde"])).toBeUndefined();
    expect(nearestName("axydef", ["abcdef"])).toBe("abcdef");
    expect(nearestName("axcyefzhi", ["abcdefghi"])).toBeUndefined();
    expect(nearestName("cdef", ["abcdef"])).toBe("abcdef");
  });

  it("is looked for up to 48 letters", () => {
    const [name, longer] = ["a".repeat(48), "a".repeat(49)];
    expect(nearestName(name.slice(1), [name])).toBe(name);
    expect(nearestName(name.slice(1), [longer])).toBeUndefined();
    expect(nearestName(name, [name.slice(1)])).toBe(name.slice(1));
    expect(nearestName(longer, [name])).toBeUndefined();
  });

  it("takes the nearest, and does not compare names that are very long", () => {
    expect(nearestName("Names", ["named", "namesake", "NAMES"])).toBe("NAMES");
    expect(nearestName("nams", ["aims", "names"])).toBe("names");
    expect(nearestName("abcd", ["abcd".padEnd(100, "x")])).toBeUndefined();
  });
});
