import type { PipelineDefinition } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import type { DraftChange } from "./change-draft.js";
import type { Draft } from "./draft.js";
import type { Judgement } from "./judge-draft.js";

/** What the parts of the form show. */
export interface EditorProps {
  readonly c: WebContext;
  /** What is stored. */
  readonly definition: PipelineDefinition;
  readonly draft: Draft;
  readonly judgement: Judgement;
  /** What a button just changed, which settles where the focus goes. */
  readonly change?: DraftChange | null | undefined;
}

/** An id as a part of the id of an element. */
export const slugOf = (id: string): string => id.replace(/[^\w-]/g, "_");
