import type { ImportSource } from "../../src/import/import-source.js";

/**
 * A file of any length that is made while it is read: person `i` of `people` over and over, so that there are as many
 * leads as people, and every later row is a duplicate. `onRow` sees every row before it is handed out.
 */
export function peopleSource(
  rows: number,
  people: number,
  onRow: (row: object) => Promise<void> | undefined = () => undefined,
): ImportSource {
  return {
    name: "people.csv",
    columns: ["Last name", "E-mail", "Source"],
    async *rows() {
      for (let number = 1; number <= rows; number++) {
        const person = number % people;
        const cells = [`Person ${person}`, `person.${person}@acme.example`, `Source ${person % 3}`];
        const row = { number, line: number + 1, cells, fault: null };
        const seen = onRow(row);
        if (seen !== undefined) await seen;
        yield row;
      }
    },
  };
}
