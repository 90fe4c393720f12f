import type { Address } from "./address.js";

/** Whom a letter goes to. */
export interface Addressee {
  /** The person, such as `Mme Ann Lee`. */
  readonly name: string | null;
  /** The company. */
  readonly companyName: string | null;
  /** Where the post goes. */
  readonly address: Address;
}
