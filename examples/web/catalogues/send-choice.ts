import type { SendCatalogCommand } from "crmkit";
import type { FormValues } from "../ui/form-values.js";

/** To whom a catalogue is to be sent, as far as it was chosen. */
export interface SendChoice {
  readonly contactIds: readonly string[];
  readonly templateId: string;
  /** Under it everybody is written to once, however often the form is sent; `""` before it was seen who gets it. */
  readonly key: string;
  /** What contacts are looked for by. */
  readonly search: string;
}

/** Reads the choice out of a form. */
export const choiceOf = (form: FormValues): SendChoice => ({
  contactIds: [...new Set(form.all("contact"))],
  templateId: form.text("templateId"),
  key: form.text("key"),
  search: form.text("search"),
});

/** The command that sends a catalogue to those who were chosen. */
export const sendCommand = (catalogId: string, { contactIds, templateId, key }: SendChoice): SendCatalogCommand => ({
  catalogId,
  contactIds,
  templateId,
  ...(key === "" ? {} : { idempotencyKey: key }),
});
