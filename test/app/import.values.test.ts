import { describe, expect, it } from "vitest";
import type { ImportOptions } from "../../src/app/import-leads.schema.js";
import { everyStored } from "../support/every-stored.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { toldRows } from "../support/planned-rows.js";
import { textSource } from "../support/row-source.js";

/** Imports rows and gives a field of the leads by their names. */
async function leadsOf(text: string, options: ImportOptions = {}, { ann, storage }: World = openWorld()) {
  await (await ann.leads.imports.plan(textSource(text), options)).commit();
  return new Map((await everyStored(storage, "lead")).map((lead) => [lead.fullName, lead]));
}

describe("the values of an import", () => {
  it("LEAD-23 brings statuses by label in any language, by id and by role, converted and lost ones included", async () => {
    const leads = await leadsOf(`Name;Status
      A; To process
      B; qualification MARKETING
      C; Qualification commerciale
      D; lead.nurturing
      E; Converti
      F; lost
      G; NEW
      H;`);
    expect([...leads].map(([name, { statusId }]) => `${name} ${statusId}`).sort()).toEqual([
      "A lead.to-process",
      "B lead.marketing-qualification",
      "C lead.sales-qualification",
      "D lead.nurturing",
      "E lead.converted",
      "F lead.lost",
      "G lead.to-process",
      "H lead.to-process",
    ]);
  });

  it("LEAD-23 makes a lead converted that a column says is, whatever its status; when and to what is not known", async () => {
    const leads = await leadsOf(`Name;Converted;Status
      A;1;Nurturing
      B;0;Nurturing
      C;oui;
      D;no;Lost`);
    expect([...leads].map(([name, { statusId }]) => `${name} ${statusId}`).sort()).toEqual([
      "A lead.converted",
      "B lead.nurturing",
      "C lead.converted",
      "D lead.lost",
    ]);
    expect(leads.get("A")).toMatchObject({ convertedAt: null, convertedById: null, convertedAccountId: null });
    expect(leads.get("D")).toMatchObject({ lostAt: null, lostReasonId: null });
  });

  it("LEAD-23 STATUS-6 asks no guard: leads are brought as they stand elsewhere", async () => {
    const guards = { "lead.nurturing": [() => ({ code: "acme.NO" })] };
    const leads = await leadsOf("Name;Status\nA; Nurturing", {}, openWorld({ settings: { leads: { guards } } }));
    expect(leads.get("A")).toMatchObject({ statusId: "lead.nurturing" });
  });

  it("LEAD-23 looks statuses up in the company's own pipelines", async () => {
    const world = openWorld();
    await world.ann.statuses.define({
      kind: "lead",
      pipelineId: "new",
      isDefault: true,
      statuses: [
        { id: "fresh", labels: { en: "Fresh" }, open: true },
        { id: "signed", labels: { en: "Signed", de: "Unterschrieben" }, open: false },
        { id: "gone", labels: { en: "Gone" }, open: false },
      ],
      roles: { new: "fresh", converted: "signed", lost: "gone" },
    });
    const leads = await leadsOf(
      `Name;Status;Converted
        A; unterschrieben;
        B; lost;
        C;;
        D; ; yes
        E; Nurturing;`,
      {},
      world,
    );
    expect([...leads].map(([name, { statusId }]) => `${name} ${statusId}`).sort()).toEqual([
      "A signed",
      "B gone",
      "C fresh",
      "D signed",
      "E lead.nurturing",
    ]);
  });

  it("LEAD-23 reads yes and no in English and French", async () => {
    const yes = ["1", "yes", "Y", "TRUE", "x", "oui", "O", "Vrai", "on"];
    const no = ["0", "no", "N", "false", "non", "FAUX", "off"];
    const rows = [...yes, ...no].map((word, i) => `L${i};${word};${word};${word};${word}`);
    const header = "Name;Do not call;Ne pas envoyer d'e-mail;Key account;Nurturing";
    const leads = [...(await leadsOf([header, ...rows].join("\n"))).values()];
    for (const [i, word] of [...yes, ...no].entries()) {
      const lead = leads.find(({ lastName }) => lastName === `L${i}`);
      const marks = [lead?.doNotCall, lead?.doNotEmail, lead?.keyAccount, lead?.nurturing];
      expect(marks, word).toEqual(Array(4).fill(yes.includes(word)));
    }
  });

  it("LEAD-23 reads dates of three numbers in the order told, with or without a time", async () => {
    const dates = "Name;Created on\nA;2026-03-04\nB;4/3/2026\nC;04.03.2026 17:05\nD;2026-03-04T23:30:00Z";
    const dayFirst = await leadsOf(dates);
    expect([...dayFirst.values()].map(({ createdOn }) => createdOn)).toEqual(Array(4).fill("2026-03-04"));
    const monthFirst = await leadsOf("Name;Created on\nA;2026-03-04\nB;3/4/2026", { dateOrder: "mdy" });
    expect([...monthFirst.values()].map(({ createdOn }) => createdOn)).toEqual(Array(2).fill("2026-03-04"));
  });

  it("LEAD-23 refuses what cannot be read, cell by cell", async () => {
    const { ann } = openWorld();
    const plan = await ann.leads.imports.plan(
      textSource(`Name;Created on;Score;Do not call;Converted;Status;Country;Size
        A;31/02/2026;;;;;;
        B;3/14/2026;lots;perhaps;maybe;Somewhere;Nowhere;
        C;;6;;;;;
        D;;;;;;;enormous`),
    );
    expect(await toldRows(plan)).toEqual([
      "invalid createdOn IMPORT_VALUE_NOT_DATE",
      [
        "invalid createdOn IMPORT_VALUE_NOT_DATE score IMPORT_VALUE_NOT_NUMBER doNotCall IMPORT_VALUE_NOT_BOOLEAN",
        "converted IMPORT_VALUE_NOT_BOOLEAN status IMPORT_STATUS_UNKNOWN country IMPORT_COUNTRY_UNKNOWN",
      ].join(" "),
      "invalid manualScore INPUT_TOO_BIG",
      "invalid sizeBand SIZE_BAND_UNKNOWN",
    ]);
  });

  it("LEAD-18 LEAD-23 makes entries of the lists on the fly, one for names that are the same, and finds those there are", async () => {
    const world = openWorld();
    const fair = await world.ann.referenceData.create({ kind: "source", name: "Foire" });
    const leads = await leadsOf(
      `Name;Source;Category;Industry;Department;Job title;Tags
        A;google;SME;Steel;Purchasing;Buyer;VIP, Élite | cold
        B;Google;sme;STEEL;purchasing;BUYER;elite;
        C; foire ;;;;;vip;VIP`,
      {},
      world,
    );
    const named = async (kind: "source" | "category" | "industrySector" | "department" | "jobFunction" | "tag") =>
      (await everyStored(world.storage, kind)).map(({ name }) => name).sort();
    expect(await named("source")).toEqual(["Foire", "google"]);
    expect(await named("category")).toEqual(["SME"]);
    expect(await named("industrySector")).toEqual(["Steel"]);
    expect(await named("department")).toEqual(["Purchasing"]);
    expect(await named("jobFunction")).toEqual(["Buyer"]);
    expect(await named("tag")).toEqual(["VIP", "cold", "Élite"]);
    const [a, b, c] = ["A", "B", "C"].map((name) => leads.get(name));
    expect(b?.sourceId).toBe(a?.sourceId);
    expect(c?.sourceId).toBe(fair.id);
    expect(a?.tagIds).toHaveLength(3);
    expect(a?.tagIds).toContain(b?.tagIds[0]);
    expect(c?.tagIds).toHaveLength(1);
  });

  it("LEAD-18 LEAD-23 refuses a row that names an entry that was put away", async () => {
    const { ann } = openWorld();
    const { id } = await ann.referenceData.create({ kind: "source", name: "Foire" });
    await ann.referenceData.archive({ kind: "source", id });
    const plan = await ann.leads.imports.plan(textSource("Name;Source\nLee;foire"));
    expect(await toldRows(plan)).toEqual(["invalid sourceId name REFERENCE_ARCHIVED"]);
  });
});
