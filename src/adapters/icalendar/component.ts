import type { ContentLine } from "./content-line.js";

/** A part of a calendar file between a BEGIN and its END. */
export interface Component {
  /** What it is, in capitals, such as `VEVENT`. */
  readonly name: string;
  /** All its lines, those of BEGIN and END and of the components within it among them. */
  readonly content: readonly ContentLine[];
  /** The lines that say something of it itself. */
  readonly properties: readonly ContentLine[];
  /** The components within it. */
  readonly parts: readonly Component[];
  /** The first line of the file at which a component, or one within it, is not closed as it should be; `null` if none. */
  readonly brokenAt: number | null;
}

/** What the lines of a file come to. */
export interface ComponentTree {
  /** The outermost components. */
  readonly roots: readonly Component[];
  /** Lines that belong to no component. */
  readonly strays: readonly ContentLine[];
}

/** Components that stand within none but a calendar: where one begins, the one before it has lost its end. */
const standsAlone = /^(?:VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE)$/;

interface OpenComponent {
  readonly name: string;
  readonly from: number;
  readonly properties: ContentLine[];
  readonly parts: Component[];
  brokenAt: number | null;
}

/** Finds the components of a file. One that is not closed does not keep the others from being found. */
export function componentTree(lines: readonly ContentLine[]): ComponentTree {
  const roots: Component[] = [];
  const strays: ContentLine[] = [];
  const open: OpenComponent[] = [];
  const closeOne = (to: number, brokenAt: number | null): void => {
    const closed = open.pop();
    if (closed === undefined) return;
    const { name, from, properties, parts } = closed;
    // Only what stands within a calendar is kept whole: deeper, it would be kept once for each level.
    const content = open.length < 3 ? lines.slice(from, to) : [];
    const component = { name, content, properties, parts, brokenAt: closed.brokenAt ?? brokenAt };
    const parent = open.at(-1);
    (parent?.parts ?? roots).push(component);
    if (parent !== undefined && parent.name !== "VCALENDAR") parent.brokenAt ??= component.brokenAt;
  };
  const closeDownTo = (depth: number, to: number, brokenAt: number): void => {
    while (open.length > depth) closeOne(to, brokenAt);
  };
  lines.forEach((content, i) => {
    const [, word, given] = /^(BEGIN|END):(.*)$/i.exec(content.text) ?? [];
    const name = given?.trim().toUpperCase() ?? "";
    if (word === undefined) (open.at(-1)?.properties ?? strays).push(content);
    else if (word.toUpperCase() === "BEGIN") {
      if (name === "VCALENDAR") closeDownTo(0, i, content.line);
      else if (standsAlone.test(name)) closeDownTo(1, i, content.line);
      open.push({ name, from: i, properties: [], parts: [], brokenAt: null });
    } else closeNamed(open, name, content, { at: i, closeOne, closeDownTo, strays });
  });
  closeDownTo(0, lines.length, lines.at(-1)?.line ?? 1);
  return { roots, strays };
}

interface Closing {
  readonly at: number;
  readonly closeOne: (to: number, brokenAt: number | null) => void;
  readonly closeDownTo: (depth: number, to: number, brokenAt: number) => void;
  readonly strays: ContentLine[];
}

function closeNamed(open: readonly OpenComponent[], name: string, content: ContentLine, closing: Closing): void {
  const depth = open.findLastIndex((component) => component.name === name);
  const top = open.at(-1);
  if (depth >= 0) {
    closing.closeDownTo(depth + 1, closing.at, content.line);
    closing.closeOne(closing.at + 1, null);
  } else if (top === undefined) closing.strays.push(content);
  else top.brokenAt ??= content.line;
}
