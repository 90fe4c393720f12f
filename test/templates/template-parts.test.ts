import { describe, expect, it } from "vitest";
import { renderTemplate } from "../../src/templates/render-template.js";
import { fillTemplate, templateParts } from "../../src/templates/template-parts.js";

describe("what stands between the braces of a template", () => {
  it("REM-2 is told in order, by what it does, its name and its place", () => {
    expect(templateParts("a {{x}}{{! note }}{{#p}}{{^ q }}{{y}}{{/q}}{{/p}}{{{z}}}")).toEqual({
      tags: [
        { kind: "value", name: "x", at: 2 },
        { kind: "section", name: "p", at: 18 },
        { kind: "section", name: "q", at: 24 },
        { kind: "value", name: "y", at: 32 },
        { kind: "unsafe", name: "z", at: 49 },
      ],
    });
    expect(templateParts("{{> p }}")).toEqual({ tags: [{ kind: "unsafe", name: "p", at: 0 }] });
    expect(templateParts("no braces } {")).toEqual({ tags: [] });
  });

  it("REM-2 is of 256 signs at most, with its braces", () => {
    const tag = (length: number) => `a{{${"x".repeat(length - 4)}}}`;
    expect(templateParts(tag(256))).toMatchObject({ tags: [{ at: 1 }] });
    expect(templateParts(tag(257))).toEqual({ brokenAt: 1 });
    expect(templateParts(`{{x}} ${tag(257)}`)).toEqual({ brokenAt: 7 });
  });

  it("REM-2 is told where it breaks, within the text", () => {
    expect(templateParts("ab{{/x}}")).toEqual({ brokenAt: 2 });
    expect(templateParts("{{#x}}ab")).toEqual({ brokenAt: 8 });
    expect(templateParts("{{#x at 9}}ab")).toEqual({ brokenAt: 13 });
  });

  it("REM-2 is nested in 16 levels at most, wherever that is", () => {
    const nested = (levels: number) => "{{#a}}".repeat(levels) + "{{/a}}".repeat(levels);
    expect(templateParts(`{{#b}}{{/b}}${nested(16)}`)).toMatchObject({ tags: expect.any(Array) });
    expect(templateParts(`{{#b}}{{/b}}${nested(17)}`)).toEqual({ brokenAt: 12 + 6 * 16 });
  });

  it("REM-2 is not kept from one text to the next, and other braces are none", () => {
    expect(fillTemplate("{{x}} <%x%>", { x: "1" }, (value) => value)).toBe("1 <%x%>");
    expect(fillTemplate("{{x}} <%x%>", { x: "2" }, (value) => `[${value}]`)).toBe("[2] <%x%>");
  });
});

describe("how much values add to a text", () => {
  const most = 250_000;
  const rendered = (format: "text" | "html", ...values: readonly string[]) => {
    const content = values.map((_, i) => `{{v.x${i}}}`).join("|");
    const named = Object.fromEntries(values.map((value, i) => [`v.x${i}`, value]));
    const { bodyText, bodyHtml } = renderTemplate({ subject: "S", content, format, signature: null }, named);
    return (format === "html" ? bodyHtml : bodyText)?.split("|").map(({ length }) => length);
  };

  it("REM-2 is 250,000 signs at most, of which a value that does not fit takes none", () => {
    expect(rendered("text", "x".repeat(most), "y")).toEqual([most, 0]);
    expect(rendered("text", "x".repeat(most + 1), "y")).toEqual([0, 1]);
    expect(rendered("text", "x".repeat(most - 1), "yy", "z")).toEqual([most - 1, 0, 1]);
  });

  it("REM-2 counts values as they stand in HTML", () => {
    expect(rendered("html", "<".repeat(most / 4))).toEqual([most]);
    expect(rendered("html", "<".repeat(most / 4 + 1))).toEqual([0]);
  });

  it("REM-2 has no signature where it has none to say, and no blank lines for it", () => {
    const { bodyText } = renderTemplate(
      { subject: "S", content: "C", format: "text", signature: "{{v.x}}" },
      {},
      "own",
    );
    expect(bodyText).toBe("C");
  });
});
