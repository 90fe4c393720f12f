import { foldText } from "../../src/kernel/fold-text.js";

/** The letters of these blocks are folded without a look whether there are others: Latin-1 to Cyrillic, and punctuation. */
const isCommon = (point: number): boolean => point < 0x530 || (point >= 0x2000 && point < 0x2070);

/**
 * The functions that fold a text as `foldText` does: what it makes of every character that the decomposition leaves
 * alone is read off it.
 */
export function foldSql(): string {
  const folded = foldedCharacters();
  const removed = folded.filter(({ to }) => to === "").map(({ point }) => point);
  const single = folded.filter(({ to }) => [...to].length === 1);
  const common = single.filter(({ point }) => isCommon(point));
  const rare = single.filter(({ point }) => !isCommon(point));
  const spelled = folded.filter(({ to }) => [...to].length > 1);
  return `-- Folds a text that is not all ASCII.
create function crm.fold_unicode(given text) returns text language plpgsql immutable strict parallel safe as $$
declare
  folded text collate "C" := regexp_replace(
    normalize(given, NFKD) collate "C",
    '${classOf(removed)}+', '', 'g');
begin
  if octet_length(folded) > char_length(folded) then
    folded := ${translateSql(common)};
    if folded ~ '${classOf(rare.map(({ point }) => point))}' then
      folded := ${translateSql(rare)};
    end if;
${spelled.map(({ point, to }) => `    folded := replace(folded, E'${escapeOf(point)}', '${to}');`).join("\n")}
  end if;
  return lower(folded);
end $$;

-- Folds case, accents and ligatures, as the library's foldText does; null of null.
create function crm.fold_text(given text) returns text language sql immutable parallel safe
return case when octet_length(given) = char_length(given) then lower(given collate "C") else crm.fold_unicode(given) end;
`;
}

/** What folding makes of one character. */
interface Folded {
  readonly point: number;
  readonly to: string;
}

function foldedCharacters(): Folded[] {
  const found: Folded[] = [];
  for (let point = 0x80; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    if (character.normalize("NFKD") !== character) continue;
    const to = foldText(character);
    if (to !== character) found.push({ point, to });
  }
  return found;
}

function translateSql(folded: readonly Folded[]): string {
  const from = folded.map(({ point }) => escapeOf(point)).join("");
  const to = folded.map(({ to }) => [...to].map((letter) => escapeOf(letter.codePointAt(0) ?? 0)).join("")).join("");
  return `translate(folded,\n      E'${from}',\n      E'${to}')`;
}

/** A bracket expression of characters, as ranges. */
function classOf(points: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return `[${ranges.map(([first, last]) => (first === last ? escapeOf(first) : `${escapeOf(first)}-${escapeOf(last)}`)).join("")}]`;
}

const escapeOf = (point: number): string =>
  point < 0x80
    ? String.fromCodePoint(point).replace("'", "''")
    : point <= 0xffff
      ? `\\u${point.toString(16).padStart(4, "0")}`
      : `\\U${point.toString(16).padStart(8, "0")}`;
