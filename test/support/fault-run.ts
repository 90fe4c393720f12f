import type { Answer } from "./facade-call.js";
import { call } from "./facade-call.js";
import { faultArgs, faultOptions } from "./fault-samples.js";
import type { OpenFaultStore } from "./fault-store.js";
import type { FaultBase, FaultWorld } from "./fault-world.js";
import { openFaultWorld } from "./fault-world.js";

/** A method, and the worlds that it is called in. */
export interface FaultSubject {
  /** Its name. */
  readonly name: string;
  /** What the worlds hold. */
  readonly base: FaultBase;
  /** Opens the store of one. */
  readonly open: OpenFaultStore;
  /** What it is called with; the sample of the method unless said otherwise. */
  readonly args?: readonly unknown[];
}

/** What a method does where nothing fails. */
export interface Success {
  /** What it answers. */
  readonly answer: Answer;
  /** The calls of the storage, in order. */
  readonly calls: readonly string[];
  /** What was stored at first, and after each call that changed it. */
  readonly states: readonly string[];
}

/** Which call of a method fails. */
export interface Fault {
  /** 1 for the first. */
  readonly call: number;
  /** Whether it has its effect. */
  readonly moment: "before" | "after";
}

/** What came of a method, one call of which failed. */
export interface Failure {
  /** What it answers. */
  readonly answer: Answer;
  /** How many calls have had an effect. */
  readonly effects: number;
  /** What is stored then. */
  readonly state: string;
}

/** Opens a world for a method. */
export const openWorldOf = async ({ name, base, open }: FaultSubject, watch?: "watched"): Promise<FaultWorld> =>
  openFaultWorld(base, await open(watch), faultOptions(name));

/** Calls the method, and waits until nothing of it goes on. */
export async function callIn(
  { world, store }: FaultWorld,
  { name, base, args }: Omit<FaultSubject, "open">,
): Promise<Answer> {
  const answer = await withRows(await call(world, name, args ?? faultArgs(name, base)));
  await store.idle();
  return answer;
}

/** Reads the rows of a table to the end. */
async function withRows(answer: Answer): Promise<Answer> {
  const { value } = answer as { readonly value?: unknown };
  if (typeof value !== "object" || value === null || !("rows" in value)) return answer;
  const rows: unknown[] = [];
  try {
    // A list of rows can be read as a stream of them can.
    for await (const row of value.rows as AsyncIterable<unknown>) rows.push(row);
  } catch (error) {
    return { ok: false, error };
  }
  return { ok: true, value: { ...value, rows } };
}

/** Calls a method with nothing failing. */
export async function succeed(subject: FaultSubject): Promise<Success> {
  const world = await openWorldOf(subject, "watched");
  const { store } = world;
  const start = await store.state();
  const before = store.calls.length;
  const answer = await callIn(world, subject);
  return { answer, calls: store.calls.slice(before), states: [start, ...store.states] };
}

/** Calls a method one call of which fails, or none, and looks at what is stored then. */
export async function failIn(world: FaultWorld, subject: FaultSubject, fault: Fault | null): Promise<Failure> {
  if (fault !== null) world.store.crashAt(fault.call, fault.moment);
  const answer = await callIn(world, subject);
  return { answer, effects: world.store.effects(), state: await world.store.state() };
}
