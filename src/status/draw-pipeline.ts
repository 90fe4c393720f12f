import type { Status } from "../model/status.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { labelOf } from "./pipeline-definition.js";
import { roleOfStatus } from "./status-roles.js";

/** Draws a pipeline as a Mermaid flow chart: roles in brackets, closed statuses as rounded boxes. */
export function mermaidOf(definition: PipelineDefinition, locale: string): string {
  const lines = definition.statuses.map((status, i) => {
    const text = `"${caption(definition, status, locale).replace(/["#<>&]/g, (sign) => `#${sign.charCodeAt(0)};`)}"`;
    return `  s${i}${status.open ? `[${text}]` : `([${text}])`}`;
  });
  const moves = movesOf(definition).map(([from, to]) => `  s${from} --> s${to}`);
  return ["flowchart LR", ...lines, ...moves, ""].join("\n");
}

/** Draws a pipeline in the DOT language of Graphviz: roles in brackets, closed statuses with a double line. */
export function dotOf(definition: PipelineDefinition, locale: string): string {
  const lines = definition.statuses.map((status, i) => {
    const text = caption(definition, status, locale).replace(/["\\]/g, (sign) => `\\${sign}`);
    return `  s${i} [label="${text}", color="${status.color}"${status.open ? "" : ", peripheries=2"}];`;
  });
  const moves = movesOf(definition).map(([from, to]) => `  s${from} -> s${to};`);
  return ["digraph pipeline {", "  rankdir=LR;", "  node [shape=box];", ...lines, ...moves, "}", ""].join("\n");
}

function caption({ pipeline }: PipelineDefinition, status: Status, locale: string): string {
  const role = roleOfStatus(pipeline, status.id);
  const label = labelOf(status, locale).replace(/\s+/g, " ");
  return role === null ? label : `${label} [${role}]`;
}

/** The allowed moves between different statuses, by their places in the list. */
function movesOf(definition: PipelineDefinition): (readonly [number, number])[] {
  const { statuses } = definition;
  return statuses.flatMap((from, i) =>
    statuses.flatMap((to, j) => (i !== j && mayFollow(definition, from, to) ? [[i, j] as const] : [])),
  );
}

/** A converted lead stays so, and a lost one is only reset. */
function mayFollow({ pipeline }: PipelineDefinition, from: Status, to: Status): boolean {
  const role = pipeline.kind === "lead" ? roleOfStatus(pipeline, from.id) : null;
  if (role === "converted") return false;
  if (role === "lost") return to.id === pipeline.newStatusId;
  return from.nextStatusIds?.includes(to.id) ?? true;
}
