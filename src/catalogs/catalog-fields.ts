import type { ChoiceFields } from "../entry/entry-choices.js";

/** The fields of a catalogue that choose one entry of a list. */
export const catalogChoices = { catalogTypeId: "catalogType" } as const satisfies ChoiceFields;
