import { expect, it } from "vitest";
import { leadMatchRules } from "../../../src/duplicates/rules/lead-rules.js";
import { answerSearch } from "../../../src/duplicates/threads/answer-search.js";

it("DUP-6 tells what went wrong with a task, and goes on with the next", () => {
  const replies: unknown[] = [];
  const answer = answerSearch((reply) => void replies.push(reply));
  answer({ kind: "read", task: { texts: [], renew: true } });
  answer({ kind: "rules", task: { rules: leadMatchRules } });
  answer({ kind: "read", task: { texts: [], renew: true } });
  expect(replies).toEqual([
    { failure: new RangeError("read before there are rules") },
    { answer: null },
    { answer: { cells: new Int32Array(0), values: expect.any(Array) } },
  ]);
});
