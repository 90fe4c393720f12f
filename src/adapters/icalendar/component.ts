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

interface OpenTree {
  readonly lines: readonly ContentLine[];
  readonly roots: Component[];
  readonly strays: ContentLine[];
  readonly open: OpenComponent[];
}

/** Finds the components of a file. One that is not closed does not keep the others from being found. */
export function componentTree(lines: readonly ContentLine[]): ComponentTree {
  const tree: OpenTree = { lines, roots: [], strays: [], open: [] };
  lines.forEach((content, i) => {
    const [, word, given] = /^(BEGIN|END):(.*)$/i.exec(content.text) ?? [];
    const name = given?.trim().toUpperCase() ?? "";
    if (word === undefined) (tree.open.at(-1)?.properties ?? tree.strays).push(content);
    else if (word.toUpperCase() === "BEGIN") begin(tree, name, content, i);
    else end(tree, name, content, i);
  });
  closeDownTo(tree, 0, lines.length, lines.at(-1)?.line ?? 1);
  return tree;
}

function begin(tree: OpenTree, name: string, { line }: ContentLine, at: number): void {
  if (name === "VCALENDAR") closeDownTo(tree, 0, at, line);
  else if (standsAlone.test(name)) closeDownTo(tree, 1, at, line);
  tree.open.push({ name, from: at, properties: [], parts: [], brokenAt: null });
}

function end(tree: OpenTree, name: string, content: ContentLine, at: number): void {
  const depth = tree.open.map((component) => component.name).lastIndexOf(name);
  const top = tree.open.at(-1);
  if (depth >= 0) {
    closeDownTo(tree, depth + 1, at, content.line);
    closeTop(tree, at + 1, null);
  } else if (top === undefined) tree.strays.push(content);
  else top.brokenAt ??= content.line;
}

/** Closes what has lost its end. */
function closeDownTo(tree: OpenTree, depth: number, to: number, brokenAt: number): void {
  while (tree.open.length > depth) closeTop(tree, to, brokenAt);
}

function closeTop({ lines, roots, open }: OpenTree, to: number, brokenAt: number | null): void {
  const closed = open.pop();
  if (closed === undefined) return;
  const { name, from, properties, parts } = closed;
  // Only what stands within a calendar is kept whole: deeper, it would be kept once for each level.
  const content = open.length < 3 ? lines.slice(from, to) : [];
  const component = { name, content, properties, parts, brokenAt: closed.brokenAt ?? brokenAt };
  const parent = open.at(-1);
  (parent?.parts ?? roots).push(component);
  if (parent !== undefined && parent.name !== "VCALENDAR") parent.brokenAt ??= component.brokenAt;
}
