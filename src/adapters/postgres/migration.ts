/** One step of the database's schema. */
export interface Migration {
  /** From 1, without gaps. */
  readonly version: number;
  /** What it brings. */
  readonly name: string;
  /** What the database keeps of it, so that a change of it is noticed. */
  readonly checksum: string;
  /** The statements, written for the schema `crm`; the last takes note of the migration. */
  readonly sql: string;
}
