import type { Extras } from "./extras.js";
import type { PropertyParams } from "./property.js";

/** The parameters that are kept for a property. */
export const keptParams = ({ kept }: Extras, name: string): PropertyParams =>
  kept.find((property) => property.name === name)?.params ?? new Map();
