import { expect } from "vitest";
import type { Outcome } from "../../src/app/run-many.js";
import type { Lead } from "../../src/model/lead.js";
import type { TimelineEntry } from "../../src/model/timeline-entry.js";
import type { World } from "./open-world.js";
import { openWorld } from "./open-world.js";

/** What a lead is expected to be, kept by rules as simple as the guide tells them. */
export interface ModelLead {
  /** The last name. */
  name: string;
  /** The status, by the last part of its id. */
  status: string;
  /** Since when. */
  since: number;
  /** The colleague in charge. */
  owner: string;
  /** The note of the loss, `null` while the lead is not lost. */
  lostNote: string | null;
  /** Whether it is put away. */
  away: boolean;
  /** The version. */
  version: number;
  /** What was told of it, oldest first. */
  told: string[];
}

/** What is expected of all leads, in the order they were entered. */
export interface LeadModel {
  /** Leads by id. */
  readonly leads: Map<string, ModelLead>;
}

/** The library under test, with the reason that its leads are lost for. */
export interface LeadSystem extends World {
  /** The id of the reason. */
  readonly reasonId: string;
}

/** A model and a system that hold no lead yet. */
export async function openLeadModel(): Promise<{ model: LeadModel; real: LeadSystem }> {
  const world = openWorld();
  const { id } = await world.ann.referenceData.create({ kind: "lostReason", name: "Price" });
  return { model: { leads: new Map() }, real: { ...world, reasonId: id } };
}

/** Changes what is expected of a lead: one version more, and something told of it. */
export function expectChange(lead: ModelLead, changes: Partial<ModelLead>, told: string | null): void {
  Object.assign(lead, changes, { version: lead.version + 1 });
  if (told !== null) lead.told.push(told);
}

/** Expects a lead to be in another status from now on. */
export function expectStatus(lead: ModelLead, status: string, now: Date, changes: Partial<ModelLead> = {}): void {
  const told = `statusChanged ${lead.status} ${status} ${now.getTime() - lead.since}`;
  expectChange(lead, { ...changes, status, since: now.getTime() }, told);
}

const shortStatus = (id: string): string => id.replace("lead.", "");

function tellingOf({ kind, fromStatusId, toStatusId, spentMs }: TimelineEntry): string {
  const statuses = [fromStatusId, toStatusId].flatMap((id) => (id === null ? [] : [shortStatus(id)]));
  return [kind, ...statuses, ...(spentMs === null ? [] : [spentMs])].join(" ");
}

function expectLead(lead: Lead, expected: ModelLead, reasonId: string): void {
  const lost = expected.status === "lost";
  expect(lead).toMatchObject({
    lastName: expected.name,
    fullName: expected.name,
    statusId: `lead.${expected.status}`,
    statusSince: new Date(expected.since),
    assignedToId: expected.owner,
    version: expected.version,
    lostReasonId: lost ? reasonId : null,
    lostNote: expected.lostNote,
    lostAt: lost ? new Date(expected.since) : null,
    convertedAt: null,
    convertedAccountId: null,
  });
  expect(lead.archivedAt !== null).toBe(expected.away);
}

/** Compares everything stored with everything expected. */
export async function expectModel({ leads }: LeadModel, { ann, reasonId }: LeadSystem): Promise<void> {
  const { records } = await ann.leads.list({ archived: "with", sort: ["id"], limit: 1_000 });
  expect(records.map(({ id }) => id)).toEqual([...leads.keys()]);
  for (const lead of records) {
    const expected = leads.get(lead.id);
    if (expected === undefined) throw new Error(`${lead.id} is not expected`);
    expectLead(lead, expected, reasonId);
    const activity = await ann.leads.activity(lead.id, { limit: 1_000 });
    expect(activity.records.map(tellingOf).reverse()).toEqual(expected.told);
  }
  const board = await ann.leads.board();
  for (const { status, count } of board.columns) {
    const inColumn = [...leads.values()].filter((lead) => !lead.away && `lead.${lead.status}` === status.id);
    expect(count).toBe(inColumn.length);
  }
}

/** Checks the outcomes of a command on many leads: who was done and who was refused, in the order asked for. */
export function expectOutcomes(
  outcomes: readonly Outcome<Lead>[],
  expected: readonly (readonly [string, boolean])[],
): void {
  expect(outcomes.map(({ id, ok }) => [id, ok])).toEqual(expected);
}
