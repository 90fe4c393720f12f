import { sampleArgs } from "./facade-call.js";
import { facadeSamples } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";
import type { HostileValue } from "./hostile-values.js";
import type { ValuePath } from "./value-paths.js";
import { placesIn, replacedAt } from "./value-paths.js";

/** A place in the arguments of the valid call of a method. */
export interface ArgumentPlace {
  /** The method. */
  readonly name: string;
  /** Which argument. */
  readonly arg: number;
  /** Where in it. */
  readonly within: ValuePath;
  /** Where faults of it are said to lie. */
  readonly path: ValuePath;
  /** What stands there. */
  readonly value: unknown;
}

/** Every place in the arguments of the valid call of a method. */
export const argumentPlaces = (name: string, world: FacadeWorld): ArgumentPlace[] =>
  sampleArgs(name, world).flatMap((argument, arg) =>
    placesIn(argument).map(({ path: within, value }) => {
      const path = [...(facadeSamples[name]?.at?.[arg] ?? []), ...within];
      return { name, arg, within, path, value };
    }),
  );

/** The arguments of the valid call, with something else in one place. */
export const argsWith = (
  { name, arg, within }: ArgumentPlace,
  world: FacadeWorld,
  value: unknown,
): readonly unknown[] =>
  sampleArgs(name, world).map((argument, i) => (i === arg ? replacedAt(argument, within, value) : argument));

/** Where a fault of a place may be told of, besides the place itself. */
export const elsewhereOf = ({ name, path }: ArgumentPlace): ValuePath | null => {
  const found = Object.entries(facadeSamples[name]?.elsewhere ?? {}).find(([from]) => path.join(".").startsWith(from));
  return found === undefined ? null : found[1].split(".");
};

/** Whether the keys of the object in a place are the caller's own. */
export const isOpen = ({ name, path }: ArgumentPlace): boolean =>
  (facadeSamples[name]?.open ?? []).some((pattern) => fits(path, pattern.split(".")));

/** Whether a place is, or lies within, an object that is used as it is. */
export const isPort = ({ name, path }: ArgumentPlace): boolean =>
  (facadeSamples[name]?.ports ?? []).some((pattern) =>
    fits(path.slice(0, pattern.split(".").length), pattern.split(".")),
  );

/** Whether a hostile value can never be taken in a place. */
export const mustBeRefused = (place: ArgumentPlace, hostile: HostileValue): boolean =>
  hostile.never && !isPort(place) && !(hostile.name === "a function" && typeof place.value === "function");

const fits = (path: ValuePath, pattern: readonly string[]): boolean =>
  path.length === pattern.length && pattern.every((part, i) => part === "*" || part === String(path[i]));
