import { describe, expect, it } from "vitest";
import type { TemplateModel } from "../../src/model/template.js";
import { shippedIn } from "../../src/templates/decide-add-shipped-templates.js";
import { placeholders } from "../../src/templates/placeholders.js";
import { renderTemplate } from "../../src/templates/render-template.js";
import { sampleValues } from "../../src/templates/sample-values.js";
import { templateObjections } from "../../src/templates/verify-template.js";

const faults = (content: string, model: TemplateModel = "lead") =>
  templateObjections({ model, subject: "S", content, signature: null }).map(
    ({ code, path, params }) => `${code} ${path?.join(".")} ${params?.["placeholder"] ?? ""} ${params?.["line"]}`,
  );

describe("the texts of a template", () => {
  it("REM-2 take the placeholders of their model, alone and as parts, and remarks", () => {
    const content =
      "{{lead.firstName}}{{#lead.email}}{{lead.email}}{{/lead.email}}{{^lead.title}}x{{/lead.title}}{{! note }}";
    expect(faults(content)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["an unknown placeholder", "a\n{{lead.shoeSize}}", "TEMPLATE_PLACEHOLDER_UNKNOWN content lead.shoeSize 2"],
    ["one before other lines", "{{lead.shoeSize}}\n\n", "TEMPLATE_PLACEHOLDER_UNKNOWN content lead.shoeSize 1"],
    ["a placeholder of another model", "{{event.subject}}", "TEMPLATE_PLACEHOLDER_UNKNOWN content event.subject 1"],
    ["an unknown part", "{{#nobody}}x{{/nobody}}", "TEMPLATE_PLACEHOLDER_UNKNOWN content nobody 1"],
    [
      "an unknown placeholder within a part",
      "{{#lead.email}}{{x}}{{/lead.email}}",
      "TEMPLATE_PLACEHOLDER_UNKNOWN content x 1",
    ],
    ["the value itself", "{{#lead.email}}{{.}}{{/lead.email}}", "TEMPLATE_PLACEHOLDER_UNKNOWN content . 1"],
    ["what objects inherit", "{{constructor}}", "TEMPLATE_PLACEHOLDER_UNKNOWN content constructor 1"],
    ["an unescaped placeholder", "{{{lead.email}}}", "TEMPLATE_TAG_FORBIDDEN content lead.email 1"],
    ["an unescaped placeholder of the other form", "{{& lead.email}}", "TEMPLATE_TAG_FORBIDDEN content lead.email 1"],
    ["a partial", "{{> lead.email}}", "TEMPLATE_TAG_FORBIDDEN content lead.email 1"],
    ["other delimiters", "{{=<% %>=}}<%& lead.email %>", "TEMPLATE_TAG_FORBIDDEN content <% %> 1"],
    ["a brace that is not closed", "a\nb {{lead.email", "TEMPLATE_MALFORMED content  2"],
    ["a part that is not closed", "{{#lead.email}}\n\nx", "TEMPLATE_MALFORMED content  3"],
    ["a part that is closed by another", "{{#lead.email}}\n{{/lead.title}}", "TEMPLATE_MALFORMED content  2"],
    ["an end without a begin", "\n\n{{/lead.email}}", "TEMPLATE_MALFORMED content  3"],
    ["delimiters that are none", "{{=x=}}", "TEMPLATE_MALFORMED content  1"],
  ])("REM-2 are refused with %s, which is named with its line", (_what, content, fault) => {
    expect(faults(content)[0]).toBe(fault);
  });

  it("REM-2 are refused where parts are nested without end, and read in no time whatever they hold", () => {
    const nested = (levels: number) => "{{#lead.email}}".repeat(levels) + "{{/lead.email}}".repeat(levels);
    expect(faults(nested(16))).toEqual([]);
    expect(faults(nested(17))).toEqual(["TEMPLATE_MALFORMED content  1"]);
    expect(faults(nested(6_000))).toEqual(["TEMPLATE_MALFORMED content  1"]);
    expect(faults(`{{lead.email${" ".repeat(199_000)}`)).toEqual(["TEMPLATE_MALFORMED content  1"]);
    expect(faults(Array.from({ length: 20_000 }, (_, i) => `{{x${i}}}\n`).join(""))).toHaveLength(20);
  });

  it("REM-2 are looked at one by one, and all faults told, each name once", () => {
    const template = { model: "lead", subject: "{{a}}", content: "{{b}}{{b}}{{c}}", signature: "{{" } as const;
    expect(templateObjections(template).map(({ code, path }) => `${code} ${path?.join()}`)).toEqual([
      "TEMPLATE_PLACEHOLDER_UNKNOWN subject",
      "TEMPLATE_PLACEHOLDER_UNKNOWN content",
      "TEMPLATE_PLACEHOLDER_UNKNOWN content",
      "TEMPLATE_MALFORMED signature",
    ]);
  });

  it("REM-2 that are shipped have no fault, in each language, and show every value", () => {
    for (const language of ["en", "fr"] as const)
      for (const shipped of shippedIn(language)) {
        const template = { ...shipped, format: shipped.format ?? "text" };
        expect(templateObjections({ ...template, signature: null })).toEqual([]);
        const { subject, bodyText } = renderTemplate(
          { ...template, signature: null },
          sampleValues(shipped.model, language),
        );
        expect(`${subject}${bodyText}`).not.toMatch(/[{}]|undefined/);
        expect(bodyText).toContain(language === "fr" ? "Bonjour" : "Hello");
      }
  });

  it.each(Object.keys(placeholders) as TemplateModel[])(
    "REM-2 of a template for %s can be looked at with made-up values",
    (model) => {
      for (const language of ["fr", "en"]) expect(Object.values(sampleValues(model, language))).not.toContain("");
      expect(Object.keys(sampleValues(model, "en"))).toEqual(Object.keys(placeholders[model]));
    },
  );

  it.each(Object.keys(placeholders) as TemplateModel[])(
    "REM-2 of a template for %s can be written by what each placeholder stands for",
    (model) => {
      const named = Object.entries(placeholders[model]);
      expect(named.filter(([name, meaning]) => meaning === "" || !name.includes("."))).toEqual([]);
      expect(named.length).toBeGreaterThan(3);
    },
  );
});
