import { labelIn } from "../model/labels.js";
import type { Pipeline } from "../model/pipeline.js";
import type { Status } from "../model/status.js";

/** A pipeline with its statuses: what rules are asked of. */
export interface PipelineDefinition {
  /** The list and its roles. */
  readonly pipeline: Pipeline;
  /** Its statuses, by sequence. */
  readonly statuses: readonly Status[];
  /** Whether it is in the storage; else it is the one that the library ships, at version 0. */
  readonly stored: boolean;
}

/** A status and the list that it stands in. */
export interface StatusPlace {
  /** The list. */
  readonly definition: PipelineDefinition;
  /** The status. */
  readonly status: Status;
}

/** Where a status stands among several pipelines; `undefined` for an unknown one. */
export function placeOfStatus(definitions: readonly PipelineDefinition[], statusId: string): StatusPlace | undefined {
  for (const definition of definitions) {
    const status = definition.statuses.find(({ id }) => id === statusId);
    if (status !== undefined) return { definition, status };
  }
  return undefined;
}

/** The pipeline that new records go to; the first where none is marked. */
export function defaultDefinition(definitions: readonly PipelineDefinition[]): PipelineDefinition {
  const found = definitions.find(({ pipeline }) => pipeline.isDefault) ?? definitions[0];
  if (found === undefined) throw new TypeError("There is no pipeline");
  return found;
}

/** The pipelines that a company works with: its own, and those that all companies share. */
export const definitionsOfCompany = (
  definitions: readonly PipelineDefinition[],
  companyId: string | null,
): readonly PipelineDefinition[] =>
  definitions.filter(({ pipeline }) => pipeline.companyId === null || pipeline.companyId === companyId);

/** The ids of the statuses that are open, or closed, in any of the pipelines. */
export const statusIdsWhere = (definitions: readonly PipelineDefinition[], open: boolean): string[] =>
  definitions.flatMap(({ statuses }) => statuses.filter((status) => status.open === open).map(({ id }) => id));

/** Whether the allowed moves of a status let another follow. */
export const allowsNext = ({ nextStatusIds }: Status, statusId: string): boolean =>
  nextStatusIds?.some((id) => id === statusId) ?? true;

/** The name of a status in a language, else in English, else in any. */
export const labelOf = ({ labels, id }: Pick<Status, "labels" | "id">, locale: string): string =>
  labelIn(labels, locale) ?? id;
