import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Id } from "../kernel/id.js";
import type { EventCategory } from "../model/event-category.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { TakenRefusalCode } from "./entry-claims.js";
import { takenObjections } from "./entry-claims.js";
import type { NamedState } from "./named-state.js";
import { holderOf } from "./named-state.js";
import { planNamedEntry } from "./new-named-entry.js";
import type { ShippedEventCategory, ShippedLanguage } from "./shipped-event-categories.js";
import { shippedEventCategories } from "./shipped-event-categories.js";

/** What became of the shipped categories. */
export interface AddedCategories {
  /** Those that are new, in the order of {@link shippedEventCategories}. */
  readonly added: readonly EventCategory[];
  /** Those whose code an entry had before, archived or not, as far as the actor may see it. */
  readonly present: readonly EventCategory[];
}

/**
 * Decides whether the shipped categories are added whose code no entry has yet. Where the name of one is that of an entry
 * with another code, all are refused.
 */
export function decideAddShippedCategories(
  { language, companyId }: { readonly language: ShippedLanguage; readonly companyId: Id<"company"> | null },
  state: NamedState,
  env: DecisionEnv,
): Decision<WritePlan<AddedCategories>, TakenRefusalCode> {
  const holders = shippedEventCategories.map(({ code }) =>
    holderOf(state, "eventCategory", env.actor.companyId, { field: "code", value: code }),
  );
  const missing = shippedEventCategories
    .filter((_category, i) => holders[i] === undefined)
    .map((category) => ({ ...inLanguage(category, language), companyId }));
  const taken = missing.flatMap(({ name }) =>
    takenObjections("eventCategory", [{ field: "name", value: name }], env.actor.companyId, state, null),
  );
  const refusals = taken.map(({ code, params = {} }) => ({ code, params })); // the command has no names to point at
  return acceptUnless(refusals, () => {
    const plans = missing.map((category) => planNamedEntry("eventCategory", category, env));
    const present = holders.flatMap((holder) =>
      holder === undefined ? [] : (state.entries.get(holder.holderKey) ?? []),
    );
    return {
      writes: plans.flatMap(({ writes }) => writes),
      entries: plans.flatMap(({ entries }) => entries),
      warnings: [],
      result: {
        added: plans.map(({ record }) => record as EventCategory), // as planned just above
        present: present as EventCategory[], // held under codes of categories
      },
    };
  });
}

/** What is entered of a shipped category in a language. */
export const inLanguage = ({ code, eventType, names }: ShippedEventCategory, language: ShippedLanguage) => ({
  name: names[language],
  code,
  eventType,
});
