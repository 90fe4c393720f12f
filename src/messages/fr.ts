/**
 * French texts.
 * @module
 */
import { frDeliveryReasons } from "./fr-delivery-reasons.js";
import { frDuplicates } from "./fr-duplicates.js";
import { frIntegrityFaults } from "./fr-integrity.js";
import { frFields, frWords } from "./fr-names.js";
import { frKeptReasons } from "./fr-privacy.js";
import { frRecurrence } from "./fr-recurrence.js";
import { frRefusals } from "./fr-refusals.js";
import type { Messages } from "./messages.js";

/** French texts. */
export const fr: Messages = {
  locale: "fr",
  refusals: frRefusals,
  errors: {
    REFUSED: "Cette action est refusée.",
    INPUT_INVALID: "Les valeurs données ne sont pas valides.",
    NOT_FOUND: "Cette fiche n’existe pas.",
    FORBIDDEN: "Vous n’avez pas le droit de faire cela.",
    VERSION_CONFLICT: "Quelqu’un d’autre a modifié la fiche entre-temps : rechargez-la.",
    DUPLICATE_ID: "Une fiche de cet identifiant existe déjà.",
    PORT_FAILED: "Un autre système n’a pas répondu : réessayez plus tard.",
    STORAGE_FAILED: "Les données n’ont pas pu être lues ou enregistrées : réessayez plus tard.",
  },
  warnings: {
    ...frKeptReasons,
    CONTACT_NAMESAKE: "Il y a déjà un contact avec ce nom.",
    CONTACT_NAMESAKE_ARCHIVED: "Un contact avec ce nom a été archivé : {reference}.",
    DUPLICATE_LIKELY: "Cette fiche existe peut-être déjà : {name} ({@type}).",
    DUPLICATE_LIKELY_ARCHIVED: "Cette fiche existe peut-être déjà, archivée : {name} ({@type}, {reference}).",
    ICALENDAR_UID_MADE: "L’UID manquait : il a été fait à partir du contenu.",
    ICALENDAR_SERIES_MISSING: "C’est une occurrence d’une série absente du fichier.",
    ICALENDAR_GUEST_TWICE: "{email} est invité plusieurs fois et compte une fois.",
    ICALENDAR_ZONE_MATCHED: "Le fuseau « {zone} » a été pris pour {timeZone}.",
    ICALENDAR_DAMAGED: "Des lignes manquent peut-être dans le fichier d’agenda.",
    OPPORTUNITY_CASES_UNORDERED: "{@lower} : supérieur à {@upper}.",
    REMINDER_TIME_PASSED: "L’heure du rappel est déjà passée : rien ne sera envoyé.",
    REMINDER_USER_WITHOUT_EMAIL: "{user} n’a pas d’adresse e-mail : ce rappel ne lui sera pas envoyé.",
    EVENT_STARTS_IN_PAST: "Le début est passé : {startsAt}.",
  },
  deliveryReasons: frDeliveryReasons,
  faults: frIntegrityFaults,
  hints: {
    LEAD_UNASSIGNED: "Personne n’a pris la piste en charge depuis {days|jour|jours}.",
    LEAD_UNTOUCHED: "Rien n’a été modifié depuis {days|jour|jours}.",
  },
  timeline: {
    created: "Création",
    updated: "Modification",
    archived: "Archivage",
    restored: "Restauration",
    assigned: "Assignation",
    statusChanged: "Changement de statut",
    statusesDefined: "Définition des statuts",
    imported: "Import",
    importUndone: "Annulation de l’import",
    removed: "Suppression",
    contactLinked: "Rattaché à un tiers",
    contactUnlinked: "Détaché d’un tiers",
    converted: "Convertie",
    conversionUndone: "Conversion annulée",
    merged: "Doublons fusionnés",
    unmerged: "Fusion annulée",
    projectRequested: "Projet demandé",
    quoteCreated: "Devis créé",
    quoteCancellationRequested: "Annulation des devis demandée",
    orderConfirmed: "Commande confirmée",
    eventStatusChanged: "Statut de l’événement modifié",
    seriesChanged: "Série modifiée",
    eventEditUndone: "Modification de l’événement annulée",
    guestsInvited: "Invités ajoutés",
    guestAnswered: "Réponse d’un invité",
    guestRemoved: "Invité retiré",
    reminderSet: "Rappel posé",
    reminderRemoved: "Rappel retiré",
    emailWritten: "E-mail rédigé",
    emailSent: "E-mail envoyé",
    emailFailed: "E-mail non envoyé",
    catalogSent: "Envoi d’un catalogue",
    campaignJoined: "Participation à une campagne",
    duplicateDismissed: "Déclaré sans doublon",
    dismissalForgotten: "À nouveau doublon possible",
    repaired: "Contradiction corrigée",
    erased: "Données personnelles effacées",
  },
  fields: frFields,
  words: frWords,
  duplicates: frDuplicates,
  recurrence: frRecurrence,
};
