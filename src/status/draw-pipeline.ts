import type { Status } from "../model/status.js";
import type { PipelineDefinition } from "./pipeline-definition.js";
import { labelOf } from "./pipeline-definition.js";
import { roleOfStatus } from "./status-roles.js";
import { statusesAfter } from "./statuses-after.js";

/** Draws a pipeline as a Mermaid flow chart: roles in brackets, closed statuses as rounded boxes. */
export function mermaidOf(definition: PipelineDefinition, locale: string): string {
  const lines = definition.statuses.map((status, i) => {
    const text = `"${caption(definition, status, locale).replace(/["#<>&`\\]/g, (sign) => `#${sign.charCodeAt(0)};`)}"`;
    return `  s${i}${status.open ? `[${text}]` : `([${text}])`}`;
  });
  const moves = movesOf(definition).map(([from, to]) => `  s${from} --> s${to}`);
  return ["flowchart LR", ...lines, ...moves, ""].join("\n");
}

/** Draws a pipeline in the DOT language of Graphviz: roles in brackets, closed statuses with a double line. */
export function dotOf(definition: PipelineDefinition, locale: string): string {
  const lines = definition.statuses.map((status, i) => {
    const [text, color] = [caption(definition, status, locale), status.color].map(quoted);
    return `  s${i} [label=${text}, color=${color}${status.open ? "" : ", peripheries=2"}];`;
  });
  const moves = movesOf(definition).map(([from, to]) => `  s${from} -> s${to};`);
  return ["digraph pipeline {", "  rankdir=LR;", "  node [shape=box];", ...lines, ...moves, "}", ""].join("\n");
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;

function caption({ pipeline }: PipelineDefinition, status: Status, locale: string): string {
  const role = roleOfStatus(pipeline, status.id);
  const label = labelOf(status, locale).replace(/\s+/g, " ");
  return role === null ? label : `${label} [${role}]`;
}

/** The moves between different statuses, by their places in the list. */
function movesOf(definition: PipelineDefinition): (readonly [number, number])[] {
  const { statuses } = definition;
  return statuses.flatMap((from, i) => {
    const after = new Set(statusesAfter(definition, from));
    return statuses.flatMap((to, j) => (i !== j && after.has(to) ? [[i, j] as const] : []));
  });
}
