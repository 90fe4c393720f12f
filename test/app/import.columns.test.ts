import { describe, expect, it } from "vitest";
import type { ImportOptions } from "../../src/app/import-leads.schema.js";
import type { ImportSource } from "../../src/import/import-source.js";
import { everyStored } from "../support/every-stored.js";
import type { World } from "../support/open-world.js";
import { openWorld } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";
import { rowSource, textSource } from "../support/row-source.js";

async function imported({ ann, storage }: World, source: ImportSource, options: ImportOptions = {}) {
  const plan = await ann.leads.imports.plan(source, options);
  const batch = await plan.commit();
  const [lead] = await everyStored(storage, "lead");
  return { plan, batch, lead };
}

describe("the columns of an import", () => {
  it("LEAD-23 recognises columns by their headers in English", async () => {
    const source = rowSource(
      [
        "Lead ID",
        "First Name",
        "last_name",
        "Company Name",
        "E-mail",
        "Phone",
        "Mobile",
        "Website",
        "ZIP code",
        "City",
      ],
      [["7", "Ann", "Lee", "ACME", "ann@acme.example", "01", "02", "acme.example", "75001", "Paris"]],
    );
    const { lead } = await imported(openWorld(), source);
    expect(lead).toMatchObject({
      externalId: "7",
      fullName: "ACME, Ann Lee",
      email: "ann@acme.example",
      fixedPhone: "01",
      mobilePhone: "02",
      website: "acme.example",
      address: { postalCode: "75001", city: "Paris", street: null, extra: null, region: null, countryCode: null },
    });
  });

  it("LEAD-23 recognises columns by their headers in French", async () => {
    const source = rowSource(
      [
        "Civilité",
        "Prénom",
        "Nom",
        "Raison sociale",
        "Courriel",
        "Tél. fixe",
        "Code postal",
        "Ville",
        "Pays",
        "Date de création",
      ],
      [["Mme", "Léa", "Michel", "Apollo", "lea@apollo.example", "01", "75001", "Paris", "Allemagne", "05/01/2026"]],
    );
    const { lead } = await imported(openWorld(), source);
    expect(lead).toMatchObject({
      title: "Mme",
      fullName: "Apollo, Léa Michel",
      email: "lea@apollo.example",
      fixedPhone: "01",
      address: { postalCode: "75001", city: "Paris", countryCode: "DE" },
      createdOn: "2026-01-05",
    });
  });

  it("LEAD-23 takes what is told of columns, by header or by place, before what their headers say", async () => {
    const source = rowSource(["Nom", "Nom", "Other", "Description"], [["ACME", "Lee", "9", "Do not take me"]]);
    const columns = { Nom: "companyName", "#2": "lastName", "#3": "externalId", Description: null } as const;
    const { plan, lead } = await imported(openWorld(), source, { columns });
    expect(plan.columns).toEqual([
      { header: "Nom", holds: "companyName" },
      { header: "Nom", holds: "lastName" },
      { header: "Other", holds: "externalId" },
      { header: "Description", holds: null },
    ]);
    expect(lead).toMatchObject({ companyName: "ACME", lastName: "Lee", externalId: "9", description: null });
  });

  it("LEAD-23 takes the first of two columns with one header, and none that is empty", async () => {
    const source = rowSource(
      ["Name", "E-mail", "Email", ""],
      [["Lee", "first@acme.example", "second@acme.example", "x"]],
    );
    const { plan, lead } = await imported(openWorld(), source);
    expect(plan.columns.map(({ holds }) => holds)).toEqual(["name", "email", null, null]);
    expect(lead?.email).toBe("first@acme.example");
  });

  it("LEAD-23 gives a first and a last name of their own the preference over a full name, wherever it stands", async () => {
    for (const columns of [
      ["Full name", "First name", "Last name"],
      ["Full name", "Last name", "First name"],
    ]) {
      const rows = [columns.map((column) => ({ "Full name": "Dr. Lee Ann" })[column] ?? column)];
      const forwards = await imported(openWorld(), rowSource(columns, rows));
      const backwards = await imported(openWorld(), rowSource(columns.toReversed(), [rows[0]?.toReversed() ?? []]));
      expect(forwards.lead).toMatchObject({ firstName: "First name", lastName: "Last name" });
      expect(backwards.lead).toMatchObject({ firstName: "First name", lastName: "Last name" });
    }
  });

  it("LEAD-23 maps values, and leaves out texts that mean nothing whatever their case", async () => {
    const source = textSource("Name;City;Score;Region\nLee;SELECT;hot;n/a");
    const options = { blanks: ["Select", "N/A"], values: { score: { hot: "5" }, city: { x: "y" } } };
    const { lead } = await imported(openWorld(), source, options);
    expect(lead).toMatchObject({ score: 5, address: null });
    const mapped = await imported(openWorld(), source, {
      ...options,
      values: { score: { hot: null }, region: { "n/a": "Bretagne" } },
    });
    expect(mapped.lead).toMatchObject({ score: 0, address: { region: "Bretagne" } });
  });

  it("LEAD-23 imports the host's own fields, recognised by name or told, and checks them", async () => {
    const customFields = {
      lead: {
        annualBudget: { kind: "number" },
        optIn: { kind: "boolean" },
        renewal: { kind: "date" },
        plants: { kind: "list" },
        tier: { kind: "text", oneOf: ["gold", "silver"] },
      },
    } as const;
    const world = openWorld({ settings: { customFields } });
    const source = textSource(`Name;Annual budget;Opt-in;Renewal;Plants;Level
      Lee; 12,5 ; oui ; 31.12.2026 ; Lyon | Metz ; gold
      Ray; much ; perhaps ; soon ; Lyon ; bronze`);
    const { plan, lead } = await imported(world, source, { columns: { Level: "custom.tier" } });
    expect(plan.columns.map(({ holds }) => holds).slice(1)).toEqual([
      "custom.annualBudget",
      "custom.optIn",
      "custom.renewal",
      "custom.plants",
      "custom.tier",
    ]);
    expect(lead?.custom).toEqual({
      annualBudget: 12.5,
      optIn: true,
      renewal: "2026-12-31",
      plants: ["Lyon", "Metz"],
      tier: "gold",
    });
    const rows = [];
    for await (const row of plan.rows()) rows.push(row);
    expect(rows[1]?.refusals.map(({ code, path }) => [...(path ?? []), code].join(" "))).toEqual([
      "custom.annualBudget IMPORT_VALUE_NOT_NUMBER",
      "custom.optIn IMPORT_VALUE_NOT_BOOLEAN",
      "custom.renewal IMPORT_VALUE_NOT_DATE",
      "custom tier INPUT_NOT_ONE_OF",
    ]);
  });

  it("LEAD-23 asks for the host's own fields that a record must have", async () => {
    const customFields = { lead: { tier: { kind: "text", required: true } } } as const;
    const { ann } = openWorld({ settings: { customFields } });
    const plan = await ann.leads.imports.plan(textSource("Name;Tier\nLee;gold\nRay;"));
    expect(plan.counts).toMatchObject({ create: 1, invalid: 1 });
  });
});

