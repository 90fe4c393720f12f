import type { Refusal } from "../kernel/decision.js";
import type { AccountAddress } from "../model/account.js";
import type { Address } from "../model/address.js";

/** An address as it was entered: marks that were not spoken of are missing. */
export interface EnteredAddress {
  /** The address. */
  readonly address: Address;
  /** Bills go there. */
  readonly billing?: boolean | undefined;
  /** Goods go there. */
  readonly delivery?: boolean | undefined;
  /** The first among those of its marks. */
  readonly isDefault?: boolean | undefined;
}

/** The addresses with every mark decided: the only one takes all three (guide: « Adresses »), otherwise what was not said does not hold. */
export function markedAddresses(entered: readonly EnteredAddress[]): AccountAddress[] {
  const only = entered.length === 1;
  return entered.map(({ address, billing = only, delivery = only, isDefault = only }) => ({
    address,
    billing,
    delivery,
    isDefault,
  }));
}

/** At most one address is the default for bills, and one for goods; an address without a mark is no default of anything. */
export function addressObjections(addresses: readonly AccountAddress[]): Refusal<"ADDRESS_DEFAULT_TWICE">[] {
  return (["billing", "delivery"] as const).flatMap((mark) => {
    const defaults = addresses.flatMap((address, i) => (address.isDefault && address[mark] ? [i] : []));
    return defaults.slice(1).map((i) => ({
      code: "ADDRESS_DEFAULT_TWICE" as const,
      path: ["addresses", i, "isDefault"],
      params: { mark },
    }));
  });
}

/** Adds an address unless it is there already; the first takes every mark, a further one none. */
export function withAddress(addresses: readonly AccountAddress[], address: Address): readonly AccountAddress[] {
  if (addresses.some((known) => sameAddress(known.address, address))) return addresses;
  return addresses.length === 0
    ? markedAddresses([{ address }])
    : [...addresses, { address, billing: false, delivery: false, isDefault: false }];
}

const parts = ["extra", "street", "postalCode", "city", "region", "countryCode"] as const;

const sameAddress = (a: Address, b: Address): boolean => parts.every((part) => a[part] === b[part]);
