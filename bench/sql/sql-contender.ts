import type pg from "pg";
import type { Contender } from "../contender.js";
import { createLead } from "./create-lead.js";
import { moveLead } from "./move-lead.js";
import { readLeads } from "./read-leads.js";
import { takeCharge } from "./take-charge.js";

/** The jobs as somebody writes them who knows PostgreSQL well: one prepared statement for each, on the same tables. */
export const sqlContender = (pool: pg.Pool, schema: string): Contender => ({
  create: createLead(pool, schema),
  move: moveLead(pool, schema),
  takeCharge: takeCharge(pool, schema),
  ...readLeads(pool, schema),
});
