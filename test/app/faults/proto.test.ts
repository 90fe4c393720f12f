import { it } from "vitest";
import { writeFileSync } from "node:fs";
import { isCrmError } from "../../../src/kernel/crm-error.js";
import { methodsOf } from "../../support/facade-call.js";
import { faultBase } from "../../support/fault-world.js";
import { memoryFaultStores } from "../../support/fault-store.js";
import { fail, retryOf, succeed } from "../../support/fault-run.js";

it("x", async () => {
  const base = await faultBase();
  const open = memoryFaultStores(base.snapshot);
  const lines: string[] = [];
  for (const name of methodsOf(base.world)) {
    if (name === "createCrm" || name === "as") continue;
    const subject = { name, base, open };
    const t = performance.now();
    const success = await succeed(subject);
    if (success.states.length === 1) continue;
    const verdicts = new Map<string, number[]>();
    for (const [i] of success.calls.entries())
      for (const moment of ["before", "after"] as const) {
        if (moment === "after" && !["commit", "draw"].includes(success.calls[i]!)) continue;
        const { failure, again } = await fail(subject, { call: i + 1, moment });
        const exact = success.states.indexOf(failure.state);
        const told = failure.answer.ok ? "ANSWERED" : isCrmError(failure.answer.error) ? failure.answer.error.code : String(failure.answer.error);
        const v = `${told} at ${exact === failure.effects ? exact : `${exact}?${failure.effects}`}/${success.states.length - 1} then ${retryOf(success, failure, await again())}`;
        verdicts.set(v, [...(verdicts.get(v) ?? []), moment === "before" ? i + 1 : -i - 1]);
      }
    lines.push(`${name} ${success.answer.ok} ${success.calls.map((c) => c[0]).join("")} ${Math.round(performance.now() - t)}`);
    for (const [v, at] of verdicts) lines.push(`      ${v}   ${at.join(",")}`);
    writeFileSync("/tmp/faults-proto.txt", lines.join("\n"));
  }
}, 600000);
