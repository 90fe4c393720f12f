/** An e-mail address with the name that it is shown with. */
export interface EmailSender {
  /** The address, normalised. */
  readonly address: string;
  /** The name; `null` for the address alone. */
  readonly name: string | null;
}
