import { describe, expect, it } from "vitest";
import type { Template } from "../../src/model/template.js";
import {
  decideCreateTemplate,
  decideUpdateTemplate,
  planArchiveTemplate,
} from "../../src/templates/decide-template.js";
import type { TemplateNames } from "../../src/templates/template-names.js";
import { templateNameIds } from "../../src/templates/template-names.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { decisionEnv } from "../support/lead-decision.js";
import { on, templateWith } from "../support/reminder-samples.js";

const env = decisionEnv();
const entered = { name: "Hello", model: "lead", subject: "S", content: "C" } as const;
const [ownName = "", sharedName = ""] = templateNameIds("acme", "Hello");
const nobody: TemplateNames = { claims: new Map(), holders: new Map() };

/** A name that a template holds. */
const heldBy = (template: Template, claim = ownName): TemplateNames => ({
  claims: new Map([[claim, buildRecord("claim", { id: claim, holderKey: `template/${template.id}` })]]),
  holders: new Map([[template.id, template]]),
});
const codes = (decision: ReturnType<typeof decideCreateTemplate>) =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code);

describe("a new template", () => {
  it("REM-2 is plain text for all languages of the own company, unless said otherwise", () => {
    expect(decideCreateTemplate(entered, nobody, env)).toMatchObject({
      ok: true,
      value: {
        entries: [{ kind: "created", subjectKey: expect.stringMatching(/^template\//), data: { name: "Hello" } }],
        warnings: [],
        result: {
          companyId: "acme",
          name: "Hello",
          medium: "email",
          model: "lead",
          language: null,
          recipients: [],
          subject: "S",
          format: "text",
          content: "C",
          signature: null,
        },
      },
    });
    const more = { language: "fr", format: "html", signature: "Kim", shared: true } as const;
    const recipients = ["Log@acme.example", "log@acme.example"];
    expect(decideCreateTemplate({ ...entered, ...more, recipients }, nobody, env)).toMatchObject({
      value: {
        result: { companyId: null, language: "fr", format: "html", signature: "Kim", recipients: ["log@acme.example"] },
      },
    });
  });

  it("REM-2 holds its name, and looks that no other has it, in the company or for all", () => {
    const own = decideCreateTemplate(entered, nobody, env);
    expect(own).toMatchObject({
      value: {
        writes: [
          { op: "insert", type: "template" },
          { op: "insert", type: "claim", record: { id: ownName, companyId: "acme" } },
          { op: "check", type: "claim", id: sharedName, expectedVersion: null },
        ],
      },
    });
    expect(decideCreateTemplate({ ...entered, shared: true }, nobody, env)).toMatchObject({
      value: { writes: [{}, { record: { id: sharedName, companyId: null } }, { op: "check", id: ownName }] },
    });
  });

  it("REM-2 is refused under a name that is taken, in whatever case, by one that was put away too", () => {
    const other = templateWith({ id: "other" });
    const taken = [{ code: "NAME_TAKEN", path: ["name"], params: { name: "HELLO", id: "other" } }];
    expect(decideCreateTemplate({ ...entered, name: "HELLO" }, heldBy(other), env)).toEqual({
      ok: false,
      refusals: taken,
    });
    expect(codes(decideCreateTemplate(entered, heldBy(other, sharedName), env))).toEqual(["NAME_TAKEN"]);
    const away = { ...other, archivedAt: on("03-01T00:00") };
    expect(codes(decideCreateTemplate(entered, heldBy(away), env))).toEqual(["NAME_TAKEN_ARCHIVED"]);
    const unseen = { ...heldBy(other), holders: new Map() };
    expect(codes(decideCreateTemplate({ ...entered, subject: "{{x}}" }, unseen, env))).toEqual([
      "NAME_TAKEN",
      "TEMPLATE_PLACEHOLDER_UNKNOWN",
    ]);
  });
});

describe("a change of a template", () => {
  const template = templateWith({ name: "Hello", model: "lead", subject: "S", content: "C" });
  const change = (changes: object, names = heldBy(template)) =>
    decideUpdateTemplate(changes, { ...names, template }, env);

  it("REM-2 is stored with what changed; nothing is written where nothing does", () => {
    expect(change({ content: "D", subject: undefined })).toMatchObject({
      ok: true,
      value: {
        writes: [{ op: "replace", record: { content: "D", subject: "S", version: 2 }, expectedVersion: 1 }],
        entries: [
          { kind: "updated", subjectKey: "template/remind", data: { changes: { content: { from: "C", to: "D" } } } },
        ],
        warnings: [],
        result: { content: "D" },
      },
    });
    expect(change({ recipients: ["A@x.example", "a@x.example"] })).toMatchObject({
      value: { result: { recipients: ["a@x.example"] } },
    });
    expect(change({ content: "C" })).toEqual({
      ok: true,
      value: { writes: [], entries: [], warnings: [], result: template },
    });
  });

  it("REM-2 takes the claim on its name along, unless it is the same name in another case", () => {
    const [other] = templateNameIds("acme", "Other");
    expect(change({ name: "Other" })).toMatchObject({
      value: {
        writes: [
          { op: "replace", type: "template" },
          { op: "remove", type: "claim", id: ownName },
          { op: "insert", type: "claim", record: { id: other, holderKey: "template/remind" } },
          { op: "check", type: "claim" },
        ],
      },
    });
    expect(change({ name: "Other" }, nobody)).toMatchObject({
      value: { writes: [{}, { op: "check", type: "claim", id: ownName, expectedVersion: null }, {}, {}] },
    });
    expect(change({ name: "HELLO" })).toMatchObject({ value: { writes: { length: 1 } } });
  });

  it("REM-2 is refused under a name that another has, and with texts that cannot be filled in", () => {
    expect(codes(change({ name: "Hello" }, heldBy(templateWith({ id: "other" }))))).toEqual(["NAME_TAKEN"]);
    expect(codes(change({ content: "{{lead.shoeSize}}" }))).toEqual(["TEMPLATE_PLACEHOLDER_UNKNOWN"]);
  });
});

describe("a template", () => {
  const template = templateWith();
  const away = templateWith({ archivedAt: on("03-01T00:00") });

  it("REM-2 is put away, and taken out again", () => {
    expect(planArchiveTemplate(template, true, env)).toMatchObject({
      writes: [{ op: "replace", record: { archivedAt: env.now, version: 2 } }],
      entries: [{ kind: "archived", subjectKey: "template/remind" }],
      warnings: [],
      result: { archivedAt: env.now },
    });
    expect(planArchiveTemplate(away, false, env)).toMatchObject({
      writes: [{ record: { archivedAt: null } }],
      entries: [{ kind: "restored" }],
    });
  });

  it("REM-2 that stands so already is not written", () => {
    for (const [one, archived] of [
      [template, false],
      [away, true],
    ] as const)
      expect(planArchiveTemplate(one, archived, env)).toEqual({ writes: [], entries: [], warnings: [], result: one });
  });
});
