import { asId } from "../kernel/id.js";
import type { Pipeline } from "../model/pipeline.js";
import type { Status, StatusKind } from "../model/status.js";
import type { PipelineDefinition } from "./pipeline-definition.js";

interface ShippedStatus {
  readonly slug: string;
  readonly en: string;
  readonly fr: string;
  readonly open: boolean;
  readonly color: string;
  readonly probability?: number;
}

const toProcess: ShippedStatus = {
  slug: "to-process",
  en: "To process",
  fr: "À traiter",
  open: true,
  color: "#7a869a",
  probability: 10,
};
const marketing: ShippedStatus = {
  slug: "marketing-qualification",
  en: "Marketing qualification",
  fr: "Qualification marketing",
  open: true,
  color: "#3b82c4",
  probability: 20,
};
const sales: ShippedStatus = {
  slug: "sales-qualification",
  en: "Sales qualification",
  fr: "Qualification commerciale",
  open: true,
  color: "#6a5acd",
  probability: 40,
};
const nurturing: ShippedStatus = {
  slug: "nurturing",
  en: "Nurturing",
  fr: "Nurturing",
  open: true,
  color: "#c98a1b",
  probability: 20,
};
const proposition: ShippedStatus = {
  slug: "proposition",
  en: "Proposition",
  fr: "Proposition",
  open: true,
  color: "#0f9fa8",
  probability: 60,
};
const converted: ShippedStatus = { slug: "converted", en: "Converted", fr: "Converti", open: false, color: "#2e8b57" };
const won: ShippedStatus = { slug: "won", en: "Won", fr: "Gagné", open: false, color: "#2e8b57" };
const lost: ShippedStatus = { slug: "lost", en: "Lost", fr: "Perdu", open: false, color: "#c0392b" };

const shipped: Readonly<Record<StatusKind, readonly ShippedStatus[]>> = {
  lead: [toProcess, marketing, sales, nurturing, converted, lost],
  prospect: [toProcess, marketing, sales, nurturing, won, lost],
  opportunity: [
    toProcess,
    marketing,
    sales,
    nurturing,
    proposition,
    { ...won, slug: "closed-won", en: "Closed won", fr: "Fermée gagnée", probability: 100 },
    { ...lost, slug: "closed-lost", en: "Closed lost", fr: "Fermée perdue", probability: 0 },
  ],
};

/** The pipeline of a kind that holds until another is stored (guide: the statuses "présents par défaut"). It is at version 0. */
export function shippedPipeline(kind: StatusKind): PipelineDefinition {
  const statuses = shipped[kind].map((status, sequence) => statusOf(kind, status, sequence));
  const idOf = (slug: string): Status["id"] => asId("status", `${kind}.${slug}`);
  const [wonSlug, lostSlug] = kind === "opportunity" ? ["closed-won", "closed-lost"] : ["won", "lost"];
  const pipeline: Pipeline = Object.assign(common("pipeline", `${kind}.default`), {
    kind,
    name: "default",
    isDefault: true,
    newStatusId: idOf("to-process"),
    convertedStatusId: kind === "lead" ? idOf("converted") : null,
    propositionStatusId: kind === "opportunity" ? idOf("proposition") : null,
    wonStatusId: kind === "lead" ? null : idOf(wonSlug),
    lostStatusId: idOf(lostSlug),
  });
  return { pipeline, statuses, stored: false };
}

function statusOf(
  kind: StatusKind,
  { slug, en, fr, open, color, probability }: ShippedStatus,
  sequence: number,
): Status {
  return Object.assign(common("status", `${kind}.${slug}`), {
    pipelineId: asId("pipeline", `${kind}.default`),
    labels: { en, fr },
    sequence,
    open,
    color,
    probability: kind === "opportunity" ? (probability ?? null) : null,
    nextStatusIds: null,
    requiredFields: [],
    allowedUserIds: [],
    allowedTeamIds: [],
  });
}

/** What the others are added to by `Object.assign`: every command makes them, and V8 takes many times as long for fields that follow a spread. */
function common<Type extends string>(type: Type, id: string) {
  const at = new Date(0);
  return {
    id: asId(type, id),
    version: 0, // the first version that is stored is 1
    createdAt: at,
    updatedAt: at,
    companyId: null,
    archivedAt: null,
    custom: {},
  };
}
