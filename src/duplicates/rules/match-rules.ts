/** What a field holds; decides how it is normalised and compared. */
export type MatchFieldKind =
  | "givenName"
  | "familyName"
  | "organisation"
  | "mailbox"
  | "phone"
  | "domain"
  | "street"
  | "postcode"
  | "city"
  | "region"
  | "date"
  | "number"
  | "code";

/** A field that records are compared by, and where it stands in them. */
export interface MatchField {
  /** What it holds. */
  readonly kind: MatchFieldKind;
  /** Paths into a record, such as `address.city`; several where a record has several values, such as phones. */
  readonly from: readonly string[];
  /** For phones: the path of the country that numbers without a country code are of. */
  readonly country?: string;
}

/** A part of a key: all of a field's value, or its first letters. */
export interface MatchKeyPart {
  /** The field. */
  readonly field: string;
  /** How many letters count; all of them if absent. */
  readonly prefix?: number;
}

/** Records that have all parts of a key in common are compared. A list of two fields stands for both in either order. */
export interface MatchKeyRule {
  /** A short name, unique among the keys; it stands in the keys that are stored. */
  readonly name: string;
  /** The parts; a record that lacks one has no such key. */
  readonly parts: readonly (MatchKeyPart | readonly [string, string])[];
}

/**
 * The share of pairs of one and the same that agree at each level, by the name of the level (m of Fellegi and Sunter,
 * 1969), where it differs from what is shipped.
 */
export type LevelShares = Readonly<Record<string, number>>;

/** Shares of the levels of names. */
export interface NameShares {
  /** Of first names. */
  readonly given?: LevelShares;
  /** Of last names. */
  readonly family?: LevelShares;
}

/** One piece of evidence for or against two records being one and the same. */
export type EvidenceRule =
  | {
      /** First and last name of a person, together: they may be swapped. */
      readonly kind: "person";
      /** The field of the first name. */
      readonly given: string;
      /** The field of the last name. */
      readonly family: string;
      /** Shares other than those shipped. */
      readonly shares?: NameShares;
    }
  | {
      /** A mail address. */
      readonly kind: "mailbox";
      /** The field. */
      readonly field: string;
      /** The fields of first and last name: where these differ, a mailbox that is nearly the same is a colleague's. */
      readonly names?: readonly [string, string];
      /** Shares other than those shipped. */
      readonly shares?: LevelShares;
    }
  | {
      /** A value that belongs to one record: a mobile number, a date of birth, a figure, a code. */
      readonly kind: "mobile" | "date" | "number" | "code";
      /** The field. */
      readonly field: string;
      /** Shares other than those shipped. */
      readonly shares?: LevelShares;
    }
  | {
      /** A value that several records have in common as a matter of course: a company, its domain, its switchboard. */
      readonly kind: "organisation" | "domain" | "landline";
      /** The field. */
      readonly field: string;
      /** Shares other than those shipped. */
      readonly shares?: LevelShares;
    }
  | {
      /** A postal address. */
      readonly kind: "place";
      /** The field of the street. */
      readonly street: string;
      /** The field of the post code. */
      readonly postcode?: string;
      /** The field of the town. */
      readonly city?: string;
      /** Shares other than those shipped. */
      readonly shares?: LevelShares;
    }
  | {
      /** Evidence of one source, such as the company: the strongest counts whole, the rest in part. */
      readonly kind: "strongest";
      /** The pieces. */
      readonly of: readonly EvidenceRule[];
      /** The part of the rest that counts, 0 to 1. */
      readonly rest: number;
    };

/** From how many bits on two records are taken for one. A bit doubles the odds; 0 bits are even odds. */
export interface MatchThresholds {
  /** So sure that many can be merged in one go. */
  readonly sure: number;
  /** Likely the same. */
  readonly same: number;
  /** To be looked at by somebody. */
  readonly review: number;
}

/** By what records are found to be duplicates: data, so that rules can be kept, shown and compared. */
export interface MatchRules {
  /** What the rules are called. */
  readonly name: string;
  /** The fields, by the names that keys and evidence use. */
  readonly fields: Readonly<Record<string, MatchField>>;
  /** What makes two records be compared at all. */
  readonly keys: readonly MatchKeyRule[];
  /** What speaks for and against. */
  readonly evidence: readonly EvidenceRule[];
  /** What is made of the sum. */
  readonly thresholds: MatchThresholds;
  /** The odds that a record has a duplicate at all, before anything is compared: 0.3 unless said otherwise. */
  readonly duplicateRate?: number;
}
