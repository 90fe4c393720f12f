import { sameValue } from "../kernel/same-value.js";
import type { AccountAddress } from "../model/account.js";

const marks = ["billing", "delivery"] as const;

/** The addresses of several accounts, each once, with the marks that any of them gave it; the first default of each mark stays the only one. */
export function uniteAddresses(lists: readonly (readonly AccountAddress[])[]): readonly AccountAddress[] {
  return lists.flat().reduce<readonly AccountAddress[]>(addAddress, []);
}

function addAddress(known: readonly AccountAddress[], added: AccountAddress): readonly AccountAddress[] {
  const at = known.findIndex(({ address }) => sameValue(address, added.address));
  const same = known[at];
  if (same === undefined) return [...known, asDefault(known, added)];
  const marked = { ...same, billing: same.billing || added.billing, delivery: same.delivery || added.delivery };
  const others = known.filter((one) => one !== same);
  if (marked.isDefault && takesPlace(others, marked)) {
    // It is the default of one mark, and another address that of the mark that is added: so it is listed for that by itself.
    const twin = { ...added, isDefault: false };
    return known.some((one) => sameValue(one, twin)) ? known : [...known, twin];
  }
  const next = added.isDefault ? asDefault(others, { ...marked, isDefault: true }) : marked;
  return known.map((one) => (one === same ? next : one));
}

/** An address with its mark of being the default, unless another is that already. */
const asDefault = (others: readonly AccountAddress[], address: AccountAddress): AccountAddress =>
  address.isDefault && takesPlace(others, address) ? { ...address, isDefault: false } : address;

/** Whether one of several addresses is the default of a mark that an address has. */
const takesPlace = (others: readonly AccountAddress[], address: AccountAddress): boolean =>
  others.some((other) => other.isDefault && marks.some((mark) => other[mark] && address[mark]));
