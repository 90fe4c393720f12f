import { expect, it } from "vitest";
import type { ActorCrm } from "../../src/app/create-crm.js";
import type { QueuedGroup } from "../../src/merge/merge-sure.schema.js";
import type { MergeSureProgress, SureMerges } from "../../src/merge/sure-report.js";
import type { Policy } from "../../src/ports/policy.js";
import { everyStored } from "../support/every-stored.js";
import { onEveryStore } from "../support/on-every-store.js";
import { openWorld } from "../support/open-world.js";
import { errorOf, reasonsOf } from "../support/refused.js";
import { storedButVersions } from "../support/stored-but-versions.js";

const montchaot = { lastName: "Montchaot", email: "jp.montchaot@apollo.fr", mobilePhone: "+33639981234" };
const trelawney = { firstName: "Rhiannon", lastName: "Trelawney", email: "rhiannon@vega.example" };

onEveryStore("What is surely the same", (open) => {
  const world = async (policy: Policy = {}) => openWorld({ storage: await open(), policy });

  /** Three leads that are one, the second of which has most to say; two that are another; two that may be one. */
  async function entered({ leads }: ActorCrm) {
    const make = async (lead: object) => `lead/${(await leads.create(lead)).id}` as const;
    const a = await make({ ...montchaot, firstName: "Jean-Pierre" });
    const b = await make({ ...montchaot, firstName: "Jean-Pierre", companyName: "Apollo", website: "apollo.fr" });
    const c = await make({ ...montchaot, firstName: "JP" });
    const d = await make({ ...trelawney, doNotCall: true });
    const e = await make(trelawney);
    const f = await make({ lastName: "Quéméneur", companyName: "Orion" });
    const g = await make({ firstName: "Zoé", lastName: "Quéméneur", companyName: "Orion SARL" });
    return { a, b, c, d, e, f, g };
  }

  const queueOf = async ({ duplicates }: ActorCrm) => (await duplicates.scan({ types: ["lead"] })).queue();
  const keysOf = ({ records }: QueuedGroup) => records.map(({ key }) => key).sort();
  const idOf = (key: string) => key.slice("lead/".length);
  const told = ({ merged, left, refused }: SureMerges) => ({
    merged: merged.map(({ survivor, duplicates }) => [survivor, ...duplicates]),
    left: left.map(({ keys, reason }) => [reason, ...[...keys].sort()]),
    refused: refused.map(({ keys, error }) => [error.refusals[0]?.code, ...[...keys].sort()]),
  });

  it("DUP-6 is queued by a scan, as it was compared, the surest groups first", async () => {
    const { ann } = await world();
    const { a, b, c, d, e } = await entered(ann);
    await ann.leads.update({ leadId: idOf(a), changes: { description: "x" } });
    const queue = await queueOf(ann);
    expect(queue.slice(0, 2).map(keysOf).sort()).toEqual([[a, b, c].sort(), [d, e].sort()].sort());
    const [of] = queue.filter(({ records }) => records.some(({ key }) => key === a));
    expect(of?.records.map(({ version }) => version).sort()).toEqual([1, 1, 2]);
    expect(of?.pairs).toHaveLength(3);
    expect(queue).toEqual(JSON.parse(JSON.stringify(queue)));
    const weakest = queue.map(({ pairs }) => Math.min(...pairs.map(({ bits }) => bits)));
    expect(weakest).toEqual([...weakest].sort((one, other) => other - one));
  });

  it("DUP-9 DUP-13 is merged at once as it was previewed, each group on its own, and what is not sure is left", async () => {
    const { ann, storage } = await world();
    const { a, b, c, d, e, f, g } = await entered(ann);
    const command = { type: "lead", groups: await queueOf(ann) } as const;
    const before = storage.commits.length;
    const preview = await ann.duplicates.preview.mergeSure(command);
    expect(storage.commits.length).toBe(before);
    const report = await ann.duplicates.mergeSure(command);
    expect(preview).toEqual({ ...report, batchId: null });
    expect(storage.commits.length).toBe(before + 2);
    expect(told(report).merged.sort()).toEqual(
      [
        [b, a, c],
        [d, e],
      ].sort(),
    );
    expect(told(report)).toMatchObject({ left: [["notSure", ...[f, g].sort()]], refused: [] });
    expect(report.left[0]?.bits).toBeLessThan(report.merged[0]?.bits ?? 0);
    expect(report.merged.map(({ bits }) => bits >= 9)).toEqual([true, true]);
    expect(await ann.leads.get(idOf(a))).toMatchObject({ id: idOf(b), companyName: "Apollo" });
    expect(await ann.leads.count()).toBe(4);
  });

  it("DUP-13 is taken back at once, the last merge first, and everything is as it was", async () => {
    const { ann, storage, clock } = await world();
    const { a, b, d } = await entered(ann);
    await ann.calendar.create({ subject: "Call", type: "call", startLocal: "2026-03-10T10:00", leadId: idOf(a) });
    const before = await storedButVersions(storage);
    clock.advance(1_000);
    const { batchId, merged } = await ann.duplicates.mergeSure({ type: "lead", groups: await queueOf(ann) });
    expect(await storedButVersions(storage)).not.toEqual(before);
    clock.advance(1_000);
    const command = { batchId: batchId ?? "" };
    const preview = await ann.duplicates.preview.unmergeAll(command);
    expect(await ann.leads.get(idOf(a))).toMatchObject({ id: idOf(b) });
    const report = await ann.duplicates.unmergeAll(command);
    expect(preview).toEqual(report);
    expect(report.unmerged.map(({ survivor }) => survivor)).toEqual(merged.map(({ survivor }) => survivor).reverse());
    expect(report.unmerged.flatMap(({ restored }) => restored).sort()).toEqual(
      merged.flatMap(({ duplicates }) => duplicates).sort(),
    );
    expect(report).toMatchObject({ batchId, refused: [], remaining: 0 });
    expect(await storedButVersions(storage)).toEqual(before);
    expect(await ann.duplicates.unmergeAll(command)).toMatchObject({ unmerged: [], refused: [] });
    expect((await ann.leads.activity(idOf(d))).records[0]?.kind).toBe("unmerged");
  });

  it("DUP-13 tells what stands against taking a merge back, and takes it back once that is gone", async () => {
    const { ann } = await world();
    const { b, d, f } = await entered(ann);
    const { batchId } = await ann.duplicates.mergeSure({ type: "lead", groups: await queueOf(ann) });
    await ann.leads.merge({ originalId: idOf(f), duplicateIds: [idOf(b)] });
    const command = { batchId: batchId ?? "" };
    const first = await ann.duplicates.unmergeAll(command);
    expect(first.unmerged.map(({ survivor }) => survivor)).toEqual([d]);
    expect(first.refused).toMatchObject([{ error: { refusals: [{ code: "MERGE_LATER_FIRST" }] } }]);
    expect(first.refused[0]?.keys[0]).toBe(b);
    await ann.leads.unmerge({ leadId: idOf(f) });
    const second = await ann.duplicates.unmergeAll(command);
    expect(second).toMatchObject({ unmerged: [{ survivor: b }], refused: [] });
  });

  it("DUP-7 DUP-8 is left where it was changed, dismissed, merged or concealed since it was seen", async () => {
    const hidden: string[] = [];
    const { ann, bob } = await world({
      read: ({ userId }, type) => (userId === "bob" && type === "lead" ? { not: { id: { in: hidden } } } : "all"),
    });
    const { a, b, c, d, e } = await entered(ann);
    const groups = await queueOf(ann);
    const of = (key: string) => groups.filter(({ records }) => records.some((record) => record.key === key));
    const reasonFor = async (key: string, crm = ann) =>
      (await crm.duplicates.mergeSure({ type: "lead", groups: of(key) })).left.map(({ reason }) => reason);
    hidden.push(idOf(e));
    expect(await reasonFor(d, bob)).toEqual(["gone"]);
    await ann.duplicates.dismiss({ keys: [d, e] });
    expect(await reasonFor(d)).toEqual(["dismissed"]);
    await ann.duplicates.forget({ keys: [d, e] });
    await ann.leads.takeCharge({ leadId: idOf(e) });
    await ann.leads.update({ leadId: idOf(e), changes: { description: "x" } });
    expect(await reasonFor(d)).toEqual(["changed"]);
    await ann.leads.merge({ originalId: idOf(a), duplicateIds: [idOf(c)] });
    expect(await reasonFor(b)).toEqual(["gone"]);
  });

  it("DUP-8 is not merged by whoever may not change it, and its hidden fields are not told of", async () => {
    const { crm, ann, bob, gus } = await world({
      write: ({ userId }, type) => (userId === "bob" && type === "lead" ? "none" : "all"),
      hiddenFields: ({ teamIds }, type) =>
        teamIds.some((team) => team === "north") && type === "lead" ? ["description", "website"] : [],
    });
    const cem = crm.as({ userId: "cem", companyId: "acme" });
    const { d, e } = await entered(cem);
    for (const key of [d, e]) await cem.leads.update({ leadId: idOf(key), changes: { description: key } });
    await cem.leads.update({ leadId: idOf(e), changes: { website: "vega.example" } });
    const groups = (await queueOf(ann)).filter(({ records }) => records.some(({ key }) => key === d));
    expect((await cem.duplicates.preview.mergeSure({ type: "lead", groups })).merged).toMatchObject([
      { survivor: e, conflicts: [{ field: "description" }] },
    ]);
    const refused = await bob.duplicates.mergeSure({ type: "lead", groups });
    expect(refused).toMatchObject({ batchId: null, merged: [], refused: [{ error: { code: "FORBIDDEN" } }] });
    expect(await gus.duplicates.mergeSure({ type: "lead", groups })).toMatchObject({ left: [{ reason: "gone" }] });
    const { batchId, merged } = await ann.duplicates.mergeSure({ type: "lead", groups });
    expect(merged).toMatchObject([{ survivor: d, conflicts: [] }]);
    const command = { batchId: batchId ?? "" };
    expect(await errorOf(gus.duplicates.unmergeAll(command))).toMatchObject({ code: "NOT_FOUND" });
    expect(await bob.duplicates.unmergeAll(command)).toMatchObject({
      unmerged: [],
      refused: [{ error: { code: "FORBIDDEN" } }],
    });
    expect((await ann.duplicates.unmergeAll(command)).unmerged).toHaveLength(1);
  });

  it("DUP-13 goes on under its key where it ended, merges nothing twice, and is not done again once taken back", async () => {
    const { ann, storage } = await world();
    await entered(ann);
    const command = { type: "lead", groups: await queueOf(ann), idempotencyKey: "monday" } as const;
    const seen: MergeSureProgress[] = [];
    const signal = { aborted: false };
    const onProgress = (progress: MergeSureProgress): void => {
      seen.push(progress);
      signal.aborted = true;
    };
    const first = await ann.duplicates.mergeSure(command, { onProgress, signal });
    expect(first).toMatchObject({ merged: [{}], remaining: 2 });
    expect(seen).toEqual([{ groups: 1, of: 3, batchId: first.batchId }]);
    const second = await ann.duplicates.mergeSure(command);
    expect(second).toMatchObject({ batchId: first.batchId, merged: [first.merged[0], {}], remaining: 0 });
    const commits = storage.commits.length;
    expect(await ann.duplicates.mergeSure(command)).toEqual(second);
    expect(storage.commits.length).toBe(commits);
    const other = { ...command, groups: command.groups.slice(1) };
    expect(await reasonsOf(ann.duplicates.mergeSure(other))).toEqual(["IDEMPOTENCY_KEY_USED idempotencyKey"]);
    const { unmerged, remaining } = await ann.duplicates.unmergeAll({ batchId: first.batchId ?? "" }, { signal });
    expect({ unmerged, remaining }).toEqual({ unmerged: [], remaining: 3 });
    expect((await ann.duplicates.unmergeAll({ batchId: first.batchId ?? "" })).unmerged).toHaveLength(2);
    expect(await reasonsOf(ann.duplicates.mergeSure(command))).toEqual(["IDEMPOTENCY_KEY_USED idempotencyKey"]);
  });

  it("DUP-8 DUP-13 tells of what was merged under a key only whoever sees what remained", async () => {
    const { ann, bob } = await world({
      read: ({ userId }, type) => (userId === "bob" && type === "lead" ? "none" : "all"),
    });
    await entered(ann);
    const command = { type: "lead", groups: await queueOf(ann), idempotencyKey: "monday" } as const;
    const { batchId } = await ann.duplicates.mergeSure(command);
    expect(told(await bob.duplicates.mergeSure(command))).toMatchObject({ merged: [], refused: [] });
    const report = await bob.duplicates.unmergeAll({ batchId: batchId ?? "" });
    expect(report).toMatchObject({ unmerged: [], refused: [{ keys: [] }, { keys: [] }] });
    expect(JSON.stringify(report)).not.toContain("lead/");
    expect((await ann.duplicates.unmergeAll({ batchId: batchId ?? "" })).unmerged).toHaveLength(2);
  });

  it("DUP-13 takes one of two commands that are sent under one key at once", async () => {
    const { ann, bob, storage } = await world();
    await entered(ann);
    const [first, second, ...others] = await queueOf(ann);
    if (first === undefined || second === undefined) throw new RangeError("there are groups");
    const send = (crm: ActorCrm, ...groups: readonly QueuedGroup[]) =>
      crm.duplicates.mergeSure({ type: "lead", groups, idempotencyKey: "monday" });
    const sent = await Promise.allSettled([send(ann, first, second, ...others), send(bob, second, first)]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [turnedDown] = sent.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(turnedDown).toMatchObject({ refusals: [{ code: "IDEMPOTENCY_KEY_USED" }] });
    const merges = (await everyStored(storage, "journal")).filter(({ kind }) => kind === "merge");
    expect(merges).toHaveLength(2);
  });

  it("DUP-13 leaves a merge alone that somebody took back since under the same key", async () => {
    const { ann } = await world();
    await entered(ann);
    const command = { type: "lead", groups: await queueOf(ann), idempotencyKey: "monday" } as const;
    const { merged } = await ann.duplicates.mergeSure(command);
    const [first, second] = merged;
    await ann.leads.unmerge({ leadId: idOf(first?.survivor ?? "") });
    const again = await ann.duplicates.mergeSure(command);
    expect(again.merged).toEqual([second]);
    expect(again.left.map(({ reason }) => reason)).toContain("takenBack");
  });

  it("DUP-13 is merged once where the same command is carried out twice at once", async () => {
    const { ann, bob, storage } = await world();
    await entered(ann);
    const command = { type: "lead", groups: await queueOf(ann), idempotencyKey: "monday" } as const;
    const [one, other] = await Promise.all([ann.duplicates.mergeSure(command), bob.duplicates.mergeSure(command)]);
    expect(one).toEqual(other);
    const journals = await everyStored(storage, "journal");
    expect(journals.flatMap(({ kind }) => (kind === "mergePage" ? [] : [kind])).sort()).toEqual([
      "merge",
      "merge",
      "mergeBatch",
    ]);
  });

  it("DUP-9 keeps the oldest, or the first as the caller lists them, where asked", async () => {
    const { ann } = await world();
    const { a, b, c, d, e } = await entered(ann);
    const groups = await queueOf(ann);
    const orderOf = async (keep: "oldest" | "first", given: readonly QueuedGroup[]) =>
      told(await ann.duplicates.preview.mergeSure({ type: "lead", keep, groups: given })).merged.sort();
    expect(await orderOf("oldest", groups)).toEqual(
      [
        [a, b, c],
        [d, e],
      ].sort(),
    );
    const listed = groups.map((group) => ({
      ...group,
      records: [...group.records].sort((x, y) => (x.key < y.key ? 1 : -1)),
    }));
    expect(await orderOf("first", listed)).toEqual(
      listed
        .slice(0, 2)
        .map(({ records }) => records.map(({ key }) => key))
        .sort(),
    );
  });

  it("DUP-9 keeps a lead that was converted, whatever else is more complete", async () => {
    const { ann } = await world();
    const { d, e } = await entered(ann);
    await ann.leads.convert({ leadId: idOf(e), account: { create: true } });
    const groups = (await queueOf(ann)).filter(({ records }) => records.some(({ key }) => key === d));
    expect(told(await ann.duplicates.preview.mergeSure({ type: "lead", groups })).merged).toEqual([[e, d]]);
    const listed = groups.map(({ records, pairs }) => ({
      pairs,
      records: [...records].sort(({ key }) => (key === d ? -1 : 1)),
    }));
    const report = await ann.duplicates.mergeSure({ type: "lead", groups: listed, keep: "first" });
    expect(told(report).refused).toEqual([["MERGE_CONVERTED_NOT_ORIGINAL", ...[d, e].sort()]]);
  });

  it("DUP-8 DUP-9 merges contacts and accounts too, and leaves what is of several types", async () => {
    const { ann, storage } = await world();
    const person = { firstName: "Jean-Pierre", ...montchaot };
    const contact = await ann.contacts.create(person);
    await ann.contacts.create(person);
    const { queue } = await ann.duplicates.scan({ types: ["contact"] });
    const before = await storedButVersions(storage);
    const { batchId, merged } = await ann.duplicates.mergeSure({ type: "contact", groups: queue() });
    expect(merged.map(({ survivor }) => survivor)).toEqual([`contact/${contact.id}`]);
    expect(await ann.duplicates.mergeSure({ type: "account", groups: queue() })).toMatchObject({
      batchId: null,
      left: [{ reason: "otherType" }],
    });
    await ann.duplicates.unmergeAll({ batchId: batchId ?? "" });
    expect(await storedButVersions(storage)).toEqual(before);
  });

  it("SEC-4 is refused where a record is of two groups, and a journal of another kind is no batch", async () => {
    const { ann, storage } = await world();
    await entered(ann);
    const [group] = await queueOf(ann);
    const twice = ann.duplicates.mergeSure({ type: "lead", groups: group === undefined ? [] : [group, group] });
    expect((await reasonsOf(twice))[0]).toBe("MERGE_RECORD_TWICE groups.1.records.0.key".replaceAll(".", " "));
    await ann.duplicates.mergeSure({ type: "lead", groups: group === undefined ? [] : [group] });
    const [merge] = (await everyStored(storage, "journal")).filter(({ kind }) => kind === "merge");
    expect(await errorOf(ann.duplicates.unmergeAll({ batchId: merge?.id ?? "" }))).toMatchObject({ code: "NOT_FOUND" });
  });
});
