import type { CrmErrorCode } from "crmkit";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const statuses: Readonly<Record<CrmErrorCode, ContentfulStatusCode>> = {
  INPUT_INVALID: 422,
  REFUSED: 422,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  VERSION_CONFLICT: 409,
  DUPLICATE_ID: 409,
  STORAGE_FAILED: 503,
  PORT_FAILED: 502,
};

/** The HTTP status that says what an error of the library says. */
export const statusOf = (code: CrmErrorCode): ContentfulStatusCode => statuses[code];
