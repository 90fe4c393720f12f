import type { RecordFields } from "../build/build-record.js";
import type { Making } from "./builder-options.js";

/** What users have unless it is given. */
export const userDefaults = ({ id, n, companyId }: Making): RecordFields<"user"> => ({
  name: `User ${n + 1}`,
  email: `${id}@company.example`,
  language: "en",
  timeZone: "Europe/Paris",
  companyIds: companyId === null ? [] : [companyId],
  activeCompanyId: companyId,
});

/** What teams have unless it is given. */
export const teamDefaults = ({ n }: Making): RecordFields<"team"> => ({ name: `Team ${n + 1}` });

/** What companies have unless it is given; a company belongs to itself. */
export const companyDefaults = ({ id, n }: Making): RecordFields<"company"> => ({
  companyId: id,
  name: `Company ${n + 1}`,
  currency: "EUR",
  language: "en",
  countryCode: "FR",
  timeZone: "Europe/Paris",
});

/** What arrangements of reports have unless it is given. */
export const chartLayoutDefaults = ({ userId }: Making): RecordFields<"chartLayout"> => ({
  userId,
  report: "leads",
});
