import { describe, expect, it } from "vitest";
import { everyStored } from "../support/every-stored.js";
import { openImportWorld, stages, told } from "../support/import-world.js";
import { actors } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storeRecord } from "../support/store-record.js";

const won = { stage: "Won", closedOn: "2026-02-01" };

describe("rows that are not imported", () => {
  it("keep no other from being imported, and each tells every reason", async () => {
    const { ann, gus, importRows, storage } = await openImportWorld();
    const { id: theirs } = await gus.accounts.create({ name: "Theirs" });
    const { id: lostReasonId } = await ann.referenceData.create({ kind: "lostReason", name: "Too dear" });
    await ann.referenceData.archive({ kind: "lostReason", id: lostReasonId });
    await storeRecord(storage, "user", { id: "zoe", companyId: "globex" });
    const answers = await importRows([
      {},
      { stage: "Elsewhere" },
      { accountId: null },
      { accountId: theirs, contactId: "nobody" },
      { stage: "Lost", closedOn: "2026-02-01", lostReasonId: "none" },
      { stage: "Lost", closedOn: "2026-02-01", lostReasonId },
      { closedOn: "2026-02-01" },
      { stage: "Won" },
      { ...won, openedOn: "2026-02-02" },
      { stage: "Won", openedOn: "2026-03-03", closedOn: "2026-03-04" },
      { ...won, lostReasonId: "none" },
      { assignedToId: "zoe", teamId: "unheard of" },
      won,
    ]);
    expect(told(answers)).toEqual([
      "made",
      "OPPORTUNITY_STAGE_UNMAPPED rows 1 stage",
      "OPPORTUNITY_PARTY_MISSING rows 2 accountId",
      "ACCOUNT_UNKNOWN rows 3 accountId, CONTACT_UNKNOWN rows 3 contactId",
      "REFERENCE_UNKNOWN rows 4 lostReasonId",
      "REFERENCE_ARCHIVED rows 5 lostReasonId",
      "OPPORTUNITY_CLOSING_UNFIT rows 6 closedOn",
      "OPPORTUNITY_CLOSING_UNFIT rows 7 closedOn",
      "OPPORTUNITY_CLOSED_BEFORE_OPENED rows 8 closedOn",
      "OPPORTUNITY_DATE_IN_FUTURE rows 9 openedOn, OPPORTUNITY_DATE_IN_FUTURE rows 9 closedOn",
      "LOSS_NOT_LOSING rows 10 lostReasonId, REFERENCE_UNKNOWN rows 10 lostReasonId",
      "REFERENCE_UNKNOWN rows 11 assignedToId",
      "made",
    ]);
    expect(answers.map(({ externalId }) => externalId)).toEqual(answers.map((_, i) => `x${i}`));
    expect(await everyStored(storage, "opportunity")).toHaveLength(2);
  });

  it("tell what their texts need", async () => {
    const { importRows } = await openImportWorld();
    const answers = await importRows([
      { stage: "Elsewhere" },
      { accountId: "gone" },
      { stage: "Won" },
      { ...won, openedOn: "2026-02-02" },
      { openedOn: "2026-03-03" },
    ]);
    expect(answers.map((answer) => !answer.ok && answer.refusals[0]?.params)).toEqual([
      { stage: "Elsewhere" },
      { accountId: "gone" },
      { stage: "Won", closed: true },
      { openedOn: "2026-02-02", closedOn: "2026-02-01" },
      { date: "2026-03-03" },
    ]);
  });

  it("are those of the future in the actor's zone: today is none, though it is tomorrow elsewhere", async () => {
    const { importAs, clock } = await openImportWorld();
    clock.set("2026-03-02T23:30:00.000Z");
    const rows = [{ stage: "Won", closedOn: "2026-03-03" }];
    expect(told(await importAs(actors.bob)(rows))).toEqual(["OPPORTUNITY_DATE_IN_FUTURE rows 0 closedOn"]);
    expect(told(await importAs(actors.ann)(rows))).toEqual(["made"]);
  });
});

describe("a command that is refused whole", () => {
  it("is told of with every fault, and nothing is written", async () => {
    const { importRows, storage } = await openImportWorld();
    const commits = storage.commits.length;
    const nothing = { statusId: "opportunity.gone" };
    const reasons = (rows: readonly object[], command: object, code: "INPUT_INVALID" | "REFUSED") =>
      reasonsOf(importRows(rows, command), code);
    expect(await reasons([{}], { stages: { ...stages, Odd: nothing } }, "REFUSED")).toEqual([
      "STATUS_UNKNOWN stages Odd statusId",
    ]);
    expect(await reasons([{}, { externalId: "y" }, { externalId: " x0 " }], {}, "REFUSED")).toEqual([
      "OPPORTUNITY_EXTERNAL_ID_TWICE rows 2 externalId",
    ]);
    const odd = { stage: 1, name: " ", amount: -1, currency: "usd", openedOn: "1899-12-31", custom: { a: 1 }, b: 1 };
    expect(await reasons([{}, odd, { externalId: "" }], {}, "INPUT_INVALID")).toEqual([
      "INPUT_WRONG_TYPE rows 1 stage",
      "INPUT_WRONG_TYPE rows 1 name",
      "INPUT_MALFORMED rows 1 currency",
      "INPUT_MALFORMED rows 1 openedOn",
      "INPUT_TOO_SMALL rows 1 amount",
      "INPUT_UNKNOWN_FIELD rows 1 b",
      "INPUT_UNKNOWN_FIELD rows 1 custom a",
      "INPUT_WRONG_TYPE rows 2 externalId",
    ]);
    expect(await reasons([], { stages: { " Won": "won", Open: "open" } }, "INPUT_INVALID")).toEqual([
      "INPUT_MALFORMED stages  Won",
      "INPUT_NOT_ONE_OF stages Open",
      "INPUT_TOO_SHORT rows",
    ]);
    expect(await reasons(Array(1_001).fill({}), {}, "INPUT_INVALID")).toEqual(["INPUT_TOO_LONG rows"]);
    expect(await errorOf(importRows([{}], { pipelineId: "gone" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(storage.commits).toHaveLength(commits);
  });
});
