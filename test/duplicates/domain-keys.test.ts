import { describe, expect, it } from "vitest";
import type { NetAddresses } from "../../src/duplicates/domain-keys.js";
import { domainKeysOf } from "../../src/duplicates/domain-keys.js";

describe("domainKeysOf", () => {
  it.each<[NetAddresses, readonly string[]]>([
    [{ email: "ann@mail.acme.fr", website: "https://www.zeus.de/x" }, ["d:acme.fr", "d:zeus.de"]],
    [{ email: "ann@zeus.de", website: "acme.fr" }, ["d:acme.fr", "d:zeus.de"]],
    [{ email: "ann@acme.fr", website: "www.acme.fr" }, ["d:acme.fr"]],
    [{ email: "ann@acme.fr" }, ["d:acme.fr"]],
    [{ email: "ann@orange.fr", website: null }, []],
    [{ email: null, website: null }, []],
    [{ email: "ann", website: "no site" }, []],
  ])("DUP-5 makes of %j the keys %j", (addresses, keys) => {
    expect(domainKeysOf(addresses)).toEqual(keys);
  });
});
