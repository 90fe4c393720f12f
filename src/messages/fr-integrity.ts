import type { RepairRefusalCode } from "../integrity/decide-repair.js";
import type { IntegrityFaultCode } from "../integrity/integrity-fault.js";

/** French texts of contradictions in what is stored. */
export const frIntegrityFaults: Readonly<Record<IntegrityFaultCode, string>> = {
  RECORD_MALFORMED: "La fiche n’a pas la forme de son type : {fields}.",
  REFERENCE_MISSING: "{fields} indique {to}, qui n’est pas enregistré.",
  REFERENCE_TO_MERGED: "{fields} indique {to}, qui a été fusionné avec une autre fiche.",
  MERGED_IN_CIRCLE: "La fiche a été fusionnée avec {to}, qui ramène à elle.",
  MERGED_INTO_MERGED: "La fiche a été fusionnée avec {to}, lui-même fusionné avec {survivor}.",
  MERGED_IN_USE: "La fiche a été fusionnée avec une autre et n’est pas archivée.",
  RECORD_STATUS_FOREIGN: "Le statut {statusId} n’est aucun de ceux que la fiche peut avoir.",
  LEAD_CONVERTED_WITHOUT_TARGET: "La piste est convertie et ne dit pas en quel tiers.",
  LEAD_CONVERSION_IN_OTHER_STATUS: "La piste n’est pas convertie et parle d’une conversion : {fields}.",
  LEAD_LOST_WITHOUT_DATE: "La piste est perdue et ne dit pas quand.",
  LEAD_LOSS_IN_OTHER_STATUS: "La piste n’est pas perdue et parle d’une perte : {fields}.",
  ACCOUNT_LOST_WITHOUT_DATE: "Le prospect est perdu et ne dit pas quand.",
  ACCOUNT_LOSS_IN_OTHER_STATUS: "Le tiers n’est pas perdu et parle d’une perte : {fields}.",
  ACCOUNT_KIND_TWICE: "Le tiers a deux fois la même nature.",
  ACCOUNT_ADDRESS_DEFAULT_TWICE: "Plusieurs adresses du tiers sont celle par défaut du même usage.",
  CONTACT_LINK_TWICE: "Le contact est lié deux fois au tiers : voir {other}.",
  CONTACT_MAIN_LINK_TWICE: "Le contact a plusieurs tiers principaux.",
  CONTACT_MAIN_ACCOUNT_DIFFERS: "Le contact indique un autre tiers principal que ses liens.",
  OPPORTUNITY_CLOSED_WITHOUT_DATE: "L’opportunité est fermée et ne dit pas quand.",
  OPPORTUNITY_CLOSING_IN_OTHER_STATUS: "L’opportunité est ouverte et parle de sa fermeture : {fields}.",
  OPPORTUNITY_LOSS_IN_OTHER_STATUS: "L’opportunité n’est pas perdue et parle d’une perte : {fields}.",
  OPPORTUNITY_WITHOUT_CUSTOMER: "L’opportunité n’a ni tiers ni contact.",
  PIPELINE_DEFAULT_TWICE: "Il y en a un autre par défaut de ce genre : {other}.",
  PIPELINE_UNSOUND: "Les statuts ne tiennent pas ensemble ({fault}).",
  CLAIM_WITHOUT_HOLDER: "Un nom ou un code est gardé pour {to}, qui n’est pas enregistré.",
  CLAIM_DIFFERS: "Un nom ou un code est gardé pour {to}, qui en a un autre.",
  VALUE_UNCLAIMED: "{fields} n’est pas gardé pour cette fiche : une autre pourrait le prendre.",
  VALUE_HELD_TWICE: "{fields} est gardé pour une autre fiche : {other}.",
  CONSENT_DIFFERS: "Quelqu’un à cette adresse ne souhaite pas recevoir d’e-mails ; cette fiche dit le contraire.",
  EVENT_SPAN_REVERSED: "L’événement se termine avant de commencer.",
  OCCURRENCE_REPEATED: "L’occurrence a été sortie de sa série {other} et y a lieu aussi.",
  GUEST_REPEATED: "L’invité est convié deux fois à l’événement : voir {other}.",
  MEMBERSHIP_REPEATED: "La participation à la campagne est enregistrée deux fois : voir {other}.",
  DELIVERY_OF_OTHER_EVENT: "Le rappel de ce message est celui d’un autre événement : {other}.",
  DELIVERY_SETTLED_BUT_DUE: "Le message est réglé et pourtant à envoyer.",
  DELIVERY_STATE_CONTRADICTED: "Le message est dans l’état « {state} » et dit le contraire : {fields}.",
  DELIVERY_FOR_ENDED_EVENT: "Le message est à envoyer, alors que son événement {other} n’a plus lieu.",
  EMAIL_STATE_CONTRADICTED: "L’e-mail est dans l’état « {state} », et sa date d’envoi dit le contraire.",
};

/** French texts of refusals of repairs. */
export const frIntegrityRefusals: Readonly<Record<RepairRefusalCode, string>> = {
  INTEGRITY_FAULT_GONE: "Cette contradiction n’est plus dans {record}.",
  INTEGRITY_FAULT_UNDECIDED: "Il faut que quelqu’un choisisse comment corriger {record}.",
};
