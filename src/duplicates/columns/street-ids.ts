import { beginsWithAddition, numberAndStreet, street } from "../../normalisation/postal-address.js";
import type { Intern, NumbersOf } from "./intern.js";
import { remembered } from "./remembered.js";

/**
 * How lines with street and house number become numbers. There are far fewer streets than houses, and colleagues have
 * one address: each is taken apart once.
 */
export function streetIds(keepNames: NumbersOf, keepNumbers: NumbersOf): Intern {
  const parts: number[] = []; // name and house number of each line
  const lineOf = remembered((texts) => {
    const streets = texts.map(street);
    const names = keepNames(streets.map(({ name }) => name));
    const numbers = keepNumbers(streets.map(({ number }) => number ?? ""));
    return Int32Array.from(texts, (_, i) => parts.push(names[i] as number, numbers[i] as number) - 2);
  });
  const nameOf = remembered((texts) => {
    const isOpen = texts.map(beginsWithAddition);
    const names = keepNames(texts.map((text, i) => (isOpen[i] === true ? "" : street(text).name)));
    return names.map((name, i) => (isOpen[i] === true ? unknown : name));
  });
  return (texts) => {
    const splits = texts.map(numberAndStreet);
    const names = nameOf(splits.map((split) => split?.rest ?? ""));
    for (let i = 0; i < splits.length; i++) if (names[i] === unknown) splits[i] = null;
    const numbers = keepNumbers(splits.map((split) => split?.number ?? ""));
    const lines = lineOf(texts.map((text, i) => (splits[i] === null ? text : "")));
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as number;
      if (line < 0) continue;
      names[i] = parts[line] as number;
      numbers[i] = parts[line + 1] as number;
    }
    return [names, numbers];
  };
}

/** Stands for the name of a street whose first word may belong to the house number. */
const unknown = -2;
