import type { PipelineDefinition } from "crmkit";
import { roleOfStatus, statusesAfter } from "crmkit";
import type { WebContext } from "../../http/web-context.js";
import { messagesOf, wordsOf } from "../../http/web-context.js";
import { Panel } from "../../ui/small.js";
import { nameOf } from "./status-names.js";
import { statusWords } from "./status-words.js";

interface DiagramProps {
  readonly c: WebContext;
  readonly definition: PipelineDefinition;
  /** The same in Mermaid. */
  readonly text: string;
  /** Whether it takes the place of what is shown. */
  readonly swapped?: boolean | undefined;
}

/** The statuses drawn, and as text for other programs. */
export const Diagram = ({ c, definition, text, swapped = false }: DiagramProps) => {
  const t = wordsOf(c, statusWords);
  return (
    <div id="diagram" hx-swap-oob={swapped ? "true" : undefined}>
      <Panel title={t.diagram}>
        <Drawing c={c} definition={definition} />
        <p class="faint">{t.toAny}</p>
        <details>
          <summary>{t.asText}</summary>
          <pre tabindex={0}>{text}</pre>
        </details>
      </Panel>
    </div>
  );
};

const [step, height, left, width] = [64, 40, 8, 230];
const middle = (i: number): number => i * step + step / 2;

const Drawing = ({ c, definition }: Pick<DiagramProps, "c" | "definition">) => {
  const { statuses } = definition;
  return (
    <svg
      class="pipeline"
      role="img"
      aria-label={wordsOf(c, statusWords).drawing}
      viewBox={`0 0 ${left + width + 130} ${statuses.length * step}`}
    >
      <defs>
        <marker
          id="tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {statuses.map((status, i) => (
        <g>
          <rect
            x={left}
            y={middle(i) - height / 2}
            width={width}
            height={height}
            rx={status.open ? 4 : height / 2}
            style={`stroke:${status.color}`}
          />
          <text x={left + width / 2} y={middle(i) + 5}>
            {captionOf(c, definition, status)}
          </text>
        </g>
      ))}
      {statuses.map((_, i) => (
        <Moves definition={definition} from={i} />
      ))}
    </svg>
  );
};

interface MovesProps extends Pick<DiagramProps, "definition"> {
  /** The place of the status that the moves begin at. */
  readonly from: number;
}

/** Arcs to the statuses that may follow one; a sign where all may. */
const Moves = ({ definition, from }: MovesProps) => {
  const { statuses } = definition;
  const status = statuses[from];
  const after = new Set(status === undefined ? [] : statusesAfter(definition, status));
  const targets = statuses.flatMap((one, i) => (i !== from && after.has(one) ? [i] : []));
  const edge = left + width;
  if (targets.length > 1 && targets.length === statuses.length - 1)
    return (
      <text class="any" x={edge - 20} y={middle(from) + 5}>
        ⇄
      </text>
    );
  return (
    <>
      {targets.map((to) => {
        const [y, end] = [middle(from), middle(to) + (to > from ? -8 : 8)];
        const reach = edge + 20 + 16 * Math.abs(to - from);
        return (
          <path class="arc" d={`M${edge} ${y}C${reach} ${y} ${reach} ${end} ${edge} ${end}`} marker-end="url(#tip)" />
        );
      })}
    </>
  );
};

function captionOf(c: WebContext, { pipeline }: PipelineDefinition, status: PipelineDefinition["statuses"][number]) {
  const role = roleOfStatus(pipeline, status.id);
  const name = nameOf(c, status);
  const text = name.length > 24 ? `${name.slice(0, 23)}…` : name;
  return role === null ? text : `${text} [${messagesOf(c).words[role]}]`;
}
