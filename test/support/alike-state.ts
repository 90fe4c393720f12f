const ids = /\b[A-Za-z]+-\d{6}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** The ids that stand in what was stored. */
export const idsIn = (state: string): ReadonlySet<string> => new Set(state.match(ids));

/**
 * What is stored, so that two runs of a command are told alike: ids that neither knew before go by the order in which
 * they are met; left out are the numbers that a failed attempt drew from a sequence, and what places on boards have of ids.
 */
export function alikeState(state: string, known: ReadonlySet<string>): string {
  const rows = rowsIn(state).map((row) => ({ row, masked: row.replace(ids, (id) => (known.has(id) ? id : "*")) }));
  const names = new Map<string, string>();
  const named = (id: string): string => {
    if (known.has(id)) return id;
    if (!names.has(id)) names.set(id, `new ${names.size}`);
    return names.get(id) ?? id;
  };
  return rows
    .sort((a, b) => (a.masked < b.masked ? -1 : Number(a.masked > b.masked)))
    .map(({ row }) => row.replace(ids, named))
    .join("\n");
}

/** The format of the sequences in the worlds of these tests is `A{number:4}`. */
const reference = /\bA\d{4}\b/gi;
const endOfRank = /[0-9a-f]{6}V"/g;

function rowsIn(state: string): string[] {
  // Both stores write down their records so.
  const { records } = JSON.parse(state) as { readonly records: Readonly<Record<string, readonly object[] | null>> };
  return Object.entries(records).flatMap(([type, list]) =>
    (list ?? []).map((record) => {
      const drawn = { version: 0, nextNumber: 0, next_number: 0 };
      const shown = type === "sequence" ? { ...record, ...drawn } : record;
      return `${type} ${JSON.stringify(shown)}`.replace(reference, "A#").replace(endOfRank, '#V"');
    }),
  );
}
