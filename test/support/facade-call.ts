import { facadeOf, facadeSamples } from "./facade-samples.js";
import type { FacadeWorld } from "./facade-world.js";

/** What became of a call. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/** The methods that answer at once; all others answer by a promise, errors included. */
const atOnce: readonly string[] = ["createCrm", "as"];

/** The names of all methods of the façade, as `leads.preview.create`, read off its objects. */
export const methodsOf = (world: FacadeWorld): string[] => methodNamesIn(facadeOf(world));

/** The names of all methods of an object and of the objects within it, as `leads.preview.create`. */
export function methodNamesIn(object: object, prefix = ""): string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (typeof value === "function") return [`${prefix}${key}`];
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? methodNamesIn(value, `${prefix}${key}.`)
      : [];
  });
}

/** The arguments of the valid call of a method. */
export const sampleArgs = (name: string, world: FacadeWorld): readonly unknown[] =>
  facadeSamples[name]?.args(world) ?? [];

/** Calls a method by name and waits for what becomes of it, rows read to the end. */
export async function call(world: FacadeWorld, name: string, args: readonly unknown[]): Promise<Answer> {
  const method = methodNamed(world, name);
  let answer: unknown;
  try {
    answer = method(...args);
  } catch (error) {
    if (atOnce.includes(name)) return { ok: false, error };
    throw new Error(`${name} throws instead of rejecting`, { cause: error });
  }
  try {
    return { ok: true, value: isIterable(answer) ? await allOf(answer) : await answer };
  } catch (error) {
    return { ok: false, error };
  }
}

function methodNamed(world: FacadeWorld, name: string): (...args: readonly unknown[]) => unknown {
  const [method, ...path] = name.split(".").reverse();
  const owner = path.reverse().reduce<unknown>((object, key) => Reflect.get(object as object, key), facadeOf(world));
  return (...args) => (owner as Record<string, (...all: readonly unknown[]) => unknown>)[method ?? ""]?.(...args);
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

async function allOf(iterable: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of iterable) all.push(item);
  return all;
}
