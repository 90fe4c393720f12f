import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLetters } from "../../src/normalisation/fold-letters.js";
import { legalForms } from "../../src/normalisation/legal-forms.js";
import { acronymOf, organisationName, organisationWords } from "../../src/normalisation/organisation-name.js";
import { anyText, otherSpelling, plainWords, spelt } from "../support/spelt-text.js";

const nameOf = (text: string): string => organisationName(text).name;

describe("organisationName", () => {
  it.each([
    ["S.A.R.L. Dupont et Fils", "Dupont & Fils SARL", "dupont fils", "sarl"],
    ["GmbH & Co. KG Müller", "Mueller GmbH und Co KG", "muller", "gmbhcokg"],
    ["G.m.b.H. Weiß", "WEISS GMBH", "weiss", "gmbh"],
    ["Sté Martin SAS", "Société Martin S.A.S.", "martin", "sas"],
    ["GAEC du Moulin", "du Moulin G.A.E.C.", "du moulin", "gac"],
    ["Rotes Kreuz e. V.", "Rotes Kreuz e.V.", "rotes kreuz", "ev"],
    ["Apollo S. A. R. L.", "Apollo S.à r.l.", "apollo", "sarl"],
    ["Apollo e.Kfr.", "Apollo ekfr", "apollo", "ekfr"],
    ["Apollo Pty. Ltd.", "apollo pty ltd", "apollo", "ptyltd"],
    ["Apollo S.àr.l.", "Apollo SAS SARL", "apollo", "sarl"],
  ])("DUP-1 takes %s and %s for %s, a %s", (one, other, name, legalForm) => {
    expect(organisationName(one)).toEqual({ name, legalForm });
    expect(organisationName(other)).toEqual({ name, legalForm });
  });

  it.each([
    ["The Acme Co., Inc.", "ACME"],
    ["Établissements Martin", "Ets Martin SAS"],
    ["A.C.M.E.", "Acme"],
    ["Groupe Apollo", "Apollo Holding"],
    ["Gesellschaft für Optik", "Optik GmbH"],
    ["Black + White", "Black and White"],
    ["H&M", "H. & M."],
    ["A. E. G.", "A.E.G."],
    ["Müller u. Söhne", "Müller & Söhne"],
    ["Bar & Co", "Bar et Cie"],
    ["Dupont SARL Groupe", "Dupont"],
    ["Institut Ph.D.", "Institut PhD"],
    ["A.Ba.C Conseil", "ABaC Conseil"],
    ["A. B. Conseil", "AB Conseil"],
    ["Conseil A. B.", "Conseil AB"],
    ["Dupont&Fils", "Dupont et Fils"],
    ["Apollo Lyon Holding", "Apollo Lyon"],
    ["Pérez y Hijos", "Pérez Hijos"],
    ["Silva e Filhos", "Silva Filhos"],
    ["Jansen en Zonen", "Jansen Zonen"],
    ["Société de Conseil", "Conseil"],
    ["Société du Moulin", "Moulin"],
    ["Maison des Arts", "Arts"],
    ["Compagnie d Armor", "Armor"],
    ["Group for Art", "Art"],
    ["Group of Nine", "Nine"],
  ])("DUP-1 takes %s and %s for one", (one, other) => {
    expect(nameOf(one)).toBe(nameOf(other));
  });

  it.each([
    ["Apollo Lyon", "Apollo Paris"],
    ["SA", "SARL"],
    ["Dupont et Fils", "Dupont"],
    ["AG Insurance", "Insurance AG"],
    ["PC World", "World"],
    ["E.ON SE", "ON SE"],
    ["J.R.Smith", "J. R. S. Mith"],
    ["And Other Stories", "Other Stories"],
    ["Vitamin Bar U", "Vitamin Bar"],
    ["Apollo A", "Apollo"],
  ])("DUP-1 keeps %s and %s apart", (one, other) => {
    expect(nameOf(one)).not.toBe(nameOf(other));
  });

  it.each([
    "SA",
    "GmbH",
    "S.A.",
    "GmbH & Co. KG",
    "The Group",
    "et",
    "La",
    "Holding SA",
    "The",
    "Co Inc",
    "&E",
    "E et Y",
  ])("DUP-1 leaves something of %s", (text) => {
    expect(nameOf(text)).not.toBe("");
  });

  it.each(["CVBA", "KollG", "GesmbH", "VOF", "S.L.U.", "S.p.A.", "Oyj"])(
    "DUP-1 knows %s as a legal form of its country",
    (form) => {
      expect(nameOf(`Apollo ${form}`)).toBe("apollo");
    },
  );

  it("DUP-1 keeps the company named SA as it is", () => {
    expect(organisationName("SA")).toEqual({ name: "sa", legalForm: null });
    expect(organisationName("S.A. SA")).toEqual({ name: "sa", legalForm: "sa" });
  });

  test.prop(
    [
      fc.oneof(
        anyText,
        fc
          .array(fc.constantFrom("SA", "GmbH", "& Co.", "KG", "the", "de", "Fils", "Apollo", "et", "S.A.R.L."), {
            maxLength: 6,
          })
          .map((words) => words.join(" ")),
      ),
    ],
    { numRuns: 1_000 },
  )("DUP-1 has nothing more to take apart in a name, and strips none to nothing", (text) => {
    const name = nameOf(text);
    expect(nameOf(name)).toBe(name);
    expect(name !== "" || foldLetters(text) === "").toBe(true);
  });

  test.prop([plainWords, otherSpelling, fc.constantFrom("SARL", "sas", "GmbH", "Ltd.", "S.A.", "Inc"), fc.boolean()])(
    "DUP-1 does not care for case, accents, blanks, signs and the legal form at either end",
    (words, otherwise, form, atFront) => {
      fc.pre(words.every((word) => !legalForms.has(word)));
      const name = spelt(words, otherwise);
      expect(nameOf(atFront ? `${form} ${name}` : `${name} ${form}`)).toBe(nameOf(words.join(" ")));
    },
  );

  it("DUP-1 gives words and initials", () => {
    expect(organisationWords("dupont fils")).toEqual(["dupont", "fils"]);
    expect(organisationWords("")).toEqual([]);
    expect(acronymOf(nameOf("International Business Machines Corp."))).toBe("ibm");
    expect(acronymOf("apollo lyon")).toBe("al");
    expect(acronymOf("apollo")).toBeNull();
  });
});
