import * as z from "zod";
import type { AddedCategories } from "../reference-data/decide-add-shipped-categories.js";
import { decideAddShippedCategories, inLanguage } from "../reference-data/decide-add-shipped-categories.js";
import { uniqueValues } from "../reference-data/own-fields.js";
import type { ShippedLanguage } from "../reference-data/shipped-event-categories.js";
import { shippedEventCategories } from "../reference-data/shipped-event-categories.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { loadHolders } from "./load-named.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Says how the shipped categories of events are added. */
export interface AddShippedCategories {
  /** The language of their names; the actor's unless said otherwise, English where that is neither. */
  readonly locale?: ShippedLanguage | undefined;
  /** `true` adds them for all companies; they belong to the actor's company unless said otherwise. */
  readonly shared?: boolean | undefined;
}

const schema = z.strictObject({ locale: z.enum(["en", "fr"]).optional(), shared: z.boolean().optional() });

/** Adds the shipped categories whose code no entry has; the answer is masked for the actor. */
export async function addShippedCategories(scope: CrmScope, input: unknown): Promise<AddedCategories> {
  const { actor, visible, storage } = scope;
  const { locale: language = languageOf(actor.locale), shared = false } = parseInput(schema, input);
  const values = shippedEventCategories
    .flatMap((category) => uniqueValues("eventCategory", inLanguage(category, language)))
    .map((value) => ({ kind: "eventCategory", ...value }) as const);
  const { added, present } = await runCommand(storage, async () =>
    decideAddShippedCategories(
      { language, companyId: shared ? null : actor.companyId },
      await loadHolders(scope, values),
      decisionEnv(scope),
    ),
  );
  return { added: visible.maskAll("eventCategory", added), present: visible.maskAll("eventCategory", present) };
}

const languageOf = (locale: string): ShippedLanguage => (/^fr(-|$)/.test(locale) ? "fr" : "en");
