declare module "talisman/clustering/blocking.js" {
  /** Groups items that are alike among those that share a block. */
  // biome-ignore lint/style/noDefaultExport: the library has one
  export default function blocking<Item>(
    params: {
      readonly block: (item: Item) => readonly string[];
      readonly similarity: (a: Item, b: Item) => boolean;
    },
    items: readonly Item[],
  ): Item[][];
}
declare module "talisman/metrics/jaro-winkler.js" {
  /** How alike two texts are, 0 to 1. */
  // biome-ignore lint/style/noDefaultExport: the library has one
  export default function jaroWinkler(a: string, b: string): number;
}
