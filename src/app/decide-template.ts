import type { Decision } from "../kernel/decision.js";
import { accept } from "../kernel/decision.js";
import type { Template } from "../model/template.js";
import type { WritePlan } from "../plan/write-plan.js";
import type { AddedTemplates } from "../templates/decide-add-shipped-templates.js";
import { planAddShippedTemplates, shippedNameIds } from "../templates/decide-add-shipped-templates.js";
import { decideCreateTemplate, decideUpdateTemplate, planArchiveTemplate } from "../templates/decide-template.js";
import {
  addShippedTemplatesSchema,
  newTemplateSchema,
  templateCommandSchema,
  updateTemplateSchema,
} from "../templates/template-input.schema.js";
import { templateNameIds } from "../templates/template-names.js";
import type { CrmScope } from "./crm-scope.js";
import { decisionEnv } from "./crm-scope.js";
import { loadTemplateNames } from "./load-template-names.js";
import { loadWritable } from "./load-writable.js";
import { parseInput } from "./parse-input.js";
import { underChanges } from "./under-changes.js";

type TemplateDecision = Promise<Decision<WritePlan<Template>>>;

/** Loads what a command on templates needs and decides; nothing is written. */
export const decideTemplate = {
  create: async (scope: CrmScope, input: unknown): TemplateDecision => {
    const command = parseInput(newTemplateSchema, input);
    const names = await loadTemplateNames(scope, templateNameIds(scope.actor.companyId, command.name));
    return decideCreateTemplate(command, names, decisionEnv(scope));
  },

  update: async (scope: CrmScope, input: unknown): TemplateDecision => {
    const { templateId, expectedVersion, changes } = parseInput(updateTemplateSchema, input);
    const template = await loadWritable(scope, "template", templateId, expectedVersion);
    const { companyId } = scope.actor;
    const ids = [template.name, changes.name ?? template.name].flatMap((name) => [
      ...templateNameIds(companyId, name),
      ...templateNameIds(template.companyId, name),
    ]);
    const names = await loadTemplateNames(scope, [...new Set(ids)]);
    return underChanges(decideUpdateTemplate(changes, { ...names, template }, decisionEnv(scope)));
  },

  archive: (scope: CrmScope, input: unknown): TemplateDecision => putAway(scope, input, true),

  restore: (scope: CrmScope, input: unknown): TemplateDecision => putAway(scope, input, false),

  addShipped: async (scope: CrmScope, input: unknown): Promise<Decision<WritePlan<AddedTemplates>>> => {
    const { locale, shared = false } = parseInput(addShippedTemplatesSchema, input);
    const language = locale ?? (/^fr(-|$)/.test(scope.actor.locale) ? "fr" : "en");
    const names = await loadTemplateNames(scope, shippedNameIds(language, scope.actor.companyId));
    return accept(planAddShippedTemplates({ language, shared }, names, decisionEnv(scope)));
  },
};

async function putAway(scope: CrmScope, input: unknown, archived: boolean): TemplateDecision {
  const { templateId, expectedVersion } = parseInput(templateCommandSchema, input);
  const template = await loadWritable(scope, "template", templateId, expectedVersion);
  return accept(planArchiveTemplate(template, archived, decisionEnv(scope)));
}
