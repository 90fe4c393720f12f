import { withRoom } from "./int-lists.js";
import type { ValueStore } from "./match-column.js";

/** A flag of names: no more than initials. */
export const initialFlag = 1;
/** A flag of mailboxes: read by whoever does a job, such as `info@`. */
export const roleFlag = 1;
/** A flag of phone numbers that are mobile where a record tells the country; other numbers may be any. */
export const mobileFlag = 1;
/** A flag of phone numbers that are no mobile ones where a record tells the country: some are mobile in one country and not in another. */
export const landlineFlag = 2;

/** Sets the flags of a value. */
export function setFlag({ facts }: ValueStore, id: number, flag: number): void {
  if (id >= facts.flags.length) facts.flags = withRoom(facts.flags, id + 1);
  facts.flags[id] = flag;
}

/** Sets the value that another one belongs to. */
export function setLink({ facts }: ValueStore, id: number, link: number): void {
  if (id >= facts.links.length) facts.links = withRoom(facts.links, id + 1);
  facts.links[id] = link;
}
