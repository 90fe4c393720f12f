import type { Mergeable } from "./mergeable-type.js";

/** What a lead, a contact or an account is called. */
export const nameOfMergeable = (record: Mergeable): string => ("fullName" in record ? record.fullName : record.name);
