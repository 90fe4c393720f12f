import type { ComparedRecord } from "./compared-record.js";

/** The country whose telephone numbers a record's are taken for: that of its address, of the default ones of an account first; `null` where none is said. */
export function countryOf(record: ComparedRecord): string | null {
  const own = "countryCode" in record ? record.countryCode : null;
  if (!("addresses" in record)) return record.address?.countryCode ?? own;
  const ordered = [...record.addresses].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return ordered.find(({ address }) => address.countryCode !== null)?.address.countryCode ?? own;
}
