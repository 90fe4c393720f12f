import type { Json, JsonObject } from "./json.js";

/** What is particular to the drawing of one kind of chart. */
export interface ChartBody {
  /** Height of the whole in pixels. */
  readonly height: number;
  /** The data. */
  readonly values: readonly JsonObject[];
  /** Texts of axes and legends, by the name under which the specification looks them up. */
  readonly labels: Readonly<Record<string, Json>>;
  /** What all layers share. */
  readonly encoding: JsonObject;
  /** The layers, the lowest first. */
  readonly layer: readonly JsonObject[];
}
