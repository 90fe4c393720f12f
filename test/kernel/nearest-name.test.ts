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

  it("takes the nearest, and does not compare names that are very long", () => {
    expect(nearestName("Names", ["named", "namesake", "NAMES"])).toBe("NAMES");
    expect(nearestName("nams", ["aims", "names"])).toBe("names");
    expect(nearestName("abcd", ["abcd".padEnd(100, "x")])).toBeUndefined();
  });
});
