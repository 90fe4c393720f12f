import { expect } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { alikeState, idsIn } from "./alike-state.js";
import type { Answer } from "./facade-call.js";
import { faultPoints } from "./fault-points.js";
import type { Fault, Failure, FaultSubject, Success } from "./fault-run.js";
import { failIn, openWorldOf, succeed, tryIn } from "./fault-run.js";

/** What a second attempt comes to, with the same input. */
export type Retry =
  /** It answers, and what is stored is what one success stores. */
  | "done"
  /** It is refused by a typed error, and writes nothing more. */
  | "refused"
  /** It answers, and leaves to later what it did not find free. */
  | "held"
  /** It does its work, or a part of it, once more. */
  | "again";

/** What a method promises for a second attempt. */
export interface FaultPromise {
  /** After all of it was stored and the answer was lost. */
  readonly lost: Retry;
  /** After a part of it was stored, for methods of many commits: all that may come about. */
  readonly between: readonly Retry[];
}

const isSame = ({ states: [start = "", ...after] }: Success, state: string): boolean => {
  const known = idsIn(start);
  return alikeState(state, known) === alikeState(after.at(-1) ?? start, known);
};

/** Holds an answer to be the failure of the storage, with what it failed with. */
function expectStorageFailed(answer: Answer, what: string): void {
  if (answer.ok) throw new Error(`${what}: it answers, though a call failed`);
  if (!isCrmError(answer.error, "STORAGE_FAILED")) throw answer.error;
  expect(String(answer.error.cause), what).toMatch(/crashed (before|after) the call/);
}

const nameOf = (fault: Fault, { calls }: Success): string => `${fault.moment} ${calls[fault.call - 1]}, call ${fault.call}`;

/** Fails every call of a method that stores something; gives what second attempts came to. */
export async function expectWholeCommits(subject: FaultSubject, most: number): Promise<FaultPromise> {
  const success = await succeed(subject);
  const { reads, others } = faultPoints(success, most);
  await expectNothingStored(subject, success, reads);
  const between = new Set<Retry>();
  let lost: Retry = "done";
  for (const fault of others) {
    const world = await openWorldOf(subject);
    const failure = await failIn(world, subject, fault);
    expectPrefix(success, failure, nameOf(fault, success));
    const retry = retryOf(success, failure, await tryIn(world, subject));
    if (drawsOnly(success, failure.effects)) expect(retry, nameOf(fault, success)).toBe("done");
    else if (failure.effects < success.states.length - 1) between.add(retry);
    else if (fault.moment === "after" || !failure.answer.ok) lost = retry;
  }
  return { lost, between: [...between].sort() };
}

/** Whether nothing was stored yet but numbers that were drawn. */
const drawsOnly = ({ calls }: Success, effects: number): boolean =>
  calls.filter((name) => name !== "read" && ["commit", "draw", "claim"].includes(name)).slice(0, effects).every((name) => name === "draw");

/** Whole commits are stored, as many as were carried out; and an error tells of the failure, unless all is done. */
function expectPrefix(success: Success, failure: Failure, what: string): void {
  if (failure.answer.ok) expect(isSame(success, failure.state), what).toBe(true);
  else {
    expectStorageFailed(failure.answer, what);
    expect(failure.state === success.states[failure.effects], `${what}: stored is what ${failure.effects} calls store`).toBe(true);
  }
}

function retryOf(success: Success, failure: Failure, { answer, state }: Failure): Retry {
  if (!answer.ok && !isCrmError(answer.error)) throw answer.error;
  if (isSame(success, state)) return answer.ok ? "done" : "refused";
  if (state === failure.state) return answer.ok ? "held" : "refused";
  return "again";
}

/** Fails reads one after the other in one world, which stays as it was, and then succeeds in it. */
async function expectNothingStored(subject: FaultSubject, success: Success, reads: readonly Fault[]): Promise<void> {
  let world = await openWorldOf(subject);
  for (const fault of reads) {
    const what = nameOf(fault, success);
    const failure = await failIn(world, subject, fault);
    if (failure.answer.ok) {
      // An adapter that reads by several statements at once reads each by itself where that fails.
      expect(success.calls[fault.call - 1], what).toBe("read");
      expect(isSame(success, failure.state), what).toBe(true);
      world = await openWorldOf(subject);
    } else {
      expectStorageFailed(failure.answer, what);
      expect(failure.effects, what).toBe(0);
      expect(failure.state === success.states[0], `${what}: nothing is stored`).toBe(true);
    }
  }
  const { answer, state } = await tryIn(world, subject);
  expect(answer.ok).toBe(success.answer.ok);
  expect(isSame(success, state)).toBe(true);
}
