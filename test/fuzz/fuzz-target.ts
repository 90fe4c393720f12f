/** Something of the library that reads what strangers write. */
export interface FuzzTarget {
  /** What reads it; the folder of its corpus has this name. */
  readonly name: string;
  /** Texts that it reads without complaint, to be spoilt. */
  readonly seeds: readonly string[];
  /** Pieces that mean something in such texts, which are put in anywhere. */
  readonly words: readonly string[];
  /** Reads a text; may refuse it by a `CrmError` or by what it returns, and may do nothing else. */
  readonly read: (text: string) => unknown;
  /** Whether it is bytes that it reads, each a character of the text. */
  readonly isBinary?: boolean;
  /** How long the shorter of the texts is whose costs are compared; 2,000 unless said otherwise. */
  readonly costLength?: number;
}
