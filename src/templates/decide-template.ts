import { emailKey } from "../duplicates/match-keys.js";
import type { Decision } from "../kernel/decision.js";
import { acceptUnless } from "../kernel/decision.js";
import type { Template } from "../model/template.js";
import type { DecisionEnv } from "../plan/decision-env.js";
import { newRecord } from "../plan/new-record.js";
import { insert, nextVersion, storeNext } from "../plan/write.js";
import type { WritePlan } from "../plan/write-plan.js";
import { changedFields } from "../timeline/changed-fields.js";
import { newEntry } from "../timeline/new-entry.js";
import type { NewTemplate, TemplateInput } from "./template-input.schema.js";
import type { TemplateNameRefusalCode, TemplateNames } from "./template-names.js";
import { claimTemplateName, moveTemplateName, templateNameObjections } from "./template-names.js";
import type { TemplateRefusalCode } from "./verify-template.js";
import { templateObjections } from "./verify-template.js";

/** Why a template is not saved. */
export type SaveTemplateRefusalCode = TemplateRefusalCode | TemplateNameRefusalCode;

type TemplateDecision = Decision<WritePlan<Template>, SaveTemplateRefusalCode>;

/** Decides whether a template is saved: its name must be free, and its texts such as can be filled in. */
export function decideCreateTemplate(command: NewTemplate, state: TemplateNames, env: DecisionEnv): TemplateDecision {
  const template = newTemplate(command, env);
  const taken = templateNameObjections({ id: null, name: template.name }, env.actor.companyId, state);
  return acceptUnless([...taken, ...templateObjections(template)], () => planNewTemplate(template, env));
}

/** Plans a template whose name is free. */
export const planNewTemplate = (template: Template, env: DecisionEnv): WritePlan<Template> => ({
  writes: [insert("template", template), ...claimTemplateName(template, env)],
  entries: [newEntry("template", template, { kind: "created", data: { name: template.name } }, env)],
  warnings: [],
  result: template,
});

/** A template as it was entered, with defaults. */
export function newTemplate(
  {
    name,
    model,
    language = null,
    recipients,
    subject,
    format = "text",
    content,
    signature = null,
    shared,
  }: NewTemplate,
  env: DecisionEnv,
): Template {
  return {
    ...newRecord("template", env, shared === true ? { companyId: null } : {}),
    name,
    medium: "email",
    model,
    language,
    recipients: normalised(recipients ?? []),
    subject,
    format,
    content,
    signature,
  };
}

/** Decides whether a template is changed. Messages that were made with it stay as they are. */
export function decideUpdateTemplate(
  changes: TemplateInput,
  { template, ...state }: TemplateNames & { readonly template: Template },
  env: DecisionEnv,
): TemplateDecision {
  const { recipients, ...rest } = changes;
  const given = { ...rest, ...(recipients && { recipients: normalised(recipients) }) };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const after = nextVersion(template, said as Partial<Template>, env.now);
  const changed = changedFields(template, after);
  const taken = templateNameObjections(after, env.actor.companyId, state);
  return acceptUnless([...taken, ...templateObjections(after)], () => {
    if (Object.keys(changed).length === 0) return { writes: [], entries: [], warnings: [], result: template };
    return {
      writes: [storeNext("template", after), ...moveTemplateName(template, after, state, env)],
      entries: [newEntry("template", template, { kind: "updated", data: { changes: changed } }, env)],
      warnings: [],
      result: after,
    };
  });
}

/** Plans that a template is put away, or taken out again: reminders keep it, but it is no choice meanwhile. */
export function planArchiveTemplate(template: Template, archived: boolean, env: DecisionEnv): WritePlan<Template> {
  if ((template.archivedAt !== null) === archived) return { writes: [], entries: [], warnings: [], result: template };
  const next = nextVersion(template, { archivedAt: archived ? env.now : null }, env.now);
  return {
    writes: [storeNext("template", next)],
    entries: [newEntry("template", template, { kind: archived ? "archived" : "restored" }, env)],
    warnings: [],
    result: next,
  };
}

const normalised = (addresses: readonly string[]): readonly string[] => [...new Set(addresses.map(emailKey))];
