import type { CalendarEventDetails } from "../../model/calendar-event.js";
import type { Property } from "./property.js";

/** Where something is on the globe. */
export type Coordinates = Pick<CalendarEventDetails, "latitude" | "longitude">;

/** Reads GEO; `null` where it is not two numbers of degrees. */
export function coordinatesOf({ value }: Property): Coordinates | null {
  const parts = value.trim().split(/\\?;/);
  const [latitude = "", longitude = ""] = parts;
  if (parts.length !== 2 || !isDegrees(latitude, 90) || !isDegrees(longitude, 180)) return null;
  return { latitude: Number(latitude), longitude: Number(longitude) };
}

const isDegrees = (text: string, most: number): boolean =>
  /^[+-]?\d{1,3}(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;

/** A number of degrees without an exponent; what is smaller than a hundredth of a millimetre is 0. */
export const degreesText = (degrees: number): string =>
  Math.abs(degrees) < 1e-6 ? degrees.toFixed(10) : String(degrees);