describe("the options of an import", () => {
  const source = textSource("Name;E-mail\nLee;lee@acme.example");
  const planned = (options: unknown) => openWorld().ann.leads.imports.plan(source, options as ImportOptions);

  it("LEAD-23 refuses a column that the file does not have, and one that would be held twice", async () => {
    const columns = { Nom: "lastName", "#3": "city", "E-mail": "email", "#2": "title", Name: "email" };
    expect(await reasonsOf(planned({ columns }), "INPUT_INVALID")).toEqual([
      "IMPORT_COLUMN_UNKNOWN options columns Nom",
      "IMPORT_COLUMN_UNKNOWN options columns #3",
      "IMPORT_COLUMN_TWICE options columns #2",
      "IMPORT_COLUMN_TWICE options columns Name",
    ]);
  });

  it("LEAD-23 refuses options that it does not know", async () => {
    const options = {
      columns: { Name: "surname" },
      values: { "custom.tier": {} },
      blanks: "n/a",
      dateOrder: "ymd",
      existing: "replace",
      more: 1,
    };
    const codes = (await reasonsOf(planned(options), "INPUT_INVALID")).map((reason) => reason.split(" ").slice(0, 3));
    expect(codes).toContainEqual(["INPUT_NOT_ONE_OF", "options", "columns"]);
    expect(codes).toContainEqual(["INPUT_UNKNOWN_FIELD", "options", "values"]);
    expect(codes).toContainEqual(["INPUT_WRONG_TYPE", "options", "blanks"]);
    expect(codes).toContainEqual(["INPUT_NOT_ONE_OF", "options", "dateOrder"]);
    expect(codes).toContainEqual(["INPUT_NOT_ONE_OF", "options", "existing"]);
    expect(codes).toContainEqual(["INPUT_UNKNOWN_FIELD", "options", "more"]);
  });

  it("refuses what is no source, and what cannot watch", async () => {
    const { imports } = openWorld().ann.leads;
    const wrong = { name: 1, columns: "Name", rows: [] } as unknown as ImportSource;
    expect(await reasonsOf(imports.plan(wrong), "INPUT_INVALID")).toEqual([
      "INPUT_WRONG_TYPE source name",
      "INPUT_WRONG_TYPE source columns",
      "INPUT_WRONG_TYPE source rows",
    ]);
    const watch = { onProgress: "loud", signal: {} } as never;
    expect(await reasonsOf(imports.plan(source, {}, watch), "INPUT_INVALID")).toEqual([
      "INPUT_WRONG_TYPE watch onProgress",
      "INPUT_MISSING watch signal aborted",
    ]);
    const plan = await imports.plan(source);
    expect(await reasonsOf(plan.commit(null as never), "INPUT_INVALID")).toEqual(["INPUT_WRONG_TYPE watch"]);
  });
});
