/** An id, or a key where one stands, that no record has. */
export const unknownInPlaceOf = (value: unknown): string => {
  const [type, id] = String(value).split("/");
  return id === undefined ? "unknown-id" : `${type}/unknown-id`;
};
