import { emailKey } from "../../duplicates/match-keys.js";
import { emailInput } from "../../entry/contact-details.schema.js";
import type { Property } from "./property.js";

/** The normalised address of an ORGANIZER or ATTENDEE; `null` for one without an e-mail address, such as a room's `urn:`. */
export function emailOf({ value }: Property): string | null {
  const [, address] = /^mailto:([^?]+)/i.exec(value.trim()) ?? [];
  if (address === undefined) return null;
  const email = emailKey(address);
  return emailInput().safeParse(email).success ? email : null;
}
