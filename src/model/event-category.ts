import type { EventType } from "./calendar-event.js";
import type { NamedRecord } from "./reference-data.js";

/** A kind of event within a type, such as a customer visit among meetings. The guide's « catégorie d'événement ». */
export interface EventCategory extends NamedRecord<"eventCategory"> {
  /** Short code, which imports and reports know the category by; unique per company. Never blank. */
  readonly code: string;
  /** The only type of event that may be of this category. */
  readonly eventType: EventType;
}
