import type { PipelineDefinition } from "crmkit";
import type { Form } from "../../http/form.js";
import type { Draft } from "./draft.js";
import { statusDraft } from "./draft.js";

/** What a button of the form changes, short of saving. */
export interface DraftChange {
  readonly change: "add" | "remove" | "restore" | "earlier" | "later";
  /** The status; a new one has its id from here. */
  readonly id: string;
}

const changes = ["add", "remove", "restore", "earlier", "later"] as const;

/** The button that sent a form, by names that hide no method of the form in the browser; `null` where it is to be saved. */
export function changeIn(form: Form, newId: () => string): DraftChange | null {
  const change = changes.find((one) => form.ticked(`do.${one}`));
  if (change === undefined) return null;
  return { change, id: change === "add" ? newId() : form.text(`do.${change}`) };
}

/** The form with a change made. */
export function changeDraft(definition: PipelineDefinition, draft: Draft, { change, id }: DraftChange): Draft {
  const { statuses, removed } = draft;
  if (change === "add") {
    const status = { id, labels: {}, open: true, color: "#7a869a", probability: "", next: null };
    return { ...draft, statuses: [...statuses, status] };
  }
  if (change === "remove") {
    const isStored = definition.statuses.some((one) => one.id === id);
    return {
      ...draft,
      statuses: statuses.filter((one) => one.id !== id).map((one) => ({ ...one, next: without(one.next, id) })),
      removed: isStored ? [...removed, id] : removed,
    };
  }
  if (change === "restore") {
    const back = definition.statuses.filter((one) => one.id === id).map(statusDraft);
    return { ...draft, statuses: [...statuses, ...back], removed: removed.filter((one) => one !== id) };
  }
  return { ...draft, statuses: moved(statuses, id, change === "earlier" ? -1 : 1) };
}

/** After somebody else saved: what they added stands at the end, and the form is sent against what is stored now. */
export function onTopOf(definition: PipelineDefinition, draft: Draft): Draft {
  const known = new Set([...draft.statuses.map(({ id }) => id), ...draft.removed]);
  const added = definition.statuses.filter(({ id }) => !known.has(id)).map(statusDraft);
  return { ...draft, version: definition.pipeline.version, statuses: [...draft.statuses, ...added] };
}

/** Among what may follow a status, one less; one that only led there leads nowhere, which the check tells. */
const without = (next: readonly string[] | null, id: string): readonly string[] | null =>
  next?.filter((one) => one !== id) ?? null;

function moved<One extends { readonly id: string }>(list: readonly One[], id: string, by: -1 | 1): readonly One[] {
  const from = list.findIndex((one) => one.id === id);
  const [one, other] = [list[from], list[from + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each) => (each === one ? other : each === other ? one : each));
}
