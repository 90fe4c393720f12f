import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { openWorld } from "../support/open-world.js";

const shipped = ["to-process", "marketing-qualification", "sales-qualification", "nurturing", "converted", "lost"];

/** What a status of the shipped pipeline is called, where it stands, and by which id it is known. */
interface Renaming {
  readonly order: readonly string[];
  readonly ids: readonly string[];
  readonly labels: readonly string[];
}

const distinct = (text: fc.Arbitrary<string>) =>
  fc.uniqueArray(text, { minLength: 6, maxLength: 6, selector: (one) => one.toLowerCase() });

const renamings: fc.Arbitrary<Renaming> = fc.record({
  order: fc.shuffledSubarray(shipped, { minLength: 6, maxLength: 6 }),
  ids: distinct(fc.stringMatching(/^[a-z0-9]{1,12}$/)),
  labels: fc.oneof(
    distinct(fc.stringMatching(/^[A-Za-z]{3,12}$/)),
    fc.constant(["Lost", "Converted", "New", "Won", "To process", "Nurturing"]),
  ),
});

/** What comes of everything that can be done to leads, with statuses told by `name`. */
async function storyOf({ leads, referenceData }: ActorCrm, id: (slug: string) => string, name: (id: string) => string) {
  const story: unknown[] = [];
  const told = async (call: Promise<{ readonly statusId: string }>): Promise<void> => {
    try {
      story.push(name((await call).statusId));
    } catch (error) {
      if (!isCrmError(error, "REFUSED")) throw error;
      story.push(error.refusals.map(({ code, params = {} }) => [code, params["role"] ?? null]));
    }
  };
  const reason = await referenceData.create({ kind: "lostReason", name: "Too dear" });
  const { id: leadId } = await leads.create({ lastName: "Lee" });
  await told(leads.get(leadId));
  for (const slug of shipped) {
    await told(leads.move({ leadId, statusId: id(slug) }));
    await told(leads.create({ lastName: "Moe", statusId: id(slug) }));
  }
  const moves = await leads.possibleMoves(leadId);
  story.push(moves.map(({ status, objections }) => [name(status.id), objections.length > 0].join()).sort());
  const open = async () => [
    await leads.count(),
    (await leads.open()).records.length,
    (await leads.closed()).records.length,
  ];
  story.push(await open());
  await told(leads.lose({ leadId, lostReasonId: reason.id }));
  story.push(await open());
  for (const slug of shipped) await told(leads.move({ leadId, statusId: id(slug) }));
  await told(leads.takeCharge({ leadId }));
  await told(leads.lose({ leadId, lostReasonId: reason.id }));
  await told(leads.reset({ leadId }));
  await told(leads.reset({ leadId }));
  const outcomes = await leads.moveMany({ leadIds: [leadId], statusId: id("lost") });
  story.push(outcomes.map(({ ok }) => ok));
  const { columns } = await leads.board();
  story.push(columns.map(({ status, count }) => [name(status.id), count].join()).sort());
  const history = await leads.statusHistory(leadId);
  story.push(history.map(({ statusId }) => name(statusId)));
  return story;
}

const plain = storyOf(
  openWorld().ann,
  (slug) => `lead.${slug}`,
  (statusId) => statusId.slice("lead.".length),
);

describe("the rules of leads", () => {
  test.prop([renamings], { numRuns: 20 })(
    "STATUS-3 are the same whatever statuses are called and wherever they stand",
    async ({ order, ids, labels }) => {
      const { ann } = openWorld();
      const id = (slug: string): string => ids[shipped.indexOf(slug)] ?? "";
      await ann.statuses.define({
        kind: "lead",
        pipelineId: "new",
        isDefault: true,
        statuses: order.map((slug) => {
          const label = labels[shipped.indexOf(slug)] ?? "";
          return { id: id(slug), labels: { en: label, fr: label }, open: !["converted", "lost"].includes(slug) };
        }),
        roles: { new: id("to-process"), converted: id("converted"), lost: id("lost") },
      });
      const renamed = await storyOf(ann, id, (statusId) => shipped[ids.indexOf(statusId)] ?? statusId);
      const withShipped = shipped.map((slug) => `lead.${slug}`);
      const ownMoves = (step: unknown) =>
        Array.isArray(step) ? step.filter((part) => !withShipped.some((one) => String(part).startsWith(one))) : step;
      expect(renamed.map(ownMoves)).toEqual(await plain);
    },
  );
});
