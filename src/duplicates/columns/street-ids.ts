import { beginsWithAddition, numberAndStreet, street } from "../../normalisation/postal-address.js";
import type { Intern } from "./intern.js";
import type { KeepValue } from "./keep-value.js";
import { remembered } from "./remembered.js";

/**
 * How lines with street and house number become numbers. There are far fewer streets than houses, and colleagues have
 * one address: each is taken apart once.
 */
export function streetIds(keepName: KeepValue, keepNumber: KeepValue): Intern {
  const parts: number[] = []; // name and house number of each line
  const lineOf = remembered((text) => {
    const { number, name } = street(text);
    return parts.push(keepName(name), number === null ? -1 : keepNumber(number)) - 2;
  });
  const nameOf = remembered((text) => (beginsWithAddition(text) ? unknown : keepName(street(text).name)));
  return (text, _, found, at, width) => {
    const split = numberAndStreet(text);
    const name = split === null ? unknown : nameOf(split.rest);
    if (split !== null && name !== unknown) {
      found[at] = name;
      found[width + at] = keepNumber(split.number);
    } else {
      const line = lineOf(text);
      found[at] = parts[line] as number;
      found[width + at] = parts[line + 1] as number;
    }
  };
}

/** Stands for the name of a street whose first word may belong to the house number. */
const unknown = -2;
