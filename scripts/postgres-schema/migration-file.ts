import { hash128 } from "../../src/kernel/hash128.js";

/** A migration as it stands in the tree: `0001-foundation.sql`. */
export interface MigrationFile {
  /** From 1, without gaps. */
  readonly version: number;
  /** What it brings. */
  readonly name: string;
  /** The statements, without the one that takes note of it. */
  readonly body: string;
}

const note = "\n-- Takes note of the migration.\n";

/** The name of its file, without an ending. */
export const fileNameOf = ({ version, name }: MigrationFile): string => `${String(version).padStart(4, "0")}-${name}`;

/** What the database keeps of it, so that a change of it is noticed. */
export const checksumOf = ({ body }: MigrationFile): string => hash128(body);

/** The whole file, ready for `psql`. */
export const sqlFileOf = (file: MigrationFile): string =>
  `${file.body}${note}insert into crm.migration (version, name, checksum) values (${file.version}, '${file.name}', '${checksumOf(file)}');\n`;

/** The same as a module, which needs no file system. */
export const moduleOf = (
  file: MigrationFile,
): string => `// Made of ${fileNameOf(file)}.sql by \`npm run postgres:schema\`.
import type { Migration } from "../migration.js";

export const ${file.name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}: Migration = {
  version: ${file.version},
  name: "${file.name}",
  checksum: "${checksumOf(file)}",
  sql: \`${sqlFileOf(file).replace(/[\\`$]/g, "\\$&")}\`,
};
`;

/** Reads a file back. */
export function readMigrationFile(fileName: string, text: string): MigrationFile {
  const [, version, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(fileName) ?? [];
  if (version === undefined || name === undefined) throw new Error(`${fileName} is no name of a migration`);
  const end = text.indexOf(note);
  return { version: Number(version), name, body: end < 0 ? text : text.slice(0, end) };
}
