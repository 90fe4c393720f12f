import type { AccountKind, ConvertLeadCommand, FieldChoice, Lead } from "crmkit";
import { minorOf } from "../ui/amounts.js";
import type { FormValues } from "../ui/form-values.js";
import { formValues } from "../ui/form-values.js";

/** What the form shows first: everything new, as far as the lead has it. */
export const firstChoices = (lead: Lead, key: string, currency: string): FormValues =>
  formValues({
    key,
    expectedVersion: lead.version,
    account: "new",
    kind: "prospect",
    contact: isPerson(lead) ? "new" : "none",
    opportunityName: lead.fullName,
    currency,
  });

/** Whether a lead names somebody, of whom a contact can be made. */
export const isPerson = ({ firstName, lastName }: Lead): boolean => firstName !== null || lastName !== null;

/** The command that the choices come to. */
export function commandOf(leadId: string, choices: FormValues): ConvertLeadCommand {
  const statusId = choices.text("prospectStatusId");
  const account = choices.text("account");
  return {
    leadId,
    expectedVersion: Number(choices.text("expectedVersion")),
    idempotencyKey: choices.text("key"),
    account: account === "new" ? { create: true, kinds: [choices.text("kind") as AccountKind] } : { id: account }, // the library checks it
    contact: contactOf(choices),
    opportunity: opportunityOf(choices),
    ...(statusId === "" ? {} : { prospectStatusId: statusId }),
    choose: { account: chosen(choices, "account"), contact: chosen(choices, "contact") },
  };
}

function contactOf(choices: FormValues): ConvertLeadCommand["contact"] {
  const contact = choices.text("contact");
  if (contact === "none") return null;
  return contact === "new" ? { create: true } : { ids: choices.all("contactId") };
}

function opportunityOf(choices: FormValues): ConvertLeadCommand["opportunity"] {
  if (!choices.ticked("opportunity")) return false;
  const currency = choices.text("currency").trim().toUpperCase();
  const name = choices.text("opportunityName");
  return { name, currency, amount: minorOf(choices.text("amount"), currency) };
}

/** Which value was chosen of each field of a record that both have. */
const chosen = (choices: FormValues, target: string): Readonly<Record<string, FieldChoice>> =>
  Object.fromEntries(
    choices
      .all("conflict")
      .filter((to) => to.startsWith(`${target}.`))
      .map((to) => [to.slice(target.length + 1), choices.text(`choose.${to}`) === "lead" ? "lead" : "kept"]),
  );
