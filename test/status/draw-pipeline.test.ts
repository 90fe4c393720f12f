import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dotOf, mermaidOf } from "../../src/status/draw-pipeline.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { leadPipeline } from "../support/pipelines.js";

const small = leadPipeline({
  a: { nextStatusIds: ["b"], labels: { en: "New", fr: "Début" } },
  b: { nextStatusIds: ["a", "done", "gone"], labels: { en: "In work" } },
  done: { labels: { en: "Done" } },
  gone: { labels: { en: "Gone" } },
});

describe("drawing in Mermaid", () => {
  it("STATUS-10 shows names, roles, ends as rounded boxes, and the moves", () => {
    expect(mermaidOf(small, "en")).toBe(`flowchart LR
  s0["New [new]"]
  s1["In work"]
  s2(["Done [converted]"])
  s3(["Gone [lost]"])
  s0 --> s1
  s1 --> s0
  s1 --> s2
  s1 --> s3
  s3 --> s0
`);
  });

  it("STATUS-10 takes the language asked for, else English", () => {
    expect(mermaidOf(small, "fr-CA")).toContain('s0["Début [new]"]');
    expect(mermaidOf(small, "fr-CA")).toContain('s1["In work"]');
  });
});

describe("drawing in DOT", () => {
  it("STATUS-10 shows names, roles, colours, ends with a double line, and the moves", () => {
    const color = `"${small.statuses[0]?.color}"`;
    expect(dotOf(small, "en")).toBe(`digraph pipeline {
  rankdir=LR;
  node [shape=box];
  s0 [label="New [new]", color=${color}];
  s1 [label="In work", color=${color}];
  s2 [label="Done [converted]", color=${color}, peripheries=2];
  s3 [label="Gone [lost]", color=${color}, peripheries=2];
  s0 -> s1;
  s1 -> s0;
  s1 -> s2;
  s1 -> s3;
  s3 -> s0;
}
`);
  });
});

describe("the moves that are drawn", () => {
  it("STATUS-10 LEAD-9 are none out of converted and the reset out of lost; prospects and opportunities may leave an end", () => {
    const moves = (kind: "lead" | "prospect") => dotOf(shippedPipeline(kind), "en").match(/s\d -> s\d/g) ?? [];
    expect(moves("lead").filter((move) => move.startsWith("s4") || move.startsWith("s5"))).toEqual(["s5 -> s0"]);
    expect(moves("prospect")).toHaveLength(6 * 5);
  });
});

/** Names meant to break out of a drawing. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "\\",
        "]",
        ")",
        "\n",
        "\r",
        ";",
        "#",
        "<b>",
        "&quot;",
        "`",
        "-->",
        "%%",
        "end",
        "{",
        "}",
        " ",
        "click s0",
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join("")),
);

describe("hostile names", () => {
  test.prop([hostile])("STATUS-10 stay within their box in Mermaid, and come out as they went in", (name) => {
    const [header, box, ...rest] = mermaidOf(leadPipeline({ a: { labels: { en: name } } }), "en").split("\n");
    expect(header).toBe("flowchart LR");
    const text = /^ {2}s0\["([^"<>&`\\]*) \[new\]"\]$/u.exec(box ?? "")?.[1];
    expect(text?.replace(/#(\d+);/g, (_code, unit) => String.fromCharCode(unit))).toBe(name.replace(/\s+/g, " "));
    expect(rest.every((line) => /^( {2}s\d(\["b"\]|\(\["(done|gone) \[\w+\]"\]\)| --> s\d))?$/.test(line))).toBe(true);
  });

  test.prop([hostile])("STATUS-10 stay within their box in DOT, and come out as they went in", (name) => {
    const lines = dotOf(leadPipeline({ a: { labels: { en: name } } }), "en").split("\n");
    const [text] = /"((?:[^"\\]|\\["\\])*)"/u.exec(lines[3] ?? "")?.slice(1) ?? [];
    expect(text?.replace(/\\(["\\])/g, "$1")).toBe(`${name.replace(/\s+/g, " ")} [new]`);
    expect((lines[3] ?? "").replace(/"((?:[^"\\]|\\["\\])*)"/gu, "_")).toBe("  s0 [label=_, color=_];");
    expect(lines).toHaveLength(dotOf(leadPipeline(), "en").split("\n").length);
  });
});
