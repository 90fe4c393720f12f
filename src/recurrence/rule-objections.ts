import type { Refusal } from "../kernel/decision.js";
import { compileRule } from "./compile-rule.js";
import { largestSet } from "./largest-set.js";
import { partsObjections } from "./parts-objections.js";
import type { RecurrenceRefusalCode } from "./recurrence-refusal-code.js";
import type { RuleParts } from "./rule-parts.js";
import { wallsFrom } from "./walls-from.js";

type Objection = Refusal<RecurrenceRefusalCode>;

/**
 * What speaks against a rule from a start on, besides that it may not fall on the start.
 * @param start - The start on the wall, in seconds from 1970-01-01.
 */
export function ruleObjections(parts: RuleParts, start: number): readonly Objection[] {
  const found = [...partsObjections(parts, start), ...endObjections(parts, start)];
  if (found.length === 0) found.push(...positionObjections(parts, start));
  return found.length > 0 || isEver(parts, start) ? found : [{ code: "RECURRENCE_NEVER_HAPPENS" }];
}

const endObjections = ({ end }: RuleParts, start: number): readonly Objection[] =>
  end.kind === "until" && end.lastWall < start ? [{ code: "RECURRENCE_ENDS_BEFORE_START", path: ["end"] }] : [];

function positionObjections(parts: RuleParts, start: number): readonly Objection[] {
  if (parts.setPositions.length === 0) return [];
  const most = largestSet(compileRule({ ...parts, setPositions: [] }, start));
  return parts.setPositions.flatMap((position, i) =>
    Math.abs(position) <= most
      ? []
      : [{ code: "RECURRENCE_SET_POSITION_TOO_FAR", path: ["setPositions", i], params: { position, most } }],
  );
}

const isEver = (parts: RuleParts, start: number): boolean =>
  wallsFrom(compileRule(parts, start), start).next().done !== true;
