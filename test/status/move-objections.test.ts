import { describe, expect, it } from "vitest";
import type { Guard } from "../../src/status/move-objections.js";
import { moveObjections } from "../../src/status/move-objections.js";
import type { PipelineDefinition } from "../../src/status/pipeline-definition.js";
import { decisionEnv } from "../support/lead-decision.js";
import type { DraftStatus } from "../support/pipelines.js";
import { leadPipeline, pipelineOf } from "../support/pipelines.js";

interface Card {
  readonly statusId: string | null;
  readonly email: string | null;
  readonly tagIds: readonly string[];
  readonly amount: number;
  readonly keyAccount: boolean;
  readonly address: { readonly city: string | null } | null;
  readonly custom: Readonly<Record<string, string | null>>;
  readonly since: Date;
}

const card: Card = {
  statusId: "a",
  email: null,
  tagIds: [],
  amount: 0,
  keyAccount: false,
  address: { city: null },
  custom: {},
  since: new Date("2026-01-01T00:00:00.000Z"),
};

function objections(
  to: string,
  b: Partial<DraftStatus>,
  options: { record?: Card; guards?: readonly Guard<Card>[]; actor?: object; pipelines?: PipelineDefinition[] } = {},
) {
  const { record = card, guards = [], actor = {}, pipelines = [leadPipeline({ b })] } = options;
  return moveObjections({ pipelines, guards: { b: guards } }, record, to, decisionEnv(actor));
}

const codes = (...given: Parameters<typeof objections>): string[] => objections(...given).map(({ code }) => code);

