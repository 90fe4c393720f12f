import { expect, it } from "vitest";
import { enRecurrence } from "../../src/messages/en-recurrence.js";
import { frRecurrence } from "../../src/messages/fr-recurrence.js";
import { summarizeRRuleText } from "../../src/recurrence/summarize-rrule-text.js";

it("REC-9 says that something happens by a rule of its own, with its text as it is", () => {
  const text = "FREQ=YEARLY;BYWEEKNO=20;X={rule}$&";
  expect(summarizeRRuleText(text, enRecurrence)).toBe(`By a rule of its own: ${text}`);
  expect(summarizeRRuleText(text, frRecurrence)).toBe(`Selon une règle particulière\u00a0: ${text}`);
});
