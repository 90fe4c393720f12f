import type { CrmRecord } from "./record.js";

/** What the lists that users keep for choosing from have in common. */
export interface NamedRecord<Type extends string> extends CrmRecord<Type> {
  /** Shown in lists; unique per type and company after folding case and accents. */
  readonly name: string;
}

/** What a company does. The guide's « secteur d'activité ». */
export interface IndustrySector extends NamedRecord<"industrySector"> {}

/** A part of a company. */
export interface Department extends NamedRecord<"department"> {}

/** What a person does in a company. The guide's « fonction ». */
export interface JobFunction extends NamedRecord<"jobFunction"> {}

/** Where leads and opportunities come from. The guide's « provenance ». */
export interface Source extends NamedRecord<"source"> {}

/** What kind of lead or account something is. The guide's « catégorie de tiers ». */
export interface Category extends NamedRecord<"category"> {}

/** What a contact is within an account, such as decision maker. */
export interface Role extends NamedRecord<"role"> {}

/** A coloured label. The guide's « étiquette ». */
export interface Tag extends NamedRecord<"tag"> {
  /** CSS colour `#rrggbb`. */
  readonly color: string;
}

/** Why something was lost. */
export interface LostReason extends NamedRecord<"lostReason"> {
  /** Whether a free text may be given with the reason. */
  readonly allowsNote: boolean;
}
