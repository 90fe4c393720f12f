import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled } from "../../scripts/bundled.js";
import { hasName, isYes, sampleFacts, statusPlace } from "./sample-facts.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const facts = sampleFacts(new URL("../../examples/sample-leads/leads.csv", import.meta.url));

/** Runs the tour as a process of its own, on the library as it was built. */
async function tour(...args: readonly string[]): Promise<{ code: unknown; text: string }> {
  const command = [await bundled("examples/tour/main.ts"), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env: { ...process.env, NO_COLOR: "1" } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : error.code, text: `${out}${err}`.replace(/[\u00a0\u202f]/g, " ") }),
    );
  });
}

/** How many whole rows of the sample hold a cell. */
const cells = (column: string, cell: string): number => facts.whole.filter((row) => row[column] === cell).length;

const languages = {
  en: {
    rows: "rows",
    created: "to be created",
    duplicates: "duplicates",
    refused: "refused",
    statuses: ["To process", "Marketing qualification", "Sales qualification", "Nurturing", "Converted", "Lost"],
    onHold: "Status: “On hold” is not a known status.",
    noName: "Last name: A lead needs a last name or a company.",
    atlantis: "Country: “Atlantis” is not a known country.",
    marks: ["Do not call", "Do not e-mail"],
    alike: [
      "Surely the same.",
      /E-mail: \S+ and \S+ differ by a slip of the pen \(very strong evidence\)/,
      /Name: first and last name are swapped, “.+” and “.+” \(strong evidence\)/,
      "Perhaps the same: somebody should look.",
    ],
    merged: [
      /Last name: \S+, not \S+/,
      "Merged; the old id answers with the lead that remained.",
      /She takes it back: .+ is there again\./,
      /6 groups merged, 312 leads remain\./,
      "6 groups are left to be looked at: One of the records is not surely the same.",
      /6 merges undone, 318 leads again\./,
    ],
    refusedMove: "A lead does not get this status by moving: convert it, or lose it.",
    isLost: "is lost: reset it first.",
    converting: "The most promising leads are converted",
    carried: /: [1-9]\d* values would be carried over; without a place: externalId\./,
    twice: "is already converted. (LEAD_CONVERTED)",
    chosen: "prospect, Nurturing",
    undone: /That conversion is undone: .+ is a lead again/,
    linked: /Contacts linked to .+: Office\./,
    sold: [
      "of the contact, whose account it takes",
      "Worst case is above Amount. (OPPORTUNITY_CASES_UNORDERED)",
      "says so: moved, now in “Proposition”.",
      "It says so once more: repeated.",
      "She closes 2 others as lost: Decided together.",
      "is closed (won): open it again first. (OPPORTUNITY_CLOSED)",
    ],
    reminded: [
      "the ledger holds 3 deliveries",
      "lost@apollo.example cannot be reached: again in a minute, under the same key.",
      /to lost@apollo\.example: “Reminder: Follow-up, Monday, March 1, 2027 at 10:00 AM”/,
      /2027-03-09 14:00 {2}pending/,
      "By then 3 more messages were sent; 0 due, 0 given up.",
      /to lea\.martin@apollo\.example: “.+”, with acme\.pdf/,
      "Sent to 1 contact; 2 left out:",
      "Petit: Wishes to get no e-mail.",
      "Roux: Has no e-mail address.",
    ],
    checked: "0 contradictions found.",
    done: "leads in memory",
  },
  fr: {
    rows: "lignes",
    created: "à créer",
    duplicates: "doublons",
    refused: "refusées",
    statuses: ["À traiter", "Qualification marketing", "Qualification commerciale", "Nurturing", "Converti", "Perdu"],
    onHold: "Statut : « On hold » n’est pas un statut connu.",
    noName: "Nom : Une piste doit avoir un nom ou une entreprise.",
    atlantis: "Pays : « Atlantis » n’est pas un pays connu.",
    marks: ["Ne pas appeler", "Ne pas envoyer d’e-mail"],
    alike: [
      "Sûrement la même fiche.",
      /E-mail : \S+ et \S+ diffèrent d’une faute de frappe \(indice très fort\)/,
      /Nom : prénom et nom sont inversés, « .+ » et « .+ » \(indice fort\)/,
      "Peut-être la même fiche : à vérifier.",
    ],
    merged: [
      /Nom : \S+, et non \S+/,
      "C’est fusionné ; l’ancien identifiant mène à la piste qui est restée.",
      /Elle annule : .+ est de nouveau là\./,
      /6 groupes fusionnés, il reste 312 pistes\./,
      "6 groupes restent à vérifier : L’une des fiches n’est pas sûrement la même que les autres.",
      /6 fusions annulées, de nouveau 318 pistes\./,
    ],
    refusedMove: "Une piste n’atteint pas ce statut par un simple changement : convertissez-la, ou perdez-la.",
    isLost: "est perdue : réinitialisez-la d’abord.",
    converting: "Les pistes les plus prometteuses sont converties",
    carried: /: [1-9]\d* valeurs seraient reprises ; sans place : externalId\./,
    twice: "est déjà convertie. (LEAD_CONVERTED)",
    chosen: "prospect, Nurturing",
    undone: /Cette conversion est annulée : .+ est de nouveau une piste/,
    linked: /Contacts liés à .+ : Accueil\./,
    sold: [
      "du contact, dont elle prend le tiers",
      "Pire cas : supérieur à Montant. (OPPORTUNITY_CASES_UNORDERED)",
      "le dit : moved, désormais « Proposition ».",
      "Elle le dit une fois de plus : repeated.",
      "Elle ferme 2 autres en les perdant : Décidé ensemble.",
      "est fermée (gagné) : rouvrez-la d’abord. (OPPORTUNITY_CLOSED)",
    ],
    reminded: [
      "le registre contient 3 envois",
      "lost@apollo.example ne répond pas : nouvel essai dans une minute, sous la même clé.",
      /à lost@apollo\.example : « Rappel : Suivi, lundi 1 mars 2027 à 10:00 »/,
      /2027-03-09 14:00 {2}pending/,
      "Ce jour-là, 3 autres messages sont partis ; 0 en attente, 0 abandonné.",
      /à lea\.martin@apollo\.example : « .+ », avec acme\.pdf/,
      "Envoyé à 1 contact ; 2 laissés de côté :",
      /Petit : .+e-mail/,
      /Roux : .+ adresse/,
    ],
    checked: "0 contradiction trouvée.",
    done: "pistes en mémoire",
  },
} as const;

