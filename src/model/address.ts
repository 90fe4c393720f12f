/** A postal address. Nothing is mandatory: half an address is better than none. */
export interface Address {
  /** Building, floor, care of: what stands above the street. */
  readonly extra: string | null;
  /** House number and street, in the order of the country. */
  readonly street: string | null;
  /** Post code or ZIP code. */
  readonly postalCode: string | null;
  /** Town or city. */
  readonly city: string | null;
  /** State, county or province, where the country's addresses have one. */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2 code in capitals, such as `FR`. */
  readonly countryCode: string | null;
}
