import { expect, it } from "vitest";
import { foldWords } from "../../src/kernel/fold-text.js";
import { shippedEventCategories } from "../../src/reference-data/shipped-event-categories.js";

it("EVT-1 the shipped categories are those of the guide for meetings, in French and in English, under codes that stay", () => {
  expect(shippedEventCategories.map(({ code, eventType, names }) => [code, eventType, names.fr, names.en])).toEqual([
    ["business-event", "meeting", "Événementiel", "Business event"],
    ["training", "meeting", "Formation", "Training"],
    ["customer-meeting", "meeting", "Rdv client", "Customer meeting"],
    ["supplier-meeting", "meeting", "Rdv fournisseur", "Supplier meeting"],
    ["internal-meeting", "meeting", "Réunion interne", "Internal meeting"],
  ]);
});

it("EVT-1 the shipped categories have no code and no name twice, so that all can be in one list", () => {
  const distinct = (values: readonly string[]) => new Set(values.map(foldWords)).size;
  for (const values of [
    shippedEventCategories.map(({ code }) => code),
    shippedEventCategories.map(({ names }) => names.en),
    shippedEventCategories.map(({ names }) => names.fr),
  ])
    expect(distinct(values)).toBe(shippedEventCategories.length);
});
