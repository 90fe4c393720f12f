import type { Template } from "../model/template.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import type { WritePlan } from "../plan/write-plan.js";
import { newTemplate, planNewTemplate } from "./decide-template.js";
import { shippedTemplates } from "./shipped-templates.js";
import type { NewTemplate } from "./template-input.schema.js";
import type { TemplateNames } from "./template-names.js";
import { templateNameIds, templateNameObjections } from "./template-names.js";

/** What became of the shipped templates. */
export interface AddedTemplates {
  /** Those that are new, in the order of {@link shippedTemplates}. */
  readonly added: readonly Template[];
  /** The templates that had one of their names before, put away or not, as far as the actor may see them. */
  readonly present: readonly Template[];
}

/** What is entered of the shipped templates in a language. */
export const shippedIn = (language: "en" | "fr"): readonly NewTemplate[] =>
  shippedTemplates.map(({ model, format, texts }) => ({ model, format, language, ...texts[language] }));

/** Plans that the shipped templates are added whose names no template has yet. */
export function planAddShippedTemplates(
  { language, shared }: { readonly language: "en" | "fr"; readonly shared: boolean },
  state: TemplateNames,
  env: DecisionEnv,
): WritePlan<AddedTemplates> {
  const { companyId } = env.actor;
  const isFree = ({ name }: NewTemplate) => templateNameObjections({ id: null, name }, companyId, state).length === 0;
  const plans = shippedIn(language)
    .filter(isFree)
    .map((entered) => planNewTemplate(newTemplate({ ...entered, shared }, env), env));
  return {
    writes: plans.flatMap(({ writes }) => writes),
    entries: plans.flatMap(({ entries }) => entries),
    warnings: [],
    result: { added: plans.map(({ result }) => result), present: [...state.holders.values()] },
  };
}

/** The claims that tell which of the shipped templates are there. */
export const shippedNameIds = (language: "en" | "fr", companyId: string | null): readonly string[] =>
  shippedIn(language).flatMap(({ name }) => templateNameIds(companyId, name));
