import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleCsv } from "../../examples/sample-leads/sample-csv.js";
import { sampleFacts } from "./sample-facts.js";

const file = new URL("../../examples/sample-leads/leads.csv", import.meta.url);

describe("the sample of leads", () => {
  it("is what its generator writes, each time", () => {
    expect(sampleCsv()).toBe(sampleCsv());
    expect(sampleCsv()).toBe(readFileSync(file, "utf8"));
    expect(sampleCsv(1)).not.toBe(sampleCsv());
  });

  it("holds a few hundred leads, most of them right, some repeated, some wrong in every way", () => {
    const { rows, whole, leads, repetitions } = sampleFacts(file);
    expect(rows).toBeGreaterThan(300);
    expect(leads.length / rows).toBeGreaterThan(0.7);
    expect(repetitions).toBeGreaterThan(20);
    expect(rows - whole.length).toBe(3); // too short, too long, wrongly quoted
    expect(whole.filter((row) => row["Notes"]?.includes("\n")).length).toBeGreaterThan(3);
    const typed = new Set(whole.map((row) => row["Source"]));
    expect([...typed]).toEqual(expect.arrayContaining(["Google", "google", "GOOGLE"]));
    expect(whole.some((row) => /[éèöüß]/.test(row["Last name"] ?? ""))).toBe(true);
    expect(whole.some((row) => / (GmbH|Ltd|SARL)$/.test(row["Company"] ?? ""))).toBe(true);
  });

  it("has no address or number of anybody's", () => {
    for (const { "E-mail": email = "", Website: website = "" } of sampleFacts(file).leads) {
      expect(email === "" || /@[a-z-]+\.example$/i.test(email), email).toBe(true);
      expect(website === "" || website.endsWith(".example"), website).toBe(true);
    }
  });
});
