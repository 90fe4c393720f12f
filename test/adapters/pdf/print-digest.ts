// Prints the digest of the sample lead as PDF, for another process to compare.
import { createHash } from "node:crypto";
import { leadPdf } from "../../../src/adapters/pdf/lead-pdf.js";
import { base, sampleLead } from "./sample-documents.js";

const { bytes } = await leadPdf(sampleLead, { ...base, language: "en", timeZone: "Europe/Paris" });
console.log(createHash("sha256").update(bytes).digest("hex"));
