import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bundled } from "../../scripts/bundled.js";

async function run(folder: string | undefined) {
  const { CRMKIT_DUPLICATE_SETS: _, ...others } = process.env;
  const env = folder === undefined ? others : { ...others, CRMKIT_DUPLICATE_SETS: folder };
  const args = [await bundled("bench/main.ts"), "duplicates-accuracy", "--json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
  const figures: { what: string; value: number }[] = status === 0 ? JSON.parse(stdout)["duplicates-accuracy"] : [];
  return { stderr, figures };
}

const header =
  "rec_id, given_name, surname, street_number, address_1, suburb, postcode, state, date_of_birth, soc_sec_id";
const persons = (...ids: readonly string[]) =>
  [header, ...ids.map((id) => `${id}, lachlan, berry, 69, giblin street, bittern, 4814, qld, 19990219, 7364009`)].join(
    "\n",
  );

it("the accuracy of the search for duplicates is skipped, loudly, without the sets that it is measured on", async () => {
  const { stderr, figures } = await run(undefined);
  expect(stderr).toContain("SKIPPED");
  expect(figures).toEqual([]);
});

it("the accuracy of the search for duplicates is measured on the sets of a folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sets-"));
  const files = {
    "febrl1.csv": persons("rec-1-org", "rec-1-dup-0"),
    "febrl3.csv": persons("rec-1-org", "rec-2-org"),
    "febrl4a.csv": persons("rec-1-org"),
    "febrl4b.csv": persons("rec-1-dup-0"),
    "restaurant.csv": `"id","name","addr","city","phone","type","class"\n1,"Art's Delicatessen","12224 ventura blvd","studio city","818/762-1221","deli", '0'\n2,"art's delicatessen","12224 ventura blvd","studio city","818/762-1221","deli", '0'`,
    "restaurant_gold.csv": `"class","id_1","id_2"\n'0', 1, 2`,
    "leads.ndjson": `{"id":1,"firstName":"Ann","lastName":"Lee","email":"a.lee@acme.example"}\n{"id":2,"firstName":"Ann","lastName":"Lee","email":"A.Lee@acme.example"}`,
    "truth.csv": "id,entity,copy,channel\n1,5,0,original\n2,5,1,call",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { stderr, figures } = await run(folder);
  rmSync(folder, { recursive: true });
  expect(stderr).toBe("");
  const f1 = figures.filter(({ what }) => what.endsWith(" F1")).map(({ what, value }) => [what, value]);
  expect(f1).toEqual([
    ["febrl1 F1", 10_000],
    ["febrl3 F1", 0],
    ["febrl4 F1", 10_000],
    ["restaurant F1", 10_000],
    ["leads F1", 10_000],
  ]);
});