describe("what stands against a move", () => {
  it("STATUS-6 is nothing where nothing was said", () => {
    expect(codes("b", {})).toEqual([]);
  });

  it("STATUS-6 is that there is no such status", () => {
    expect(objections("nowhere", {})).toEqual([
      { code: "STATUS_UNKNOWN", path: ["statusId"], params: { statusId: "nowhere" } },
    ]);
  });

  it("STATUS-6 is that somebody else may, and is nobody's where nobody is named", () => {
    const forbidden = { code: "STATUS_MOVE_FORBIDDEN", path: ["statusId"], params: { statusId: "b" } };
    expect(objections("b", { allowedUserIds: ["bob"] })).toEqual([forbidden]);
    expect(objections("b", { allowedUserIds: ["bob"] }, { actor: { userId: null } })).toEqual([forbidden]);
  });

  it("STATUS-6 is nothing of the allowed moves for a record that has no status yet", () => {
    const pipelines = [leadPipeline({ a: { nextStatusIds: ["done"] } })];
    expect(codes("b", {}, { pipelines, record: { ...card, statusId: null } })).toEqual([]);
  });

  it("STATUS-6 is that the allowed moves do not lead there", () => {
    const pipelines = [leadPipeline({ a: { nextStatusIds: ["done", "gone"] } })];
    expect(objections("b", {}, { pipelines })).toEqual([
      { code: "STATUS_MOVE_NOT_ALLOWED", path: ["statusId"], params: { from: "a", to: "b" } },
    ]);
    expect(codes("gone", {}, { pipelines })).toEqual([]);
  });

  it("STATUS-6 STATUS-2 are no allowed moves of another pipeline, nor of a status that is gone", () => {
    const other = pipelineOf("lead", { new: "x" }, [{ id: "x", nextStatusIds: [] }], { id: "q" });
    const pipelines = [leadPipeline(), other];
    expect(codes("b", {}, { pipelines, record: { ...card, statusId: "x" } })).toEqual([]);
    expect(codes("b", {}, { pipelines, record: { ...card, statusId: "removed" } })).toEqual([]);
    expect(codes("b", {}, { pipelines, record: { ...card, statusId: null } })).toEqual([]);
  });

  it("STATUS-6 is that the actor is none of those who may move there, by name or by team", () => {
    const who = { allowedUserIds: ["bob"], allowedTeamIds: ["north"] };
    expect(codes("b", who)).toEqual(["STATUS_MOVE_FORBIDDEN"]);
    expect(codes("b", who, { actor: { userId: "bob" } })).toEqual([]);
    expect(codes("b", who, { actor: { teamIds: ["south", "north"] } })).toEqual([]);
    expect(codes("b", { allowedTeamIds: ["north"] }, { actor: { userId: null, teamIds: [] } })).toEqual([
      "STATUS_MOVE_FORBIDDEN",
    ]);
    expect(codes("b", { allowedUserIds: ["bob"] }, { actor: { userId: null } })).toEqual(["STATUS_MOVE_FORBIDDEN"]);
  });

  it("STATUS-6 are the required fields that are empty; 0 and false are not", () => {
    const requiredFields = ["email", "tagIds", "amount", "keyAccount", "address.city", "custom.tier", "address"];
    expect(objections("b", { requiredFields })).toEqual([
      {
        code: "STATUS_FIELDS_MISSING",
        path: ["statusId"],
        params: { statusId: "b", fields: ["email", "tagIds", "address.city", "custom.tier"] },
      },
    ]);
    const record = {
      ...card,
      email: "a@b.example",
      tagIds: ["t"],
      address: { city: "Lyon" },
      custom: { tier: "gold" },
    };
    expect(codes("b", { requiredFields }, { record })).toEqual([]);
    expect(codes("b", { requiredFields: ["email"] }, { record: { ...card, email: "" } })).toEqual([
      "STATUS_FIELDS_MISSING",
    ]);
  });

  it("STATUS-6 is what the guards say: one reason, several, or none", () => {
    const guards: Guard<Card>[] = [
      () => undefined,
      () => ({ code: "acme.ONE", params: { n: 1 } }),
      () => [{ code: "acme.TWO" }, { code: "acme.THREE", path: ["email"] }],
      () => [],
    ];
    expect(objections("b", {}, { guards })).toEqual([
      { code: "acme.ONE", params: { n: 1 } },
      { code: "acme.TWO" },
      { code: "acme.THREE", path: ["email"] },
    ]);
    expect(codes("done", {}, { guards })).toEqual([]);
  });

  it("STATUS-6 tells guards where the record comes from, who moves it and when", () => {
    const seen: unknown[] = [];
    objections("b", {}, { guards: [(record, context) => void seen.push(record, context)] });
    const { actor, now } = decisionEnv();
    expect(seen).toEqual([card, { actor, now, fromStatusId: "a" }]);
  });

  it("STATUS-6 lists every reason, not the first alone", () => {
    const b = { requiredFields: ["email"], allowedUserIds: ["bob"] };
    const pipelines = [leadPipeline({ a: { nextStatusIds: ["done", "gone"] }, b })];
    expect(codes("b", b, { pipelines, guards: [() => ({ code: "acme.NO" }), () => ({ code: "acme.NEVER" })] })).toEqual(
      ["STATUS_MOVE_NOT_ALLOWED", "STATUS_MOVE_FORBIDDEN", "STATUS_FIELDS_MISSING", "acme.NO", "acme.NEVER"],
    );
  });

  it("STATUS-6 lets no guard change the record, nor what the next guard sees", () => {
    const record = structuredClone(card);
    const meddling: Guard<Card> = (given, { actor, now }) => {
      Object.assign(given, { email: "x@y.example", statusId: "b" });
      Object.assign(given.custom, { tier: "gold" });
      (given.tagIds as string[]).push("t");
      Object.assign(actor.teamIds, ["north"]);
      given.since.setTime(0);
      now.setTime(0);
      return undefined;
    };
    const seen: unknown[] = [];
    const env = decisionEnv();
    const guards = { b: [meddling, (given: Card, context: unknown) => void seen.push(given, context)] };
    moveObjections({ pipelines: [leadPipeline()], guards }, record, "b", env);
    expect(record).toEqual(card);
    expect(env).toMatchObject({ actor: decisionEnv().actor, now: decisionEnv().now });
    expect(seen).toEqual([card, { actor: decisionEnv().actor, now: decisionEnv().now, fromStatusId: "a" }]);
  });

  it("STATUS-6 asks only the guards of the status itself, whatever it is called", () => {
    const pipelines = [pipelineOf("lead", { new: "a" }, [{ id: "a" }, { id: "constructor" }, { id: "toString" }])];
    const rules = { pipelines, guards: {} };
    expect(moveObjections(rules, card, "constructor", decisionEnv())).toEqual([]);
    expect(moveObjections(rules, card, "toString", decisionEnv())).toEqual([]);
  });
});
