/** How a chart is drawn. */
export interface ChartOptions {
  /** Width of the whole in pixels, from 200 to 4,000; 640 unless said otherwise. */
  readonly width?: number | undefined;
  /** Height of the whole in pixels, from 120 to 4,000; unless said otherwise what the bars need, and 360 for other charts. */
  readonly height?: number | undefined;
  /** Whether the legend is drawn: `shown` unless said otherwise. A `height` that has no room for it leaves it out. */
  readonly legend?: "shown" | "hidden" | undefined;
  /**
   * How many categories are drawn at most, from 1 to 200: 20 bars or 6 parts of a whole unless said otherwise. Of the others see
   * `topCategories`. Lines keep all.
   */
  readonly most?: number | undefined;
}
