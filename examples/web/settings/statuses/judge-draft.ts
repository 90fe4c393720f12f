import type { PipelineDefinition, Refusal, TimelineEntry } from "crmkit";
import type { Attempt } from "../../http/attempt.js";
import { attempt } from "../../http/attempt.js";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { reasonOf } from "../../ui/problems.js";
import type { Draft } from "./draft.js";
import { inputOf } from "./draft.js";
import { nameIn } from "./status-names.js";
import { statusWords } from "./status-words.js";

/** Something that stands against a draft. */
interface Fault {
  /** Where it is to be mended: the id of a status, or a role such as `role.new`. */
  readonly place: string;
  readonly text: string;
}

/** What is to be said of a draft. */
export interface Judgement {
  readonly faults: readonly Fault[];
  /** The statuses whose records must be told where to go. */
  readonly leaving: ReadonlySet<string>;
  /** What saving would do, for a sound draft. */
  readonly sound: {
    readonly definition: PipelineDefinition;
    readonly entries: readonly TimelineEntry[];
  } | null;
  /** Whether somebody else saved since the page was opened. */
  readonly conflict: boolean;
}

/** Checks a draft by the library: as such first, then with what becomes of the records. */
export async function judgeDraft(c: WebContext, definition: PipelineDefinition, draft: Draft): Promise<Judgement> {
  const { statuses } = c.var.crm;
  const input = inputOf(definition, draft);
  const verified = await attempt(() => statuses.verify(input));
  const faults = refusalsOf(verified) ?? (verified.ok ? verified.value : []);
  if (faults.length > 0) return judged(c, definition, draft, faults);
  const preview = await attempt(() => statuses.preview.define(input));
  if (!preview.ok) {
    const judgement = judged(c, definition, draft, preview.error.refusals);
    const told = { place: "", text: messagesOf(c).errors[preview.error.code] };
    return judgement.faults.length > 0 ? judgement : { ...judgement, faults: [told] };
  }
  if (!preview.value.ok) return judged(c, definition, draft, preview.value.refusals);
  const { result, entries } = preview.value.value;
  return { ...judged(c, definition, draft, []), sound: { definition: result, entries } };
}

const refusalsOf = (tried: Attempt<unknown>): readonly Refusal[] | null => (tried.ok ? null : tried.error.refusals);

/** The refusals of a draft in words, each with its place. */
function judged(c: WebContext, definition: PipelineDefinition, draft: Draft, refusals: readonly Refusal[]): Judgement {
  const faults = refusals.map((refusal) => ({
    place: placeOf(refusal, draft),
    text: reasonOf(c, named(c, definition, draft, refusal)),
  }));
  const asked = refusals.flatMap(({ path = [] }) => (path[0] === "replacements" ? [String(path[1])] : []));
  const given = Object.entries(draft.replacements).flatMap(([id, to]) => (to === "" ? [] : [id]));
  return { faults, leaving: new Set([...asked, ...given, ...draft.removed]), sound: null, conflict: false };
}

function placeOf({ path = [], params = {} }: Refusal, draft: Draft): string {
  const [part, which] = path;
  if (part === "roles") return `role.${String(which)}`;
  if (part === "statuses" && typeof which === "number") return draft.statuses[which]?.id ?? "";
  if (part === "replacements") return String(which);
  return typeof params["statusId"] === "string" ? params["statusId"] : "";
}

/** The refusals name statuses by id; people know them by name. */
function named(c: WebContext, definition: PipelineDefinition, draft: Draft, refusal: Refusal): Refusal {
  const { params = {} } = refusal;
  const names = ["statusId", "next", "target"].flatMap((key) => {
    const id = params[key];
    return typeof id === "string" ? [[key, wordsOf(c, statusWords).quoted(nameIn(c, definition, draft, id))]] : [];
  });
  return { ...refusal, params: { ...params, ...Object.fromEntries(names) } };
}
