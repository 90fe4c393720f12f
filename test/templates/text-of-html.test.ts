import { describe, expect, it } from "vitest";
import { textOfHtml } from "../../src/templates/text-of-html.js";

describe("the plain text of HTML", () => {
  it.each([
    ["<p>One</p><p>Two<br>three</p>", "One\nTwo\nthree"],
    ["a  \n b", "a b"],
    ["<head><title>T</title></head><STYLE>x</sTyLe ><b>B</b>", "B"],
    ["<!-- <p>not</p> --><i>yes</i>", "yes"],
    ["<style>a</styles>b</style>c", "c"],
    ["&lt;b&gt; &amp;lt; &#233;&#xE9;&nbsp;&unknown; &constructor;", "<b> &lt; éé\u00a0&unknown; &constructor;"],
    ["&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd"],
    ["&#x10FFFF;&#xD7FF;&#xDFFF;&#xE000;", "\u{10ffff}\ud7ff\ufffd\ue000"],
    ["it&apos;s &quot;it&quot;", `it's "it"`],
    ["<p>a</p><p> </p><p></p><p>b</p>", "a\n\nb"],
    ["<p>one </p> <p>two</p>", "one\ntwo"],
    ["a<1<br>b", "ab"],
    ["a<b", "a"],
    ["<style>never closed", ""],
    ["<!-- never closed", ""],
    ["<!-->x", ""],
  ])("REM-2 of %s", (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each(["<", "<!--", "<style>", "<p", "</p>", "&#", "\n ", "<style></style"])(
    "REM-2 goes once through %j again and again, which takes minutes if it begins anew each time",
    (piece) => {
      expect(textOfHtml(piece.repeat(Math.floor(1_000_000 / piece.length))).length).toBeLessThanOrEqual(1_000_000);
    },
  );
});
