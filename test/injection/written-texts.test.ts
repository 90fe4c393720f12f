import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/adapters/csv/index.js";
import { readCalendar, writeCalendar } from "../../src/adapters/icalendar/index.js";
import { renderTemplate } from "../../src/templates/render-template.js";
import { exchangedEvents } from "../adapters/icalendar/exchanged-events.js";
import { openWorld } from "../support/open-world.js";
import { payloads } from "./payloads.js";

/** Names of the properties of a calendar file, unfolded. */
const properties = (file: string): string[] =>
  file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => /^[^:;]*/.exec(line)?.[0] ?? "");

describe("Texts that are orders to what is written", () => {
  it.each(payloads)("SEC-3 add no line to a calendar file, and are read back, or are refused: %j", (text) => {
    const [event] = fc.sample(exchangedEvents, { seed: 7, numRuns: 1 }).flat();
    if (event === undefined) throw new Error("There is no event to write");
    const now = new Date("2026-03-01T12:00:00Z");
    const withText = (subject: string) => ({
      ...event,
      details: { ...event.details, subject, description: subject, location: subject },
    });
    if (text.includes("\r")) {
      expect(() => writeCalendar([withText(text)], { now })).toThrow("INPUT_MALFORMED");
      return;
    }
    const file = writeCalendar([withText(text)], { now });
    expect(properties(file)).toEqual(properties(writeCalendar([withText("plain")], { now })));
    expect(readCalendar(file, { timeZone: "Europe/Paris" }).events[0]?.details).toMatchObject({
      subject: text,
    });
  });

  it.each(payloads)("SEC-3 are cells of a CSV, none a formula: %j", async (text) => {
    const { ann } = openWorld();
    await ann.leads.create({ lastName: text, companyName: "Apollo" });
    let file = "";
    for await (const piece of csvLines(await ann.exports.records("lead", { columns: ["lastName", "companyName"] })))
      file += piece;
    const quoted = (
      /"((?:[^"]|"")*)"/.exec(file.split("\r\n").slice(1).join("\r\n"))?.[1] ??
      file.split("\r\n")[1] ??
      ""
    ).replaceAll('""', '"');
    expect(quoted).not.toMatch(/^\s*[=+\-@]/);
    expect(file.endsWith(",Apollo\r\n")).toBe(true);
  });

  it.each(payloads)("SEC-3 are text in HTML and one line in a subject: %j", (text) => {
    const template = {
      subject: "{{lead.lastName}}",
      content: '<p title="{{lead.lastName}}">{{lead.lastName}}</p>',
      format: "html",
      signature: null,
    } as const;
    const { subject, bodyHtml } = renderTemplate(template, { "lead.lastName": text });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(bodyHtml?.match(/[<>"]/g)?.join("")).toBe('<"">' + "<>");
  });
});