describe.each(["en", "fr"] as const)("the tour in %s", (locale) => {
  const words = languages[locale];
  let text = "";
  beforeAll(async () => {
    const ended = await tour("--lang", locale);
    expect(ended.code, ended.text).toBe(0);
    text = ended.text;
  }, 120_000);
  const line = (...parts: readonly (string | number)[]): void => {
    const pattern = parts.map((part) => String(part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
    expect(text).toMatch(new RegExp(`^\\s*${pattern}(\\s|$)`, "m"));
  };

  it("CONV-1 CONV-2 CONV-14 CONV-16 CONV-18 ACC-9 converts leads in both modes, refuses a second time, and undoes one", () => {
    for (const said of [words.converting, words.twice, words.chosen]) expect(text).toContain(said);
    for (const line of words.reminded)
      if (typeof line === "string") expect(text).toContain(line);
      else expect(text).toMatch(line);
    for (const pattern of [words.carried, words.undone, words.linked]) expect(text).toMatch(pattern);
  });

  it("OPP-2 OPP-3 OPP-5 OPP-6 OPP-9 OPP-13 OPP-16 sells: a quote, a loss, a win that closes the others, a forecast by currency", () => {
    for (const said of words.sold) expect(text).toContain(said);
    const rows = text.split("\n").filter((row) => /(EUR|USD) +\d/.test(row));
    expect(rows.map((row) => row.replaceAll(/[^\d€$ ]/g, "").match(/[€$]/)?.[0])).toEqual(["€", "$", "€", "€", "€"]);
    expect(rows[0]).toMatch(/48.000.+28.800|40.000.+28.800/);
    expect(rows[4]).toMatch(/48.000/);
  });

  it("LEAD-23 tells how many rows come to what", () => {
    line(facts.rows, words.rows);
    line(facts.leads.length, words.created);
    line(facts.repetitions, words.duplicates);
    line(facts.rows - facts.leads.length - facts.repetitions, words.refused);
  });

  it("LEAD-23 tells what was refused and why, in the user's language", () => {
    line(cells("Status", "On hold"), words.onHold);
    line(facts.whole.filter((row) => !hasName(row)).length, words.noName);
    line(cells("Country", "Atlantis"), words.atlantis);
  });

  it("LEAD-16 LEAD-23 lets the marks of those who want no contact arrive", () => {
    line(words.marks[0], facts.leads.filter((row) => isYes(row["Do not call"])).length);
    line(words.marks[1], facts.leads.filter((row) => isYes(row["Do not e-mail"])).length);
  });

  it("LEAD-18 LEAD-23 makes one source of those that differ in case", () => {
    const google = facts.leads.filter((row) => row["Source"]?.toLowerCase() === "google").length;
    expect(text).toMatch(new RegExp(`google ${google}\\b`, "i"));
    expect(text.match(/google \d/gi)).toHaveLength(1);
  });

  it("LEAD-13 LEAD-23 shows the board by status, converted and lost ones included", () => {
    for (const [place, label] of words.statuses.entries())
      line(label, facts.leads.filter((row) => statusPlace(row) === place).length);
  });

  it("DUP-3 DUP-12 DUP-13 finds duplicates, tells why, merges one and then all that are sure, and takes both back", () => {
    for (const said of [...words.alike, ...words.merged]) expect(text).toMatch(said);
  });

  it("LEAD-7 LEAD-8 LEAD-10 shows a refused move, and a refused lead among many", () => {
    expect(text).toContain(words.refusedMove);
    expect(text).toContain(words.isLost);
  });

  it("LOG-1 shows what happened to the lead, newest first", () => {
    const [first = "", , , , , last = ""] = words.statuses;
    const [before = ""] = text.split(words.converting);
    const history = before.split("\n").filter((row) => row.includes(" → ") && /\d ms/.test(row));
    expect(history.map((row) => row.includes(`${last} → ${first}`))).toEqual([true, false, false]);
    expect(history[1]).toContain(`→ ${last}`);
    expect(text).toContain(words.done);
  });

  it("SEC-5 leaves nothing contradictory behind", () => {
    expect(text).toContain(words.checked);
  });
});

describe("the tour on files that cannot be imported", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "crmkit-tour-"));
    await writeFile(join(folder, "empty.csv"), "");
    await writeFile(join(folder, "picture.csv"), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0));
    await writeFile(join(folder, "nameless.csv"), "Colour,Size\nred,7\n");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ["none.csv", /There is no file/],
    ["empty.csv", /The file is empty/],
    ["picture.csv", /Is it a CSV file\?/],
    ["nameless.csv", /No column holds a last name/],
    [".", /cannot be read/],
  ])("says in one or two sentences what is wrong with %s, and ends with 1", async (name, message) => {
    const { code, text } = await tour(join(folder, name));
    expect(code).toBe(1);
    expect(text).toMatch(message);
    expect(text).not.toMatch(/at .*\.[jt]s:\d/); // no stack
  });

  it.each([[["--lang", "de"]], [["--colour"]], [["a.csv", "b.csv"]]])(
    "tells how it is called instead of %j",
    async (args) => {
      const { code, text } = await tour(...args);
      expect(code).toBe(1);
      expect(text).toMatch(/^Usage: npm start/);
    },
  );
});
