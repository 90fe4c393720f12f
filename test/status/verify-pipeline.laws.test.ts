import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { StatusKind } from "../../src/model/status.js";
import type { StatusRole } from "../../src/status/status-roles.js";
import { verifyPipeline } from "../../src/status/verify-pipeline.js";
import type { DraftRoles, DraftStatus } from "../support/pipelines.js";
import { pipelineOf } from "../support/pipelines.js";

/** The roles of each kind, and whether their statuses are open, as the specification has them; `null` for either. */
const roleRules: Readonly<Record<StatusKind, Readonly<Record<string, boolean | null>>>> = {
  lead: { new: true, converted: false, lost: false },
  prospect: { new: true, won: false, lost: false },
  opportunity: { new: true, proposition: null, won: false, lost: false },
};

interface Draft {
  readonly kind: StatusKind;
  readonly roles: DraftRoles;
  readonly statuses: readonly (DraftStatus & { readonly open: boolean; readonly label: string })[];
}

const ids = ["a", "b", "c", "d", "e", "f"];
const anId = fc.constantFrom(...ids, "g");

/** Definitions that are sound but for a few slips, so that both answers come up. */
const drafts: fc.Arbitrary<Draft> = fc
  .record({
    kind: fc.constantFrom<StatusKind>("lead", "prospect", "opportunity"),
    order: fc.shuffledSubarray(ids, { minLength: 4 }).filter((order) => order.length >= 4),
    misplaced: fc.option(fc.tuple(fc.constantFrom("new", "proposition", "converted", "won", "lost"), fc.option(anId)), {
      freq: 2,
    }),
    misopened: fc.option(fc.nat(5), { freq: 1, nil: -1 }),
    next: fc.option(fc.array(fc.uniqueArray(anId, { minLength: 3 }), { minLength: 6, maxLength: 6 }), { freq: 3 }),
    misnamed: fc.option(fc.constantFrom("A", "Á", "  b "), { freq: 1 }),
  })
  .map(({ kind, order, misplaced, misopened, next, misnamed }): Draft => {
    const [first, second, third, fourth] = order;
    const sound = { new: first, proposition: second, converted: third, won: third, lost: fourth };
    const given = { ...sound, ...(misplaced === null ? {} : { [misplaced[0]]: misplaced[1] ?? undefined }) };
    return {
      kind,
      roles: Object.fromEntries(Object.entries(given).filter(([, id]) => id !== undefined)),
      statuses: [...order].sort().map((id, i) => ({
        id,
        label: i === 3 && misnamed !== null ? misnamed : id,
        open: (id === third || id === fourth) === (i === misopened),
        nextStatusIds: next?.[i]?.filter((one) => one === "g" || order.includes(one)) ?? null,
      })),
    };
  });

/** Whether a definition is sound, worked out from which statuses can be reached from which. */
function isSound(draft: Draft): boolean {
  const { kind, roles, statuses } = draft;
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const players = Object.entries(roleRules[kind]).map(([role, open]) => ({
    id: roles[role as StatusRole] ?? "",
    open,
  }));
  const labels = statuses.map(({ label }) => label.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase());
  const reach = closureOf(draft);
  return (
    new Set(players.map(({ id }) => id)).size === players.length &&
    players.every(({ id, open }) => byId.has(id) && (open === null || byId.get(id)?.open === open)) &&
    new Set(labels).size === labels.length &&
    statuses.every(({ nextStatusIds }) => (nextStatusIds ?? []).every((id) => byId.has(id))) &&
    statuses.every(({ id }) => reach.has(`${roles.new}>${id}`)) &&
    statuses.every(({ id, open }) => !open || statuses.some((end) => !end.open && reach.has(`${id}>${end.id}`)))
  );
}

/** Which statuses can be reached from which, as `from>to`: Warshall's algorithm. */
function closureOf({ kind, roles, statuses }: Draft): ReadonlySet<string> {
  const all = statuses.map(({ id }) => id);
  const leadOnly = (id: string | undefined): string | null => (kind === "lead" ? (id ?? null) : null);
  const steps = statuses.flatMap(({ id, nextStatusIds }) => {
    if (id === leadOnly(roles.converted)) return [id];
    return [id, ...(id === leadOnly(roles.lost) ? [roles.new ?? ""] : (nextStatusIds ?? all))].map(
      (to) => `${id}>${to}`,
    );
  });
  const reach = new Set([...steps, ...all.map((id) => `${id}>${id}`)]);
  for (const via of all)
    for (const from of all)
      for (const to of all) if (reach.has(`${from}>${via}`) && reach.has(`${via}>${to}`)) reach.add(`${from}>${to}`);
  return reach;
}

describe("the definitions that may be stored", () => {
  test.prop([drafts], { numRuns: 500 })("STATUS-4 are exactly those that are sound", (draft) => {
    const labelled = draft.statuses.map(({ label, ...status }) => ({ ...status, labels: { en: label } }));
    const faults = verifyPipeline(pipelineOf(draft.kind, draft.roles, labelled));
    expect(faults.length === 0).toBe(isSound(draft));
  });

  test("STATUS-4 are neither all nor none of those that the law above looks at", () => {
    const sound = fc.sample(drafts, 500).filter(isSound).length;
    expect(sound).toBeGreaterThan(50);
    expect(sound).toBeLessThan(450);
  });
});
