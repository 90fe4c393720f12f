import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../src/model/field-kinds.js";
import type { PersonalWord } from "../../src/model/personal-words.js";
import { fieldWords, isPersonal, personalWords, wordsOf } from "../../src/model/personal-words.js";
import { recordSchemas } from "../../src/model/record-schemas.js";
import type { RecordType } from "../../src/model/record-types.js";
import { references } from "../../src/model/references.js";

const types = Object.keys(recordSchemas) as RecordType[];
const shared = ["id", "version", "createdAt", "updatedAt", "companyId", "archivedAt", "custom"];

const namesIn = (type: RecordType): string[] =>
  Object.values(fieldWords[type]).flatMap((names) => (names ?? "").split(" "));

describe.each(types)("what is personal in a record of type %s", (type) => {
  it("ACC-15 is said of every field of its schema, once, and of no other", () => {
    expect([...namesIn(type), ...shared].sort()).toStrictEqual(Object.keys(recordSchemas[type].shape).sort());
    expect([...wordsOf(type).keys()].sort()).toStrictEqual(Object.keys(recordSchemas[type].shape).sort());
  });

  it("ACC-15 is nothing that names another record, and nothing that figures are grouped by", () => {
    for (const field of Object.keys(references[type])) expect(wordsOf(type).get(field), field).toBe("links");
    for (const [name, { kind }] of fieldsOf(type))
      if (kind === "instant" || kind === "boolean" || kind === "date") expect(isPersonal(type, name), name).toBe(false);
  });
});

it("ACC-15 names, addresses, phones, notes and pictures of people are personal", () => {
  const wanted: readonly (readonly [RecordType, string, PersonalWord])[] = [
    ["lead", "lastName", "identifies"],
    ["lead", "address", "describes"],
    ["contact", "mobilePhone", "identifies"],
    ["contact", "picture", "describes"],
    ["guest", "email", "identifies"],
    ["emailMessage", "bodyHtml", "tells"],
    ["delivery", "recipient", "identifies"],
    ["journal", "changes", "tells"],
    ["timelineEntry", "data", "tells"],
    ["opportunity", "amount", "counts"],
  ];
  expect(wanted.map(([type, field]) => wordsOf(type).get(field))).toStrictEqual(wanted.map(([, , word]) => word));
  expect(personalWords.filter((word) => !types.some((type) => [...wordsOf(type).values()].includes(word)))).toEqual([]);
});
