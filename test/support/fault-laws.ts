import { expect } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { alikeState, idsIn } from "./alike-state.js";
import type { Answer } from "./facade-call.js";
import { faultPoints } from "./fault-points.js";
import type { FaultPromise, Retry } from "./fault-promises.js";
import type { Failure, Fault, FaultSubject, Success } from "./fault-run.js";
import { callIn, failIn, openWorldOf } from "./fault-run.js";
import { changing } from "./fault-store.js";

/**
 * Fails the calls of a method one after the other, and holds it to what every method is held to; gives what second attempts
 * came to, or `null` where the method stores nothing.
 * @param most so many reads in a row fail at most.
 */
export async function expectFaultsBorne(
  subject: FaultSubject,
  success: Success,
  most: number,
): Promise<FaultPromise | null> {
  const { reads, others } = faultPoints(success, most);
  await expectNothingStored(subject, success, reads);
  if (success.states.length === 1) return null;
  const between = new Set<Retry>();
  const lost = new Set<Retry>();
  for (const fault of others) {
    const world = await openWorldOf(subject);
    const failure = await failIn(world, subject, fault);
    expectWholeCommits(success, failure, nameOf(fault, success));
    if (isAll(success, failure) && isOfOneCommit(success) && fault.moment === "before")
      expect(failure.answer, `${nameOf(fault, success)}: what is done is not told as failed`).toMatchObject({
        ok: true,
      });
    const retry = retryOf(success, failure, await failIn(world, subject, null));
    if (onlyDrew(success, failure)) expect(retry, nameOf(fault, success)).toBe("done");
    else (isAll(success, failure) ? lost : between).add(retry);
  }
  expect([...lost]).toHaveLength(1);
  return { lost: [...lost][0] ?? "again", between: [...between].sort() };
}

/** What a second attempt comes to where the answer to the last commit was lost. */
export async function retryOfLost(subject: FaultSubject, success: Success): Promise<Retry> {
  const world = await openWorldOf(subject);
  const fault = { call: success.calls.lastIndexOf("commit") + 1, moment: "after" } as const;
  const failure = await failIn(world, subject, fault);
  expectWholeCommits(success, failure, nameOf(fault, success));
  return retryOf(success, failure, await failIn(world, subject, null));
}

/** Fails reads one after the other in one world, which stays as it was, and then succeeds in it. */
async function expectNothingStored(subject: FaultSubject, success: Success, reads: readonly Fault[]): Promise<void> {
  let world = await openWorldOf(subject);
  for (const fault of reads) {
    const what = nameOf(fault, success);
    world.store.crashAt(fault.call, fault.moment);
    const answer = await callIn(world, subject);
    if (!answer.ok) expectStorageFailed(answer, what);
    if (!answer.ok) expect(world.store.effects(), what).toBe(0);
    else {
      // Reads that the PostgreSQL adapter sends as one statement are sent each by itself where that fails.
      expect(success.calls[fault.call - 1], what).toBe("read");
      expect(isSame(success, await world.store.state()), what).toBe(true);
      world = await openWorldOf(subject);
    }
  }
  expect((await world.store.state()) === success.states[0], "nothing is stored").toBe(true);
  const { answer, state } = await failIn(world, subject, null);
  expect(answer.ok).toBe(success.answer.ok);
  expect(isSame(success, state), "it succeeds in the end").toBe(true);
}

/** What is stored is what so many calls store; and the error tells of the failure, unless all is done. */
function expectWholeCommits(success: Success, failure: Failure, what: string): void {
  if (failure.answer.ok) expect(isSame(success, failure.state), what).toBe(true);
  else {
    expectStorageFailed(failure.answer, what);
    expect(failure.state === success.states[failure.effects], `${what}: stored is what ${failure.effects} store`).toBe(
      true,
    );
  }
}

function expectStorageFailed(answer: Answer, what: string): void {
  if (answer.ok) throw new Error(`${what}: it answers, though a call failed`);
  if (!isCrmError(answer.error, "STORAGE_FAILED")) throw answer.error;
  expect(String(answer.error.cause), what).toMatch(/crashed (before|after) the call/);
}

function retryOf(success: Success, failure: Failure, { answer, state }: Failure): Retry {
  if (!answer.ok && (!isCrmError(answer.error) || answer.error.code === "STORAGE_FAILED")) throw answer.error;
  if (isSame(success, state)) return answer.ok ? "done" : "refused";
  if (state === failure.state) return answer.ok ? "held" : "refused";
  return "again";
}

/** What a success stores in the end, to be told alike; made once. */
const ends = new WeakMap<Success, { readonly known: ReadonlySet<string>; readonly alike: string }>();

function isSame(success: Success, state: string): boolean {
  const [start = "", ...after] = success.states;
  const end = after.at(-1) ?? start;
  if (state === end) return true;
  const known = ends.get(success)?.known ?? idsIn(start);
  const alike = ends.get(success)?.alike ?? alikeState(end, known);
  ends.set(success, { known, alike });
  return alikeState(state, known) === alike;
}

/** Whether nothing was stored yet, but for numbers that were drawn. */
const onlyDrew = ({ calls }: Success, { effects }: Failure): boolean =>
  calls
    .filter((name) => changing.has(name))
    .slice(0, effects)
    .every((name) => name === "draw");

const isOfOneCommit = ({ calls }: Success): boolean => calls.filter((name) => name === "commit").length === 1;

const isAll = ({ states }: Success, { effects }: Failure): boolean => effects === states.length - 1;

const nameOf = ({ moment, call }: Fault, { calls }: Success): string => `${moment} ${calls[call - 1]}, call ${call}`;
