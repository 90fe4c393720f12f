import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStorableText } from "../../src/kernel/storable-text.js";
import type { Template } from "../../src/model/template.js";
import { renderTemplate } from "../../src/templates/render-template.js";

const template = (fields: Partial<Template>) =>
  ({ subject: "S", content: "C", format: "text", signature: null, ...fields }) as const;
const html = (content: string, values: Readonly<Record<string, string>>) =>
  renderTemplate(template({ format: "html", content }), values).bodyHtml ?? "";

/** Values as hostile as they come: signs of markup, of templates, of headers, and any Unicode. */
const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        '"',
        "'",
        "&",
        "`",
        "=",
        "/",
        "{{",
        "}}",
        "{{{",
        "-->",
        "</p>",
        "<script>",
        "\r\n",
        "\n",
        "\u0000",
        "\u0085",
        "\u2028",
        "Bcc: x@y.example",
        "javascript:",
        " onload=x ",
        "&#60;",
        "$&",
        "$1",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

describe("a template that is filled in", () => {
  it("REM-2 puts values in place of placeholders, and nothing where there is none", () => {
    const values = { "lead.firstName": "Ann", "lead.lastName": "Lee" };
    const { subject, bodyText, bodyHtml } = renderTemplate(
      template({ subject: "For {{lead.firstName}}", content: "Hello {{ lead.lastName }}, {{lead.email}}." }),
      values,
    );
    expect({ subject, bodyText, bodyHtml }).toEqual({ subject: "For Ann", bodyText: "Hello Lee, .", bodyHtml: null });
  });

  it("REM-2 has parts that are there only with a value, or only without one", () => {
    const content = "{{#lead.email}}mail {{lead.email}}{{/lead.email}}{{^lead.email}}no mail{{/lead.email}}";
    expect(renderTemplate(template({ content }), { "lead.email": "a@x.example" }).bodyText).toBe("mail a@x.example");
    expect(renderTemplate(template({ content }), { "lead.email": "" }).bodyText).toBe("no mail");
    expect(renderTemplate(template({ content }), {}).bodyText).toBe("no mail");
  });

  it("REM-2 leaves plain text as it is, and escapes values in HTML", () => {
    const values = { "lead.lastName": `<b>"L'ee"</b> & \`x\`` };
    expect(renderTemplate(template({ content: "{{lead.lastName}}" }), values).bodyText).toBe(values["lead.lastName"]);
    expect(html("<p>{{lead.lastName}}</p>", values)).toBe(
      "<p>&lt;b&gt;&quot;L&#39;ee&quot;&lt;/b&gt; &amp; &#96;x&#96;</p>",
    );
  });

  it("REM-2 has its own signature, or else that of the user, whose lines stay lines and who writes no HTML", () => {
    const own = "Kim\nRoe <kim>";
    expect(renderTemplate(template({ signature: "Team" }), {}, own).bodyText).toBe("C\n\nTeam");
    expect(renderTemplate(template({}), {}, own).bodyText).toBe("C\n\nKim\nRoe <kim>");
    expect(renderTemplate(template({ format: "html" }), {}, own).bodyHtml).toBe("C\n<br>\nKim<br>\nRoe &lt;kim&gt;");
  });

  it("REM-2 comes as plain text too where it is HTML", () => {
    const content = "<style>p{}</style><p>Hello {{lead.lastName}},</p><ul><li>one</li><li>two</li></ul>";
    expect(renderTemplate(template({ format: "html", content }), { "lead.lastName": "Lee & <Co>" }).bodyText).toBe(
      "Hello Lee & <Co>,\none\ntwo",
    );
  });

  test.prop([hostile])("REM-2 no value breaks out of the text of an element", (value) => {
    const filled = html("<p>{{lead.lastName}}</p>", { "lead.lastName": value });
    expect(filled.slice(3, -4)).not.toMatch(/[<>]/);
  });

  test.prop([hostile, fc.constantFrom('"', "'")])("REM-2 no value breaks out of a quoted attribute", (value, quote) => {
    const filled = html(`<a title=${quote}{{lead.lastName}}${quote}>x</a>`, { "lead.lastName": value });
    expect(filled.slice(10, -7)).not.toMatch(/["'<>`]/);
  });

  test.prop([hostile])("REM-2 no value is taken for a template", (value) => {
    const filled = renderTemplate(template({ content: "[{{lead.lastName}}]" }), { "lead.lastName": value }).bodyText;
    expect(filled).toBe(`[${value}]`);
  });

  test.prop([hostile, hostile])("REM-2 no value adds a line to the header, or makes it too long", (one, two) => {
    const long = one.repeat(40);
    const { subject } = renderTemplate(template({ subject: "{{lead.firstName}} – {{lead.lastName}}\r\nBcc: x" }), {
      "lead.firstName": long,
      "lead.lastName": two,
    });
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(subject.length).toBeLessThanOrEqual(998);
    expect(isStorableText(subject) || !isStorableText(`${one}${two}`)).toBe(true);
  });

  test.prop([hostile])("REM-2 what the plain text of a message tells is what its values are", (value) => {
    const filled = renderTemplate(template({ format: "html", content: "<p>[{{lead.lastName}}]</p>" }), {
      "lead.lastName": value,
    });
    const words = (text: string) => text.replace(/\s+/gu, " ").trim();
    expect(words(filled.bodyText)).toBe(words(`[${value}]`));
  });

  it("REM-2 stays within what can be stored, however often a long value stands in it", () => {
    const content = "{{lead.lastName}}".repeat(10_000);
    for (const format of ["text", "html"] as const) {
      const filled = renderTemplate(template({ content, format }), { "lead.lastName": "<".repeat(20_000) });
      expect(filled.bodyText.length).toBeLessThanOrEqual(500_000);
      expect(filled.bodyHtml?.length ?? 0).toBeLessThanOrEqual(1_000_000);
    }
  });
});
