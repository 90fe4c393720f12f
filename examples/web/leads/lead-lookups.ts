import type { PipelineDefinition, Status, Tag } from "crmkit";
import type { WebContext } from "../http/web-context.js";
import { namesById } from "../ui/named-choices.js";

/** What the ids in a lead stand for. */
export interface LeadLookups {
  readonly pipelines: readonly PipelineDefinition[];
  readonly statuses: ReadonlyMap<string, Status>;
  readonly tags: ReadonlyMap<string, Tag>;
  /** Names in the lists that leads choose from. */
  readonly names: ReadonlyMap<string, string>;
}

const kinds = ["jobFunction", "department", "industrySector", "source", "category", "lostReason"] as const;

/** Reads what the ids in leads stand for. */
export async function leadLookups(c: WebContext): Promise<LeadLookups> {
  const [pipelines, tags, ...lists] = await Promise.all([
    c.var.crm.statuses.pipelines("lead"),
    c.var.crm.referenceData.list("tag", { limit: 1_000, archived: "with" }),
    ...kinds.map((kind) => namesById(c, kind)),
  ]);
  return {
    pipelines,
    statuses: new Map(pipelines.flatMap(({ statuses }) => statuses.map((status) => [status.id, status]))),
    tags: byId(tags.records),
    names: new Map(lists.flatMap((list) => [...list])),
  };
}

const byId = (records: readonly Tag[]): ReadonlyMap<string, Tag> =>
  new Map(records.map((record) => [record.id, record]));
