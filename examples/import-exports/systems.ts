import { axelor } from "./axelor.js";
import { espocrm } from "./espocrm.js";
import type { ExportedSystem } from "./exported-system.js";
import { hubspot } from "./hubspot.js";
import { pipedrive } from "./pipedrive.js";
import { salesforce } from "./salesforce.js";

/** The systems that there are tables for, by the names of their sample files. */
export const systems: Readonly<Record<string, ExportedSystem>> = { axelor, hubspot, salesforce, espocrm, pipedrive };
