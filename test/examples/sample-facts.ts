import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

type Row = Readonly<Record<string, string>>;

/** What the sample holds, counted by hand: with nothing of the library. */
export interface SampleFacts {
  /** Rows in all. */
  readonly rows: number;
  /** Rows that are as long as the header and well quoted. */
  readonly whole: readonly Row[];
  /** Of those the ones that nothing is wrong with, and that are no repetition of one before. */
  readonly leads: readonly Row[];
  /** Rows that repeat one before. */
  readonly repetitions: number;
}

const statuses = ["To process", "Marketing qualification", "Sales qualification", "Nurturing", "Converted", "Lost"];
const french = ["À traiter", "Qualification marketing", "Qualification commerciale", "Nurturing", "Converti", "Perdu"];
const countries = ["france", "fr", "united kingdom", "uk", "gb", "germany", "de", "deutschland", "allemagne"];
const nothings = ["n/a", "N/A", "-", "unknown", "Select"];

/** The place of a status among the shipped ones; a blank one is the first. */
export const statusPlace = ({ Status: label = "" }: Row): number =>
  label === "" ? 0 : Math.max(statuses.indexOf(label), french.indexOf(label));

/** Whether a cell says yes. */
export const isYes = (cell: string | undefined): boolean => ["yes", "oui", "1"].includes(cell ?? "");

/** Reads the sample and counts. */
export function sampleFacts(path: string | URL): SampleFacts {
  const options = { delimiter: ";", relax_quotes: true, relax_column_count: true, skip_empty_lines: true } as const;
  const [header = [], ...records]: string[][] = parse(readFileSync(path), options);
  const rows = records.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const whole = rows
    .filter((cells) => cells.length === header.length && !cells.some((cell) => /^"[^"]*" /.test(cell)))
    .map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], nothings.includes(cell) ? "" : cell])));
  const seen = new Set<string>();
  const right = whole.filter(isRight);
  const leads = right.filter((row) => {
    const keys = keysOf(row);
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
  return { rows: rows.length, whole, leads, repetitions: right.length - leads.length };
}

function isRight(row: Row): boolean {
  const { Country: country = "", City: city = "", Score: score = "" } = row;
  return (
    hasName(row) &&
    hasDate(row) &&
    /^([^@\s<>()]+@[^@\s<>()]+)?$/.test(row["E-mail"] ?? "") &&
    statusPlace(row) >= 0 &&
    countries.includes(country.toLowerCase()) &&
    city.length <= 255 &&
    /^[0-5]?$/.test(score) &&
    /^(|no|non|0|yes|oui)$/.test(row["Do not call"] ?? "")
  );
}

/** Whether a row names somebody, or a company. */
export const hasName = (row: Row): boolean => row["Last name"] !== "" || row["Company"] !== "";

function hasDate(row: Row): boolean {
  const [, day, month] = /^(\d\d)\/(\d\d)\/\d{4}$/.exec(row["Created on"] ?? "") ?? [];
  const iso = day === undefined ? (row["Created on"] ?? "") : `2025-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

function keysOf(row: Row): string[] {
  const name = ["First name", "Last name", "Company"].map((column) => plain(row[column] ?? ""));
  return [
    ...(row["Lead ID"] === "" ? [] : [`id ${row["Lead ID"]}`]),
    ...(row["E-mail"] === "" ? [] : [`mail ${row["E-mail"]?.toLowerCase()}`]),
    ...(name.includes("") ? [] : [`name ${name.join("/")}`]),
  ];
}

const plain = (name: string): string =>
  name
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
