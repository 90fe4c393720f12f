/** A band of company sizes, by number of employees. */
export interface SizeBand {
  /** Stable code that leads store, such as `10-49`; never given to another band later. */
  readonly code: string;
  /** The least number of employees. */
  readonly min: number;
  /** The greatest number of employees, `null` for no bound. */
  readonly max: number | null;
  /** A band that is no longer offered: its code stays taken, its bounds are free. */
  readonly retired?: boolean | undefined;
}

/** The bands that hold unless the settings give others: the size classes of the European statistics on enterprises. */
export const shippedSizeBands: readonly SizeBand[] = [
  { code: "0-9", min: 0, max: 9 },
  { code: "10-49", min: 10, max: 49 },
  { code: "50-249", min: 50, max: 249 },
  { code: "250+", min: 250, max: null },
];

/** What may be wrong with a list of bands. */
export type SizeBandFaultCode = "SIZE_BAND_CODE_TWICE" | "SIZE_BAND_BOUNDS_WRONG" | "SIZE_BANDS_OVERLAP";

/** A fault of a list of bands: its code and the places of the bands. */
export interface SizeBandFault {
  /** What is wrong. */
  readonly code: SizeBandFaultCode;
  /** Where in the list. */
  readonly path: readonly number[];
  /** The code of the band. */
  readonly params: { readonly band: string };
}

/** Checks a list of bands: codes are used once, retired ones included; bounds are whole and do not overlap. */
export function verifySizeBands(bands: readonly SizeBand[]): SizeBandFault[] {
  return bands.flatMap((band, i) => {
    const faults: SizeBandFault[] = [];
    const fault = (code: SizeBandFaultCode): void => void faults.push({ code, path: [i], params: { band: band.code } });
    if (bands.findIndex(({ code }) => code === band.code) < i) fault("SIZE_BAND_CODE_TWICE");
    if (!isSound(band)) fault("SIZE_BAND_BOUNDS_WRONG");
    if (bands.slice(0, i).some((other) => overlap(band, other))) fault("SIZE_BANDS_OVERLAP");
    return faults;
  });
}

/** The band in use that a number of employees falls into, `null` where there is none. */
export function sizeBandOf(bands: readonly SizeBand[], employees: number): SizeBand | null {
  return (
    bands.find(({ min, max, retired }) => retired !== true && employees >= min && (max === null || employees <= max)) ??
    null
  );
}

const isSound = ({ min, max }: SizeBand): boolean =>
  Number.isSafeInteger(min) && min >= 0 && (max === null || (Number.isSafeInteger(max) && max >= min));

const overlap = (a: SizeBand, b: SizeBand): boolean =>
  a.retired !== true &&
  b.retired !== true &&
  a.min <= (b.max ?? Number.POSITIVE_INFINITY) &&
  b.min <= (a.max ?? Number.POSITIVE_INFINITY);
