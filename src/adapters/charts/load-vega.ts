import { CrmError } from "../../kernel/crm-error.js";

/** The packages that draw. */
export interface VegaPackages {
  /** Draws what Vega-Lite is compiled to. */
  readonly vega: typeof import("vega");
  /** Compiles a specification. */
  readonly vegaLite: typeof import("vega-lite");
}

/**
 * Loads the packages that draw, which a specification alone does not need.
 * @throws CrmError `PORT_FAILED` of `vega` where they are not installed, or do not load.
 */
export async function loadVega(): Promise<VegaPackages> {
  try {
    const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
    return { vega, vegaLite };
  } catch (cause) {
    throw new CrmError("PORT_FAILED", { record: "vega", cause });
  }
}
