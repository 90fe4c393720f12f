import { describe, expect, it } from "vitest";
import type { OccurrenceStart } from "../../src/kernel/local-date-time.js";
import {
  planAddShippedTemplates,
  shippedIn,
  shippedNameIds,
} from "../../src/templates/decide-add-shipped-templates.js";
import { renderTemplate } from "../../src/templates/render-template.js";
import { sampleValues } from "../../src/templates/sample-values.js";
import { shippedTemplates } from "../../src/templates/shipped-templates.js";
import type { TemplateNames } from "../../src/templates/template-names.js";
import { templateNameIds } from "../../src/templates/template-names.js";
import { dateInWords, lengthInWords, momentInWords, timeInWords } from "../../src/templates/time-texts.js";
import { buildRecord } from "../../src/testing/build/build-record.js";
import { decisionEnv } from "../support/lead-decision.js";
import { templateWith } from "../support/reminder-samples.js";

const env = decisionEnv();
const nobody: TemplateNames = { claims: new Map(), holders: new Map() };
/** A message of a shipped template, with blanks as they stand in the template. */
const messageOf = (index: number, language: "en" | "fr", left: readonly string[] = []) => {
  const [shipped] = shippedIn(language).slice(index);
  if (shipped === undefined) throw new Error("no such template");
  const { model, format = "text", subject, content } = shipped;
  const values = Object.entries(sampleValues(model, language)).map(([name, value]) => [
    name,
    left.includes(name) ? "" : value,
  ]);
  return renderTemplate({ subject, content, format, signature: null }, Object.fromEntries(values));
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("the templates that are shipped", () => {
  it("REM-2 remind of an event, in English and French", () => {
    const { subject, bodyText, bodyHtml } = messageOf(0, "en");
    expect([plain(subject), bodyHtml]).toEqual(["Reminder: Demonstration, Tuesday, March 10, 2026 at 10:00 AM", null]);
    expect(plain(bodyText)).toBe(
      [
        "Hello Ann Lee,",
        "",
        "Demonstration",
        "Start: Tuesday, March 10, 2026 at 10:00 AM (Europe/Paris)",
        "End: Tuesday, March 10, 2026 at 11:30 AM",
        "Place: Paris, room 2",
        "Invited by: Kim Roe",
        "",
        "We show the new machine.",
        "",
      ].join("\n"),
    );
    const french = messageOf(0, "fr");
    expect(plain(french.subject)).toBe("Rappel : Démonstration, mardi 10 mars 2026 à 10:00");
    expect(plain(french.bodyText)).toBe(
      [
        "Bonjour Anne Michel,",
        "",
        "Démonstration",
        "Début : mardi 10 mars 2026 à 10:00 (Europe/Paris)",
        "Fin : mardi 10 mars 2026 à 11:30",
        "Lieu : Paris, salle 2",
        "Organisateur : Camille Roy",
        "",
        "Présentation de la nouvelle machine.",
        "",
      ].join("\n"),
    );
  });

  it("REM-2 leave out the lines of which nothing is known", () => {
    const left = ["event.location", "organizer.name", "event.description"];
    expect(messageOf(0, "en", left).bodyText.trim().split("\n").at(-1)).toMatch(/^End: /);
    expect(messageOf(0, "fr", left).bodyText).not.toMatch(/Lieu|Organisateur/);
    expect(messageOf(1, "en", ["catalog.description"]).bodyText.split("\n")).toHaveLength(4);
  });

  it("REM-2 send a catalogue, in English and French", () => {
    const { subject, bodyHtml, bodyText } = messageOf(1, "en");
    expect(subject).toBe("Our catalogue Spring 2026");
    expect(bodyHtml).toMatch(/^<p>Hello Ann Lee,<\/p>\n/);
    expect(bodyText).toBe(
      "Hello Ann Lee,\nPlease find attached our catalogue “Spring 2026”.\nWhat is new this spring.\nKind regards,\nKim Roe",
    );
    const french = messageOf(1, "fr");
    expect(french.subject).toBe("Notre catalogue Printemps 2026");
    expect(plain(french.bodyText)).toBe(
      "Bonjour Anne Michel,\nVeuillez trouver ci-joint notre catalogue « Printemps 2026 ».\nLes nouveautés du printemps.\nCordialement,\nCamille Roy",
    );
  });
});

describe("adding the templates that are shipped", () => {
  const names = ["Event reminder", "Catalogue sending"];

  it("REM-2 makes each of them in a language, for one company or for all", () => {
    const { writes, entries, warnings, result } = planAddShippedTemplates(
      { language: "en", shared: false },
      nobody,
      env,
    );
    expect(result.added).toMatchObject([
      { name: "Event reminder", model: "eventReminder", format: "text", language: "en", companyId: "acme" },
      { name: "Catalogue sending", model: "catalog", format: "html", language: "en", companyId: "acme" },
    ]);
    expect([result.present, warnings]).toEqual([[], []]);
    expect(writes.filter(({ op, type }) => op === "insert" && type === "template")).toHaveLength(
      shippedTemplates.length,
    );
    expect(entries.map(({ kind }) => kind)).toEqual(["created", "created"]);
    const shared = planAddShippedTemplates({ language: "fr", shared: true }, nobody, env).result.added;
    expect(shared).toMatchObject([
      { name: "Rappel d’événement", language: "fr", companyId: null },
      { name: "Envoi catalogue", companyId: null },
    ]);
  });

  it("REM-2 leaves out those whose names are taken, and tells by which", () => {
    const own = templateWith({ id: "own", name: "EVENT reminder" });
    const [claim = ""] = templateNameIds("acme", "Event reminder");
    const taken: TemplateNames = {
      claims: new Map([[claim, buildRecord("claim", { id: claim, holderKey: "template/own" })]]),
      holders: new Map([["own", own]]),
    };
    const { result } = planAddShippedTemplates({ language: "en", shared: false }, taken, env);
    expect([result.added.map(({ name }) => name), result.present]).toEqual([["Catalogue sending"], [own]]);
  });

  it("REM-2 asks for the claims on their names, of the company and of all", () => {
    expect(shippedNameIds("en", "acme")).toEqual(names.flatMap((name) => [...templateNameIds("acme", name)]));
    expect(shippedNameIds("fr", null)).toHaveLength(2);
  });
});

describe("made-up values", () => {
  it("REM-2 are French for French of any country, and English for everybody else", () => {
    for (const language of ["fr", "fr-CA"]) expect(sampleValues("lead", language)["lead.firstName"]).toBe("Anne");
    for (const language of ["en", "en-GB", "fro", "de-fr", "frr"])
      expect(sampleValues("lead", language)["lead.firstName"]).toBe("Ann");
    expect(sampleValues("lead", "en")["lead.fullName"]).toBe("Ann Lee");
    expect(sampleValues("opportunity", "en")["opportunity.name"]).toBe("Apollo, two machines");
    expect(sampleValues("account", "en")["account.name"]).toBe("Apollo");
  });

  it("REM-2 are of two times of one day", () => {
    const values = sampleValues("eventReminder", "en");
    const told = (name: string) => plain(values[name] ?? "");
    expect([told("occurrence.date"), told("occurrence.time")]).toEqual(["Tuesday, March 10, 2026", "10:00 AM"]);
    expect([told("occurrence.endDate"), told("occurrence.endTime")]).toEqual(["Tuesday, March 10, 2026", "11:30 AM"]);
    expect([told("reminder.lead"), told("occurrence.timeZone")]).toEqual(["3 days", "Europe/Paris"]);
  });
});

describe("times in words", () => {
  const local = "2026-03-10T22:05:00" as OccurrenceStart;
  const date = "2026-03-10" as OccurrenceStart;

  it("REM-2 are what a calendar shows, whatever zone they are told in", () => {
    expect(plain(momentInWords("en", local))).toBe("Tuesday, March 10, 2026 at 10:05 PM");
    expect(plain(timeInWords("en", local))).toBe("10:05 PM");
    expect(timeInWords("fr", local)).toBe("22:05");
    expect(dateInWords("fr", local)).toBe("mardi 10 mars 2026");
  });

  it("REM-2 are days alone for whole days", () => {
    expect(momentInWords("en", date)).toBe("Tuesday, March 10, 2026");
    expect(dateInWords("en", date)).toBe("Tuesday, March 10, 2026");
  });

  it("REM-2 are lengths in one unit", () => {
    expect([lengthInWords("en", 1, "hour"), lengthInWords("en", 3, "day")]).toEqual(["1 hour", "3 days"]);
    expect(plain(lengthInWords("fr", 2, "week"))).toBe("2 semaines");
    expect(lengthInWords("en", 15, "minute")).toBe("15 minutes");
  });
});
