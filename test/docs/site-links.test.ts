import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { deadSiteLinks } from "../../scripts/site-links.js";

const site = mkdtempSync(path.join(tmpdir(), "site-"));
afterAll(() => rmSync(site, { recursive: true }));

it("finds the links and pictures of a site that lead nowhere, and no others", () => {
  mkdirSync(path.join(site, "guides"));
  writeFileSync(path.join(site, "style.css"), "");
  writeFileSync(
    path.join(site, "index.html"),
    '<link rel="stylesheet" href="style.css"/><a href="guides/a.html#b-&amp;-c">a</a><a href="#top">top</a><h1 id="top"></h1>' +
      '<a href="https://example.org/x">x</a><script>const html = \'<a href="gone.html">\';</script>',
  );
  writeFileSync(
    path.join(site, "guides/a.html"),
    '<h2 id="b-&amp;-c"></h2><a class="x" href="../index.html">i</a><a href="../gone.html">g</a><a href="../index.html#gone">h</a>' +
      '<a href="#gone">j</a><img src="gone.png"/>',
  );
  expect(deadSiteLinks(site)).toEqual([
    "guides/a.html: ../gone.html",
    "guides/a.html: ../index.html#gone",
    "guides/a.html: #gone",
    "guides/a.html: gone.png",
  ]);
});
