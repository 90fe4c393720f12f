import { canBeToldApart, contrastToWhite } from "./color-vision.js";
import { otherColor, palette } from "./palette.js";

/** One thing that is drawn in a colour. */
interface Colored {
  /** Its colours in the data, one for each point. */
  readonly own: readonly (string | null)[];
  /** Whether it stands for all others. */
  readonly isOther: boolean;
}

/** Fainter colours are lost on white. */
const leastContrast = 2;

/**
 * The colours of some things: their own, where each has one that can be seen on white, else those of the palette. Where
 * nothing but the colour tells them apart, their own are taken only if everybody can.
 */
export function chosenColors(things: readonly Colored[], tellsAlone: boolean): readonly string[] {
  const own = things.map(({ own, isOther }) => (isOther ? otherColor : ownColor(own)));
  const legible = own.filter((color) => color !== null);
  const hasOwn = things.some(({ isOther }) => !isOther) && legible.length === own.length;
  if (hasOwn && (!tellsAlone || canBeToldApart(legible))) return legible;
  return things.map(({ isOther }, i) => (isOther ? otherColor : (palette[i % palette.length] ?? otherColor)));
}

/** The colour that all points of a thing have. */
function ownColor([first = null, ...rest]: readonly (string | null)[]): string | null {
  if (first === null || rest.some((color) => color !== first)) return null;
  return /^#[\da-f]{6}$/i.test(first) && contrastToWhite(first) >= leastContrast ? first.toLowerCase() : null;
}
