import type { EnvelopeFormat } from "crmkit/pdf";

/** The formats that envelopes are printed in. */
export const envelopeFormats: readonly EnvelopeFormat[] = ["DL", "C5", "#10"];
