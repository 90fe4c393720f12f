import { describe, expect, it } from "vitest";
import {
  allowsNext,
  defaultDefinition,
  definitionsOfCompany,
  labelOf,
  placeOfStatus,
  statusIdsWhere,
} from "../../src/status/pipeline-definition.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

const named = (id: string, companyId: string | null, isDefault: boolean) =>
  pipelineOf("lead", {}, [{ id: `${id}.1` }, { id: `${id}.2`, open: false }], { id, companyId, isDefault });

describe("several pipelines", () => {
  const definitions = [named("p", "acme", false), named("q", null, true), named("r", "globex", true)];

  it("STATUS-2 tell where a status stands", () => {
    expect(placeOfStatus(definitions, "r.2")).toEqual({
      definition: definitions[2],
      status: definitions[2]?.statuses[1],
    });
    expect(placeOfStatus(definitions, "s.1")).toBeUndefined();
  });

  it("STATUS-2 have a default: the first that is marked, else the first", () => {
    expect(defaultDefinition(definitions)).toBe(definitions[1]);
    expect(defaultDefinition(definitions.slice(0, 1))).toBe(definitions[0]);
    expect(() => defaultDefinition([])).toThrow(TypeError);
  });

  it("STATUS-2 are those of a company and those that all share", () => {
    const ids = (companyId: string | null) =>
      definitionsOfCompany(definitions, companyId).map(({ pipeline }) => pipeline.id);
    expect([ids("acme"), ids("globex"), ids(null)]).toEqual([["p", "q"], ["q", "r"], ["q"]]);
  });

  it("LEAD-5 tell the open statuses from the closed ones", () => {
    expect(statusIdsWhere(definitions, true)).toEqual(["p.1", "q.1", "r.1"]);
    expect(statusIdsWhere(definitions, false)).toEqual(["p.2", "q.2", "r.2"]);
  });
});

describe("the name of a status", () => {
  const of = (labels: Readonly<Record<string, string>>, locale: string): string =>
    labelOf({ id: "x" as never, labels }, locale);

  it.each([
    ["the very language", { en: "A", "fr-CA": "B", fr: "C" }, "fr-CA", "B"],
    ["the language without its region", { en: "A", fr: "C" }, "fr-CA", "C"],
    ["English", { de: "D", en: "A" }, "fr", "A"],
    ["any", { de: "D" }, "fr", "D"],
    ["the id, where there is none", {}, "fr", "x"],
    ["a language's own, whatever objects inherit", { en: "A" }, "constructor", "A"],
  ])("STATUS-1 is that of %s", (_what, labels, locale, name) => {
    expect(of(labels, locale)).toBe(name);
  });
});

describe("the statuses that may follow", () => {
  it("STATUS-6 are any, or those that are named", () => {
    const [any] = leadPipeline().statuses;
    const [some] = leadPipeline({ a: { nextStatusIds: ["b"] } }).statuses;
    const [none] = leadPipeline({ a: { nextStatusIds: [] } }).statuses;
    const may = (status: typeof any, id: string) => status !== undefined && allowsNext(status, id);
    expect([any, some, none].map((status) => [may(status, "b"), may(status, "done")])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
});
