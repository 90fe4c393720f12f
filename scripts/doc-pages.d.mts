/** The pages of a folder of the documentation. */
export interface DocPages {
  /** The folder, from the root. */
  readonly folder: string;
  /** The pages, from the root, in the order in which they are listed. */
  readonly pages: readonly string[];
}

/** The pages of the documentation by folder, but for the first page of all. */
export function docPages(root: string): readonly DocPages[];
