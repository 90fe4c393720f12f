import fc from "fast-check";
import { accountCommands } from "./sales-commands-accounts.js";
import { catalogCommands } from "./sales-commands-catalogs.js";
import { closingCommands } from "./sales-commands-closing.js";
import { closingManyCommands } from "./sales-commands-closing-many.js";
import { contactCommands } from "./sales-commands-contacts.js";
import { conversionCommands } from "./sales-commands-conversion.js";
import type { SalesCommand } from "./sales-commands-drawn.js";
import { importCommands } from "./sales-commands-imports.js";
import { leadCommands } from "./sales-commands-leads.js";
import { leadsCommands } from "./sales-commands-leads-many.js";
import { mergeCommands } from "./sales-commands-merge.js";
import { namedCommands } from "./sales-commands-named.js";
import { opportunityCommands } from "./sales-commands-opportunities.js";
import { signalCommands } from "./sales-commands-signals.js";

/** Lets time go by. */
const waiting: fc.Arbitrary<SalesCommand> = fc.integer({ min: 1, max: 40 }).map((days) => ({
  check: () => true,
  run: async (_, { clock }) => clock.advance(days * 86_400_000),
  toString: () => `wait ${days} days`,
}));

/** Every command on leads, accounts and opportunities, by several actors. */
export const salesCommands: fc.Arbitrary<SalesCommand>[] = [
  waiting,
  ...leadCommands,
  ...leadsCommands,
  ...importCommands,
  ...conversionCommands,
  ...accountCommands,
  ...contactCommands,
  ...mergeCommands,
  ...opportunityCommands,
  ...closingCommands,
  ...closingManyCommands,
  ...signalCommands,
  ...namedCommands,
  ...catalogCommands,
];
