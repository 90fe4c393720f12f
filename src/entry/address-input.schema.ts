import * as z from "zod";
import type { Address } from "../model/address.js";
import { addressSchema } from "../model/address.schema.js";

/** An address as it is entered: what is left out is empty. */
export type AddressInput = { readonly [K in keyof Address]?: Address[K] | undefined };

const empty: Address = { extra: null, street: null, postalCode: null, city: null, region: null, countryCode: null };

/** Checks an address that is entered, and completes it. */
export const addressInput = (): z.ZodType<Address, AddressInput> =>
  z.preprocess(complete, addressSchema) as unknown as z.ZodType<Address, AddressInput>;

/** Checks an address that may be missing; one that is wholly empty is. */
export const optionalAddressInput = (): z.ZodType<Address | null, AddressInput | null> =>
  z.preprocess((value) => (isEmpty(value) ? null : complete(value)), addressSchema.nullable()) as unknown as z.ZodType<
    Address | null,
    AddressInput | null
  >;

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((part) => part === undefined || part === null);

const complete = (value: unknown): unknown => (isObject(value) ? { ...empty, ...value } : value);
