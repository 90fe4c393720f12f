import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingsIn } from "../support/findings-in.js";
import { salesCommands } from "../support/sales-commands.js";
import { openSales } from "../support/sales-model-run.js";

const settings = fc.record({
  prospectStatuses: fc.boolean(),
  winOnOrder: fc.boolean(),
  leadReason: fc.boolean(),
  opportunityReason: fc.boolean(),
});

const numRuns = Number(process.env["FC_RUNS"] ?? 60);

describe("leads, accounts, contacts and opportunities, by a model", () => {
  it(
    "SEC-2 SEC-5 LEAD-9 LEAD-18 LEAD-23 CONV-14 CONV-18 ACC-1 ACC-7 OPP-6 OPP-9 OPP-10 OPP-13 DUP-10 DUP-11 DUP-12 DUP-13 DUP-14 LOG-1 STATUS-8 come to no state that the rules forbid, in any sequence of commands by several actors",
    async () => {
      const commands = fc.commands(salesCommands, { size: "+1", maxCommands: 80 });
      await fc.assert(
        // Commands come first, for they are no longer made fewer once the settings were simplified.
        fc.asyncProperty(commands, settings, async (run, chosen) => {
          const opened = await openSales(chosen);
          await fc.asyncModelRun(() => opened, run);
          expect(await findingsIn(opened.real.crm)).toEqual([]);
        }),
        { numRuns },
      );
    },
    Math.max(240_000, numRuns * 5_000),
  );
});
