import { beforeAll, describe, it } from "vitest";
import { leadColumns } from "../../src/import/lead-columns.js";
import { expectLinear } from "../support/expect-linear.js";
import { call } from "../support/facade-call.js";
import { argsWith, argumentPlaces } from "../support/facade-places.js";
import type { FacadeWorld } from "../support/facade-world.js";
import { facadeWorld } from "../support/facade-world.js";
import { rowSource } from "../support/row-source.js";

let world: FacadeWorld;

beforeAll(async () => {
  world = await facadeWorld();
});

/** Texts that patterns like to try again and again on. */
const tiresome = [" ", "a.", "a@", "1-", ",;", "\u0301", "\ud83d\ude00", "//"];
const textsOf = (length: number): string[] =>
  tiresome.flatMap((part) => {
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    return [text, `a@b.${text}@`];
  });

const methods = [
  "as",
  "leads.open",
  "leads.preview.create",
  "leads.preview.lose",
  "leads.list",
  "leads.rows",
  "leads.summarize",
  "leads.boardColumn",
  "leads.activity",
  "leads.imports.undo",
  "referenceData.get",
  "statuses.verify",
  "statuses.diagram",
];

describe("SEC-3: what is turned down costs no more than in proportion to its size", () => {
  it.each(methods)("a long text in any place of %s", async (name) => {
    const places = argumentPlaces(name, world).filter(({ value }) => typeof value === "string");
    for (const place of places)
      await expectLinear(async (length) => {
        for (const text of textsOf(length)) await call(world, name, argsWith(place, world, text));
      });
  });

  it("a long cell in any column of an import", async () => {
    for (const column of leadColumns)
      await expectLinear(async (length) => {
        const rows = textsOf(length).map((text) => [text, "Lee"]);
        const options = { columns: { "#1": column, "#2": column === "lastName" ? null : "lastName" } } as const;
        await world.ann.leads.imports.plan(rowSource(["x", "y"], rows), options);
      });
  });

  it.each<[string, string, (length: number) => unknown]>([
    [
      "leads.preview.create",
      "unknown fields",
      (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, i])),
    ],
    [
      "leads.preview.create",
      "tags",
      (n) => ({ lastName: "Lee", tagIds: Array.from({ length: n }, (_, i) => `t${i}`) }),
    ],
    ["leads.takeChargeMany", "ids", (n) => ({ leadIds: Array.from({ length: n / 20 }, (_, i) => `x${i}`) })],
    ["leads.list", "values", (n) => ({ where: { id: { in: Array.from({ length: n / 20 }, (_, i) => `x${i}`) } } })],
    ["leads.list", "conditions", (n) => ({ where: { and: Array.from({ length: n }, () => ({ score: 1 })) } })],
    ["leads.list", "levels", (n) => ({ where: JSON.parse(`${'{"not":'.repeat(n / 40)}{}${"}".repeat(n / 40)}`) })],
    [
      "statuses.verify",
      "statuses",
      (n) => ({ kind: "lead", roles: {}, statuses: Array.from({ length: n }, () => ({})) }),
    ],
  ])("%s with many %s", async (name, _many, make) => {
    await expectLinear((length) => call(world, name, [make(length)]));
  });
});
