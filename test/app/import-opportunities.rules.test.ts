import { describe, expect, it } from "vitest";
import type { Policy } from "../../src/ports/policy.js";
import type { StatusInput } from "../../src/status/pipeline-input.schema.js";
import { shippedPipeline } from "../../src/status/shipped-pipelines.js";
import { everyStored } from "../support/every-stored.js";
import { openImportWorld, told } from "../support/import-world.js";
import { actors } from "../support/open-world.js";
import { reasonsOf } from "../support/refused.js";

const status = (id: string, open: boolean, more: Partial<StatusInput> = {}): StatusInput => ({
  id,
  labels: { en: id },
  open,
  ...more,
});
const renewals = {
  kind: "opportunity",
  pipelineId: "new",
  name: "Renewals",
  statuses: [
    status("due", true, { probability: 70 }),
    status("asked", true, { probability: null, requiredFields: ["amount"], allowedUserIds: ["nobody"] }),
    status("renewed", false),
    status("ended", false),
  ],
  roles: { new: "due", proposition: "asked", won: "renewed", lost: "ended" },
} as const;

/** The pipeline that the library ships, as it is entered. */
const shipped = {
  kind: "opportunity",
  statuses: shippedPipeline("opportunity").statuses.map(({ id, labels, open, probability }) => ({
    id,
    labels,
    open,
    probability,
  })),
  roles: {
    new: "opportunity.to-process",
    proposition: "opportunity.proposition",
    won: "opportunity.closed-won",
    lost: "opportunity.closed-lost",
  },
} as const;

describe("what rules say to an import of opportunities", () => {
  it("maps stages to another pipeline, where a status with a role is what the role is", async () => {
    const { ann, importRows } = await openImportWorld();
    const { pipeline } = await ann.statuses.define(renewals);
    const stages = { A: "new", B: { statusId: "asked" }, C: { statusId: "renewed" }, D: "lost" };
    const closed = { closedOn: "2026-02-01" };
    const answers = await importRows(
      [{ stage: "A" }, { stage: "B" }, { stage: "C", ...closed }, { stage: "D", ...closed }, { stage: "C" }],
      { stages, pipelineId: pipeline.id },
    );
    expect(answers.map((answer) => answer.ok && [answer.opportunity.statusId, answer.opportunity.probability])).toEqual(
      [["due", 70], ["asked", null], ["renewed", 100], ["ended", 0], false],
    );
    expect(await reasonsOf(importRows([{ stage: "A" }], { stages }))).toEqual([
      "STATUS_UNKNOWN stages B statusId",
      "STATUS_UNKNOWN stages C statusId",
    ]);
  });

  it("STATUS-9 decides anew where the pipeline, or an account, is changed meanwhile", async () => {
    const { ann, importRows, storage, accountId } = await openImportWorld();
    storage.beforeNextCommit(() => ann.accounts.update({ accountId, changes: { currency: "CHF" } }));
    const answers = await importRows([{}, {}].map((_, i) => ({ externalId: `a${i}` })));
    expect(answers).toMatchObject([{ opportunity: { currency: "CHF" } }, { opportunity: { currency: "CHF" } }]);
    storage.beforeNextCommit(() =>
      ann.statuses.define({
        ...shipped,
        statuses: shipped.statuses.filter(({ id }) => id !== "opportunity.sales-qualification"),
      }),
    );
    const late = await importRows([{ externalId: "b0" }, { externalId: "b1", stage: "Talking" }]);
    expect(told(late)).toEqual(["made", "OPPORTUNITY_STAGE_UNMAPPED rows 1 stage"]);
    expect(await everyStored(storage, "opportunity")).toHaveLength(3);
  });

  it("leaves the account as it is", async () => {
    const { ann, importRows, accountId } = await openImportWorld();
    const before = await ann.accounts.get(accountId);
    await importRows([{ stage: "Won", closedOn: "2026-02-01" }]);
    expect(await ann.accounts.get(accountId)).toEqual(before);
  });

  it("takes an account or a contact that was put away, for what it bought stays true", async () => {
    const { ann, importRows, accountId } = await openImportWorld();
    const { id: contactId } = await ann.contacts.create({ lastName: "Lee" });
    await ann.accounts.archive({ accountId });
    const answers = await importRows([{}, { accountId: null, contactId }]);
    expect(told(answers)).toEqual(["made", "made"]);
  });

  it("checks the host's own fields", async () => {
    const settings = { customFields: { opportunity: { region: { kind: "text", oneOf: ["north"], required: true } } } };
    const { importRows } = await openImportWorld({ settings: settings as never });
    expect(await reasonsOf(importRows([{}, { custom: { region: "south" } }]), "INPUT_INVALID")).toEqual([
      "INPUT_MISSING rows 0 custom region",
      "INPUT_NOT_ONE_OF rows 1 custom region",
    ]);
    expect(await importRows([{ custom: { region: "north" } }])).toMatchObject([
      { opportunity: { custom: { region: "north" } } },
    ]);
  });
});

describe("what a policy says to an import of opportunities", () => {
  it("SEC-1 is for those who may import", async () => {
    const policy: Policy = {
      may: ({ userId }, action: string) => userId === "ann" || action !== "opportunities.import",
    };
    const { importRows, importAs } = await openImportWorld({ policy });
    expect(await reasonsOf(importAs(actors.bob)([{}]), "FORBIDDEN")).toEqual(["ACTION_FORBIDDEN"]);
    expect(told(await importRows([{}]))).toEqual(["made"]);
  });

  it("SEC-1 hides accounts as unknown ones, and tells of ids that are taken by what the actor may not see", async () => {
    const own = ({ userId }: { readonly userId: string | null }) => ({ assignedToId: userId }) as never;
    const policy: Policy = {
      read: (actor, type) => (type === "opportunity" || type === "account" ? own(actor) : "all"),
    };
    const { ann, bob, importAs, importRows } = await openImportWorld({ policy });
    const { id: bobs } = await bob.accounts.create({ name: "Bob's" });
    expect((await ann.accounts.list()).records).toHaveLength(1);
    expect(told(await importAs(actors.bob)([{}, { accountId: bobs, assignedToId: "bob" }]))).toEqual([
      "ACCOUNT_UNKNOWN rows 0 accountId",
      "made",
    ]);
    expect(told(await importRows([{ externalId: "x1" }, { externalId: "x2" }]))).toEqual([
      "OPPORTUNITY_EXTERNAL_ID_TAKEN rows 0 externalId",
      "made",
    ]);
  });

  it("SEC-1 takes and shows no field that is hidden from the actor", async () => {
    const policy: Policy = { hiddenFields: ({ userId }) => (userId === "bob" ? ["amount", "closedAt"] : []) };
    const { importRows, importAs } = await openImportWorld({ policy });
    const row = { stage: "Won", closedOn: "2026-02-01", amount: 5 };
    expect(await reasonsOf(importAs(actors.bob)([row]), "INPUT_INVALID")).toEqual(
      expect.arrayContaining(["INPUT_UNKNOWN_FIELD rows 0 amount"]),
    );
    const { amount: _amount, ...dated } = row;
    expect(await reasonsOf(importAs(actors.bob)([dated]), "INPUT_INVALID")).toEqual([
      "INPUT_UNKNOWN_FIELD rows 0 closedOn",
    ]);
    expect(await importRows([row])).toMatchObject([{ opportunity: { amount: 5 } }]);
    expect(await importAs(actors.bob)([{}])).toMatchObject([
      { answer: "known", opportunity: { amount: null, closedAt: null } },
    ]);
  });
});
