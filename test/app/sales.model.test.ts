import fc from "fast-check";
import { describe, it } from "vitest";
import { salesCommands } from "../support/sales-commands.js";
import { openSales } from "../support/sales-model-run.js";

const settings = fc.record({
  prospectStatuses: fc.boolean(),
  winOnOrder: fc.boolean(),
  leadReason: fc.boolean(),
  opportunityReason: fc.boolean(),
});

const numRuns = Number(process.env["FC_RUNS"] ?? 60);

describe("leads, accounts and opportunities, by a model", () => {
  it(
    "LEAD-9 CONV-14 CONV-18 ACC-1 OPP-6 OPP-9 OPP-10 OPP-13 come to no state that the rules forbid, in any sequence of commands by several actors",
    async () => {
      const commands = fc.commands(salesCommands, { size: "+1", maxCommands: 80 });
      await fc.assert(
        // Commands come first, for they are no longer made fewer once the settings were simplified.
        fc.asyncProperty(commands, settings, (run, chosen) => fc.asyncModelRun(() => openSales(chosen), run)),
        { numRuns },
      );
    },
    Math.max(60_000, numRuns * 2_000),
  );
});
