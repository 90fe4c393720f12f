import fc from "fast-check";
import { describe, it } from "vitest";
import { leadActions } from "../support/lead-actions.js";
import { openLeadModel } from "../support/lead-model.js";

describe("leads, by a model", () => {
  it("LEAD-9 STATUS-8 LOG-1 keep status, loss, history, version and assignment right in any sequence of commands by two users", async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(leadActions, { size: "+1", maxCommands: 40 }), (actions) =>
        fc.asyncModelRun(openLeadModel, actions),
      ),
      { numRuns: 30 },
    );
  });
});
