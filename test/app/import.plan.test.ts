import { describe, expect, it } from "vitest";
import { actors, openWorld } from "../support/open-world.js";
import { plannedRows, toldRows } from "../support/planned-rows.js";
import { rowSource, textSource } from "../support/row-source.js";

const header = "External id;First name;Last name;Company;E-mail;Phone;Country";

describe("planning an import of leads", () => {
  it("LEAD-23 tells of each row: create, duplicate of a row or of a lead, or invalid with every reason", async () => {
    const { ann } = openWorld();
    await ann.leads.create({ lastName: "Old", email: "old@acme.example" });
    const plan = await ann.leads.imports.plan(
      textSource(`${header}
        X1; Ann; Lee; ACME; ann@acme.example; 01 23 45 67 89; France
        X2; Bob; Ray; ACME; BOB@acme.example ; ; fr
        ;; ; ACME Ltd; old@ACME.example; ;
        ; Ann; Lee; acme; ; ;
        X2; ; Roy; ; ; ;
        ; Cy; Fox; Fox & Co; bob@acme.example; ;
        ;; Moon; ; moon(at)acme.example; ; Atlantis
        ; Zoe; ; ; ; ;`),
    );
    expect(await toldRows(plan)).toEqual([
      "create",
      "create",
      "duplicate of a lead by email",
      "duplicate of row 1 by name",
      "duplicate of row 2 by externalId",
      "duplicate of row 2 by email",
      "invalid country IMPORT_COUNTRY_UNKNOWN email INPUT_MALFORMED",
      "invalid lastName LEAD_NAME_MISSING",
    ]);
    expect(plan.counts).toEqual({ rows: 8, create: 2, update: 0, duplicate: 4, invalid: 2, maybeDuplicate: 0 });
  });

  it("LEAD-23 takes a row that shares no more than a phone number, and says what it may be a duplicate of", async () => {
    const { ann } = openWorld();
    await ann.leads.create({ lastName: "Old", fixedPhone: "+33 9 87 65 43 21" });
    const plan = await ann.leads.imports.plan(
      textSource(`Last name;Phone;Mobile
        Lee; 01 23 45 67 89;
        Ray; (+33) 1.23.45.67.89; 0033 9 87 65 43 21
        Fox; ; 06 00 00 00 00`),
    );
    expect(await toldRows(plan)).toEqual([
      "create",
      "create perhaps of row 1 by phone perhaps of a lead by phone",
      "create",
    ]);
    expect(plan.counts).toMatchObject({ create: 3, maybeDuplicate: 1 });
  });

  it("LEAD-23 compares with rows that are taken, not with those that are refused", async () => {
    const { ann } = openWorld();
    const plan = await ann.leads.imports.plan(
      textSource(`Last name;E-mail;Country
        Lee; lee@acme.example; Atlantis
        Lee; lee@acme.example; France
        Lee; lee@acme.example; Spain`),
    );
    expect(await toldRows(plan)).toEqual([
      "invalid country IMPORT_COUNTRY_UNKNOWN",
      "create",
      "duplicate of row 2 by email",
    ]);
  });

  it("LEAD-23 does not take people for one by a last name alone, or by a first and a last name without a company", async () => {
    const { ann } = openWorld();
    const plan = await ann.leads.imports.plan(
      textSource(`First name;Last name;Company
        ; Martin;
        ; Martin;
        Jean; Martin;
        Jean; Martin;
        ; ; Martin SA
        ; ; Martin SA
        Jean; Martin; Martin SA`),
    );
    expect(plan.counts).toMatchObject({ create: 7, duplicate: 0 });
  });

  it("LEAD-23 names the line that each row begins on, its lead, and the lead that it is a duplicate of", async () => {
    const { ann } = openWorld();
    const old = await ann.leads.create({ firstName: "Ann", lastName: "Old", companyName: "ACME", externalId: "X1" });
    const source = textSource(`Id;First name;Last name;Company
      X1; Ann; Young; ACME
      X2; Bob; Ray; ACME
      X2; Bob; Roy; ACME
      X3;;;`);
    const [first, second, third, fourth] = await plannedRows(await ann.leads.imports.plan(source));
    expect(first).toMatchObject({ number: 1, line: 2, name: "ACME, Ann Young", leadId: old.id });
    expect(first?.duplicateOf).toEqual({ row: null, leadId: old.id, by: "externalId" });
    expect(second).toMatchObject({ number: 2, line: 3, name: "ACME, Bob Ray", duplicateOf: null });
    expect(third).toMatchObject({ number: 3, line: 4, name: "ACME, Bob Roy", leadId: second?.leadId });
    expect(third?.duplicateOf).toEqual({ row: 2, leadId: second?.leadId, by: "externalId" });
    expect(fourth).toMatchObject({ number: 4, line: 5, name: "", leadId: null });
  });

  it("LEAD-23 writes nothing, and decides the same each time the rows are read", async () => {
    const { ann, storage } = openWorld();
    const source = textSource("Last name;Source;Tags\nLee;Fair;new,hot\nRay;fair;new");
    const plan = await ann.leads.imports.plan(source);
    const first = await plannedRows(plan);
    expect(await plannedRows(plan)).toEqual(first);
    expect(await plannedRows(await ann.leads.imports.plan(source))).toEqual(first);
    expect(storage.commits).toEqual([]);
  });

  it("LEAD-23 reports a row that is too long, too short or malformed, with the number of its cells", async () => {
    const { ann } = openWorld();
    const plan = await ann.leads.imports.plan({
      ...rowSource(["Last name"], []),
      async *rows() {
        yield { number: 1, line: 2, cells: ["Lee", "x"], fault: "ROW_TOO_LONG" };
        yield { number: 2, line: 3, cells: [], fault: "ROW_TOO_SHORT" };
        yield { number: 3, line: 9, cells: ["Ray"], fault: "ROW_MALFORMED" };
      },
    });
    const rows = await plannedRows(plan);
    expect(rows.flatMap(({ refusals }) => refusals)).toEqual([
      { code: "ROW_TOO_LONG", params: { cells: 2 } },
      { code: "ROW_TOO_SHORT", params: { cells: 0 } },
      { code: "ROW_MALFORMED", params: { cells: 1 } },
    ]);
    expect(plan.counts).toMatchObject({ rows: 3, invalid: 3 });
  });

  it("LEAD-23 knows an import again by its content, its options and the company, whatever the file is called", async () => {
    const { ann, bob, gus, crm } = openWorld();
    const text = "Last name\nLee";
    const idOf = async (actor: typeof ann, source = textSource(text), blanks: string[] = []): Promise<string> =>
      (await actor.leads.imports.plan(source, { blanks })).importBatchId;
    const id = await idOf(ann);
    expect(await idOf(ann, textSource(text, "copy of leads.csv"))).toBe(id);
    expect(await idOf(bob)).toBe(id);
    const others = [
      await idOf(gus),
      await idOf(ann, textSource(text), ["n/a"]),
      await idOf(ann, textSource("Last name\nRay")),
      await idOf(ann, textSource("Name\nLee")),
      await idOf(crm.as({ ...actors.ann, companyId: null })),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });
});
