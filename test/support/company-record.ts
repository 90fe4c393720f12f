import type { Company } from "../../src/model/company.js";
import { buildRecord } from "../../src/testing/build/build-record.js";

/** One of the host's own companies. */
export const companyRecord = (id: string, currency: string, at: Date, code: string | null = null): Company =>
  buildRecord("company", { id, name: id, code, currency, language: "fr", createdAt: at, updatedAt: at });
