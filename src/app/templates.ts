import { CrmError } from "../kernel/crm-error.js";
import type { RecordKey } from "../kernel/id.js";
import { splitKey } from "../kernel/id.js";
import type { Template } from "../model/template.js";
import { id } from "../model/text.schema.js";
import type { CrmAction } from "../ports/policy.js";
import { allOf } from "../query/filter.js";
import type { SortKey } from "../query/query.js";
import type { AddedTemplates } from "../templates/decide-add-shipped-templates.js";
import { recordValues } from "../templates/record-values.js";
import type { RenderedMessage } from "../templates/render-template.js";
import { renderTemplate } from "../templates/render-template.js";
import { sampleValues } from "../templates/sample-values.js";
import type {
  AddShippedTemplates,
  NewTemplate,
  RenderTemplateQuery,
  TemplateCommand,
  UpdateTemplateCommand,
} from "../templates/template-input.schema.js";
import { renderTemplateSchema } from "../templates/template-input.schema.js";
import type { CrmScope } from "./crm-scope.js";
import { requireAction } from "./crm-scope.js";
import { decideTemplate } from "./decide-template.js";
import type { ListQuery, Page } from "./list-records.js";
import { listRecords } from "./list-records.js";
import { loadSender, loadValueSources } from "./load-values.js";
import { parseInput } from "./parse-input.js";
import { runCommand } from "./run-command.js";

/** Messages with placeholders, on behalf of one actor (guide: « modèles de message »). Commands throw a `CrmError` as those on leads do. */
export interface Templates {
  /** Saves a template; every fault of its texts is told with the line that it is in. */
  create(template: NewTemplate): Promise<Template>;
  /** Changes a template; what it is for stays. */
  update(command: UpdateTemplateCommand): Promise<Template>;
  /** Puts a template away: it is no choice any more, but reminders that have it go on. */
  archive(command: TemplateCommand): Promise<Template>;
  /** Takes it out again. */
  restore(command: TemplateCommand): Promise<Template>;
  /** Adds the templates that the library has texts for, in one commit; names that a template has already are left as they are. */
  addShipped(command?: AddShippedTemplates): Promise<AddedTemplates>;
  /** Reads one template. */
  get(templateId: string): Promise<Template>;
  /** Lists the templates, by name. */
  list(query?: ListQuery<Template>): Promise<Page<Template>>;
  /** Shows how a message would look, with a record's values or made-up ones. */
  render(query: RenderTemplateQuery): Promise<RenderedMessage>;
}

/** Makes the façade of templates for one actor. */
export function templates(scope: CrmScope): Templates {
  const { visible, storage } = scope;
  const run = async (action: CrmAction, decide: () => ReturnType<typeof decideTemplate.create>): Promise<Template> => {
    requireAction(scope, action);
    return visible.mask("template", await runCommand(storage, decide));
  };
  return {
    create: (template) => run("templates.create", () => decideTemplate.create(scope, template)),
    update: (command) => run("templates.update", () => decideTemplate.update(scope, command)),
    archive: (command) => run("templates.archive", () => decideTemplate.archive(scope, command)),
    restore: (command) => run("templates.archive", () => decideTemplate.restore(scope, command)),
    addShipped: async (command = {}) => {
      requireAction(scope, "templates.create");
      const { added, present } = await runCommand(storage, () => decideTemplate.addShipped(scope, command));
      return { added: visible.maskAll("template", added), present: visible.maskAll("template", present) };
    },
    get: async (templateId) =>
      visible.mask(
        "template",
        await visible.require("template", parseInput(id("template"), templateId, ["templateId"])),
      ),
    list: (query = {}) => listRecords(scope, "template", query, allOf(), [byName, byId]),
    render: (query) => render(scope, query),
  };
}

const byName: SortKey = { field: "name", kind: "text", direction: "asc", nulls: "last" };
const byId: SortKey = { ...byName, field: "id" };

async function render(scope: CrmScope, query: unknown): Promise<RenderedMessage> {
  const { templateId, about } = parseInput(renderTemplateSchema, query);
  const template = scope.visible.mask("template", await scope.visible.require("template", templateId));
  const sender = await loadSender(scope);
  const sample = sampleValues(template.model, template.language ?? scope.actor.locale);
  const values = about === undefined ? sample : recordValues(await sourcesOf(scope, template, about));
  return renderTemplate(template, values, sender?.signature ?? null);
}

async function sourcesOf(scope: CrmScope, template: Template, about: RecordKey) {
  const { model, name } = template;
  if (splitKey(about).type !== model) {
    const params = { template: name, model };
    throw new CrmError("REFUSED", { refusals: [{ code: "TEMPLATE_UNFIT", path: ["about"], params }] });
  }
  return loadValueSources(scope, about);
}
