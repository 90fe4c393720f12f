import { describe, expect, it } from "vitest";
import { pipelineSchema } from "../../src/model/pipeline.schema.js";
import type { StatusKind } from "../../src/model/status.js";
import { statusSchema } from "../../src/model/status.schema.js";
import { labelOf } from "../../src/status/pipeline-definition.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { rolesOfKind, statusIdOfRole } from "../../src/status/status-roles.js";
import { verifyPipeline } from "../../src/status/verify-pipeline.js";

/** English, French, open, role. */
type Row = readonly [en: string, fr: string, open: boolean, role?: string];

const begin: readonly Row[] = [
  ["To process", "À traiter", true, "new"],
  ["Marketing qualification", "Qualification marketing", true],
  ["Sales qualification", "Qualification commerciale", true],
  ["Nurturing", "Nurturing", true],
];

const wanted: Readonly<Record<StatusKind, readonly Row[]>> = {
  lead: [...begin, ["Converted", "Converti", false, "converted"], ["Lost", "Perdu", false, "lost"]],
  prospect: [...begin, ["Won", "Gagné", false, "won"], ["Lost", "Perdu", false, "lost"]],
  opportunity: [
    ...begin,
    ["Proposition", "Proposition", true, "proposition"],
    ["Closed won", "Fermée gagnée", false, "won"],
    ["Closed lost", "Fermée perdue", false, "lost"],
  ],
};

const kinds = Object.keys(wanted) as StatusKind[];

describe.each(kinds)("the statuses that %ss come with", (kind) => {
  const { pipeline, statuses, stored } = shippedPipeline(kind);

  it("STATUS-1 are those of the guide, in order, open or closed, in English and in French", () => {
    const rows = statuses.map((status) => [labelOf(status, "en"), labelOf(status, "fr"), status.open]);
    expect(rows).toEqual(wanted[kind].map(([en, fr, open]) => [en, fr, open]));
    expect(statuses.map(({ sequence }) => sequence)).toEqual(statuses.map((_status, i) => i));
  });

  it("STATUS-1 STATUS-3 play the roles of their kind, each by one status", () => {
    const played = rolesOfKind[kind].map((role) => {
      const status = statuses.find(({ id }) => id === statusIdOfRole(pipeline, role));
      return [status === undefined ? null : labelOf(status, "en"), role];
    });
    expect(new Map(played as [string, string][])).toEqual(
      new Map(wanted[kind].flatMap(([en, , , role]) => (role === undefined ? [] : [[en, role]]))),
    );
  });

  it("STATUS-4 are a sound definition", () => {
    expect(verifyPipeline(shippedPipeline(kind))).toEqual([]);
  });

  it("STATUS-1 are the default of all companies and are not stored", () => {
    expect({ ...pipeline, stored }).toMatchObject({ companyId: null, isDefault: true, version: 0, stored: false });
    expect(new Set(statuses.map(({ pipelineId }) => pipelineId))).toEqual(new Set([pipeline.id]));
  });
});

describe("the shipped statuses", () => {
  it("STATUS-1 keep their ids, which others store", () => {
    const begun = ["to-process", "marketing-qualification", "sales-qualification", "nurturing"];
    const ends: Readonly<Record<StatusKind, readonly string[]>> = {
      lead: ["converted", "lost"],
      prospect: ["won", "lost"],
      opportunity: ["proposition", "closed-won", "closed-lost"],
    };
    for (const kind of kinds) {
      const { pipeline, statuses } = shippedPipeline(kind);
      expect([pipeline.id, pipeline.name]).toEqual([`${kind}.default`, "default"]);
      expect(statuses.map(({ id }) => id)).toEqual([...begun, ...ends[kind]].map((slug) => `${kind}.${slug}`));
    }
  });

  it("STATUS-1 STATUS-3 are records as they are stored, entered by anybody, without roles that their kind has not", () => {
    for (const kind of kinds) {
      const { pipeline, statuses } = shippedPipeline(kind);
      expect(pipelineSchema.safeParse({ ...pipeline, version: 1 }).success).toBe(true);
      for (const status of statuses) {
        expect(statusSchema.safeParse({ ...status, version: 1 }).success).toBe(true);
        expect(status).toMatchObject({ requiredFields: [], allowedUserIds: [], allowedTeamIds: [] });
      }
      const { convertedStatusId, propositionStatusId, wonStatusId } = pipeline;
      const played = [convertedStatusId, propositionStatusId, wonStatusId].map((id) => id !== null);
      expect(played).toEqual([kind === "lead", kind === "opportunity", kind !== "lead"]);
    }
  });

  it("OPP-12 tell won from lost by green and red", () => {
    const { statuses } = shippedPipeline("opportunity");
    const [won, lost] = statuses
      .slice(-2)
      .map(({ color }) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)));
    const [red, green, blue] = [0, 1, 2];
    expect(won?.[green]).toBeGreaterThan(Math.max(won?.[red] ?? 255, won?.[blue] ?? 255));
    expect(lost?.[red]).toBeGreaterThan(Math.max(lost?.[green] ?? 255, lost?.[blue] ?? 255));
  });

  it("OPP-15 give opportunities a chance of success, 100 for won and 0 for lost, and others none", () => {
    const chances = (kind: StatusKind) => shippedPipeline(kind).statuses.map(({ probability }) => probability);
    expect(chances("opportunity").slice(-2)).toEqual([100, 0]);
    expect(chances("opportunity").every((chance) => chance !== null && chance >= 0 && chance <= 100)).toBe(true);
    expect([...chances("lead"), ...chances("prospect")].every((chance) => chance === null)).toBe(true);
  });

  it("STATUS-1 have ids of their own", () => {
    const ids = kinds.flatMap((kind) => shippedPipeline(kind).statuses.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are made anew each time: to change what one gave changes no other", () => {
    for (const status of shippedPipeline("lead").statuses) Object.assign(status, { open: !status.open });
    expect(shippedPipeline("lead").statuses.map(({ open }) => open)).toEqual([true, true, true, true, false, false]);
  });
});
