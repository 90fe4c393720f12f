import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { jsonLines } from "../../src/export/json-lines.js";
import { wholeText } from "../support/table-rows.js";

/** Whatever ends lines for Python, the strictest of readers. */
const lineEnds = new RegExp(`[${["\n\r\u0085\u2028\u2029", "\u000b\u000c\u001c-\u001e"].join("")}]`);

describe("REP-7 a table as JSON lines", () => {
  it("REP-7 writes an object a line, keys in the order of the columns, instants by UTC", async () => {
    const table = {
      header: ["b", "1", "__proto__"],
      rows: [
        [new Date(0), -1, ["x"]],
        [null, "=1", { y: true }],
      ],
    };
    expect(await wholeText(jsonLines(table))).toBe(
      '{"b":"1970-01-01T00:00:00.000Z","1":-1,"__proto__":["x"]}\n{"b":null,"1":"=1","__proto__":{"y":true}}\n',
    );
    expect(await wholeText(jsonLines({ header: ["a"], rows: [] }))).toBe("");
  });

  test.prop([fc.array(fc.jsonValue({ stringUnit: fc.constantFrom(...'\n\r\u0085\u2028\u2029\u000ba"\\') }))])(
    "REP-7 gives back whatever went in, and no line has an end within, whatever ends lines for its reader",
    async (values) => {
      const text = await wholeText(jsonLines({ header: ["v"], rows: values.map((value) => [value as null]) }));
      const lines = text.split(lineEnds).slice(0, -1);
      expect(lines.map((line) => JSON.parse(line).v)).toEqual(JSON.parse(JSON.stringify(values)));
    },
  );
});
