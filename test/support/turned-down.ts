import { expect } from "vitest";
import { isCrmError } from "../../src/kernel/crm-error.js";
import { en } from "../../src/messages/en.js";
import { errorTexts } from "../../src/messages/error-texts.js";
import { fr } from "../../src/messages/fr.js";
import { isRefusalCode } from "../../src/messages/is-refusal-code.js";
import type { Answer } from "./facade-call.js";

/** A path as it is shown. */
export type ShownPath = readonly PropertyKey[];

/**
 * Holds an answer to what every answer is held to: carried out, or turned down by a typed error with texts; one for a
 * malformed argument names the place.
 */
export function expectTyped(answer: Answer, path: ShownPath, elsewhere: ShownPath | null = null): void {
  if (answer.ok) return;
  if (!isCrmError(answer.error)) throw answer.error;
  const { code, refusals } = answer.error;
  const texts = [en, fr].flatMap((messages) => errorTexts({ code, refusals }, messages));
  expect(texts.filter((text) => text.includes("–"))).toEqual([]);
  expect(refusals.filter((refusal) => !isRefusalCode(refusal.code, en))).toEqual([]);
  if (code !== "INPUT_INVALID") return;
  expect(refusals.length).toBeGreaterThan(0);
  const places = refusals.map((refusal) => refusal.path ?? []);
  const named = places.some((place) => [path, elsewhere ?? path].some((wanted) => isOnTheWay(place, wanted)));
  if (!named) expect(places).toContainEqual(path);
}

/** Whether one of two places lies within the other, or they are the same. */
const isOnTheWay = (a: ShownPath, b: ShownPath): boolean =>
  a.slice(0, b.length).every((part, i) => String(part) === String(b[i]));
