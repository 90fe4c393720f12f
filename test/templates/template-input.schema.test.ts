import { describe, expect, it } from "vitest";
import * as schemas from "../../src/templates/template-input.schema.js";

const least = { name: "Hello", model: "lead", subject: "S", content: "C" };
const more = { language: "fr", recipients: ["log@acme.example"], format: "html", signature: "Kim" };

/** What is wrong of each field, wherever it stands. */
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  name: ["", " ", 1, null, "x".repeat(121)],
  model: ["", "user", null],
  subject: ["", " ", null, "x".repeat(999)],
  content: ["", " ", null, "x".repeat(200_001)],
  language: ["", "french!", 1],
  recipients: [["ann"], [""], "log@acme.example", null, Array.from({ length: 101 }, (_, i) => `a${i}@acme.example`)],
  format: ["", "pdf", null],
  signature: [1, "x".repeat(20_001)],
  shared: ["yes", null],
};
const faulty = (takes: (fields: object) => boolean, fields: readonly string[]) =>
  fields.flatMap((field) =>
    (wrong[field] ?? []).filter((value) => takes({ [field]: value })).map((value) => [field, value]),
  );

describe("what is entered of a new template", () => {
  const takes = (changes: object): boolean => schemas.newTemplateSchema.safeParse({ ...least, ...changes }).success;

  it("REM-2 is its name, what it is for, its subject and its content, and may be more", () => {
    const whole = { ...least, ...more, shared: true };
    expect(schemas.newTemplateSchema.parse(whole)).toEqual(whole);
    expect(schemas.newTemplateSchema.parse({ ...least, name: " Hello\t" })).toEqual(least);
    for (const field of Object.keys(least)) expect([field, takes({ [field]: undefined })]).toEqual([field, false]);
    for (const model of ["eventReminder", "catalog", "lead", "account", "contact", "opportunity"])
      expect(takes({ model })).toBe(true);
    expect([{ language: null }, { signature: null }, { format: "text" }, { shared: false }].every(takes)).toBe(true);
    expect(takes({ more: 1 })).toBe(false);
  });

  it("REM-2 is of bounded length, field by field", () => {
    expect(faulty(takes, Object.keys(wrong))).toEqual([]);
    const most = Array.from({ length: 100 }, (_, i) => `a${i}@acme.example`);
    expect(
      takes({ name: "x".repeat(120), subject: "x".repeat(998), content: "x".repeat(200_000), recipients: most }),
    ).toBe(true);
  });
});

describe("what is entered of a change of a template", () => {
  const command = { templateId: "t" };
  const takes = (changes: object): boolean => schemas.updateTemplateSchema.safeParse({ ...command, changes }).success;

  it("REM-2 is any of its fields but what it is for, and whose it is", () => {
    const changes = { name: "Hello", subject: "S", content: "C", ...more };
    expect(schemas.updateTemplateSchema.parse({ ...command, changes })).toEqual({ ...command, changes });
    expect(takes({})).toBe(true);
    expect([{ model: "lead" }, { shared: true }, { more: 1 }].some(takes)).toBe(false);
    expect(faulty(takes, Object.keys(changes))).toEqual([]);
  });

  it("REM-2 names the template, and may name the version that was seen", () => {
    const schema = schemas.templateCommandSchema;
    const isTaken = (one: object): boolean => schema.safeParse(one).success;
    expect([command, { ...command, expectedVersion: 1 }].every(isTaken)).toBe(true);
    const faults = [{}, { templateId: "" }, { ...command, expectedVersion: 0 }, { ...command, expectedVersion: 1.5 }];
    expect([...faults, { ...command, more: 1 }].some(isTaken)).toBe(false);
    expect(schemas.updateTemplateSchema.safeParse({ ...command, expectedVersion: 0, changes: {} }).success).toBe(false);
    expect(schemas.updateTemplateSchema.safeParse(command).success).toBe(false);
  });
});

describe("what is asked of templates besides", () => {
  it("REM-2 is how one would look, about a record or a made-up one", () => {
    const takes = (query: object): boolean => schemas.renderTemplateSchema.safeParse(query).success;
    expect([{ templateId: "t" }, { templateId: "t", about: "lead/1" }].every(takes)).toBe(true);
    const faults = [{}, { templateId: "" }, { templateId: "t", about: "lead" }, { templateId: "t", more: 1 }];
    expect(faults.some(takes)).toBe(false);
  });

  it("REM-2 is that the shipped ones are added in a language, for one company or all", () => {
    const takes = (command: object): boolean => schemas.addShippedTemplatesSchema.safeParse(command).success;
    expect([{}, { locale: "en" }, { locale: "fr" }, { shared: true }].every(takes)).toBe(true);
    expect([{ locale: "de" }, { shared: "yes" }, { more: 1 }].some(takes)).toBe(false);
  });
});
