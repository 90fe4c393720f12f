import { isCrmError } from "../../src/kernel/crm-error.js";
import { alikeState, idsIn } from "./alike-state.js";
import type { Answer } from "./facade-call.js";
import { call } from "./facade-call.js";
import { faultArgs, faultOptions } from "./fault-samples.js";
import type { OpenFaultStore } from "./fault-store.js";
import type { FaultBase, FaultWorld } from "./fault-world.js";
import { openFaultWorld } from "./fault-world.js";

/** A method that runs in worlds of its own. */
export interface FaultSubject {
  readonly name: string;
  readonly base: FaultBase;
  readonly open: OpenFaultStore;
}

/** What a method does where nothing fails. */
export interface Success {
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
  readonly moment: "before" | "after";
}

/** What came of a method one call of which failed. */
export interface Failure {
  readonly answer: Answer;
  /** How many calls had an effect. */
  readonly effects: number;
  /** What is stored then. */
  readonly state: string;
}

const openWorld = async ({ name, base, open }: FaultSubject, watch?: "watched"): Promise<FaultWorld> =>
  openFaultWorld(base, await open(watch), faultOptions(name));

const callIn = async ({ world, store }: FaultWorld, { name, base }: FaultSubject): Promise<Answer> => {
  const answer = await call(world, name, faultArgs(name, base));
  await store.idle();
  return answer;
};

/** Calls a method with nothing failing. */
export async function succeed(subject: FaultSubject): Promise<Success> {
  const world = await openWorld(subject, "watched");
  const { store } = world;
  const start = await store.state();
  const before = store.calls.length;
  const answer = await callIn(world, subject);
  return { answer, calls: store.calls.slice(before), states: [start, ...store.states] };
}

/** Calls a method, one call of which fails; gives what came of it, and how to call it again. */
export async function fail(subject: FaultSubject, { call: n, moment }: Fault) {
  const world = await openWorld(subject);
  const { store } = world;
  store.crashAt(n, moment);
  const answer = await callIn(world, subject);
  const failure: Failure = { answer, effects: store.effects(), state: await store.state() };
  const again = async (): Promise<Failure> => {
    const retried = await callIn(world, subject);
    return { answer: retried, effects: store.effects(), state: await store.state() };
  };
  return { failure, again };
}

/** What a second attempt came to. */
export type Retry = "same" | "refused" | "other";

/** Compares what is stored after a second attempt with what one success stores. */
export function retryOf({ states }: Success, failure: Failure, again: Failure): string {
  const [start = ""] = states;
  const known = idsIn(start);
  const isSame = alikeState(again.state, known) === alikeState(states.at(-1) ?? "", known);
  const told = again.answer.ok ? "answered" : isCrmError(again.answer.error) ? again.answer.error.message : String(again.answer.error);
  return `${isSame ? "same" : again.state === failure.state ? "unchanged" : "OTHER"} ${told}`;
}
