import type { EventType } from "../model/calendar-event.js";

/** A language that shipped categories have names in. */
export type ShippedLanguage = "en" | "fr";

/** A category of events that the library has a name for, to be added to a company's list. */
export interface ShippedEventCategory {
  /** What it is known by, whatever its name became. */
  readonly code: string;
  /** The type of its events. */
  readonly eventType: EventType;
  /** Its name by language. */
  readonly names: Readonly<Record<ShippedLanguage, string>>;
}

/** The categories of the guide (« catégories d'événement »), all of meetings. None is in a list until it is added. */
export const shippedEventCategories: readonly ShippedEventCategory[] = [
  { code: "business-event", eventType: "meeting", names: { en: "Business event", fr: "Événementiel" } },
  { code: "training", eventType: "meeting", names: { en: "Training", fr: "Formation" } },
  { code: "customer-meeting", eventType: "meeting", names: { en: "Customer meeting", fr: "Rdv client" } },
  { code: "supplier-meeting", eventType: "meeting", names: { en: "Supplier meeting", fr: "Rdv fournisseur" } },
  { code: "internal-meeting", eventType: "meeting", names: { en: "Internal meeting", fr: "Réunion interne" } },
];
