import type { PipelineDefinition } from "crmkit";
import { rolesOfKind } from "crmkit";
import type { Form } from "../../http/form.js";
import type { Draft, DraftStatus } from "./draft.js";

/** The statuses as they stand in a form that was sent. */
export function draftInForm({ pipeline, statuses }: PipelineDefinition, form: Form): Draft {
  const stored = new Map<string, PipelineDefinition["statuses"][number]>(statuses.map((one) => [one.id, one]));
  const ids = form.all("status");
  const removed = form.all("removed");
  return {
    pipelineId: pipeline.id,
    version: Number(form.text("version")),
    statuses: ids.map((id) => statusIn(form, id, stored.get(id)?.labels ?? {})),
    removed,
    roles: Object.fromEntries(rolesOfKind[pipeline.kind].map((role) => [role, form.text(`role.${role}`)])),
    replacements: Object.fromEntries([...ids, ...removed].map((id) => [id, form.text(`replacement.${id}`)])),
  };
}

const statusIn = (form: Form, id: string, otherLabels: DraftStatus["labels"]): DraftStatus => ({
  id,
  labels: { ...otherLabels, en: form.text(`en.${id}`), fr: form.text(`fr.${id}`) },
  open: form.ticked(`open.${id}`),
  color: form.text(`color.${id}`).toLowerCase(),
  probability: form.text(`probability.${id}`),
  next: form.ticked(`any.${id}`) ? null : form.all(`next.${id}`),
});
