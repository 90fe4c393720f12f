/** The global of every runtime that there is, browsers, workers and servers alike; the core is compiled without their types. */
declare const URL: new (url: string) => { readonly hostname: string };

/**
 * A domain in its ASCII form and lower case, as UTS #46 makes it: `Bücher.Example` gives `xn--bcher-kva.example`.
 * `null` for what is no domain of at least two labels, addresses of machines among it.
 */
export function asciiDomain(domain: string): string | null {
  const bare = domain.trim().replace(/\.$/, "");
  if (bare.length > longest) return null;
  if (usual.test(bare) && !bare.includes("--")) return bare;
  if (!/^[^\s/\\:?#@%[\]<>^|"']+$/u.test(bare)) return null;
  const ascii = hostOf(bare);
  return ascii !== null &&
    ascii.length <= longest &&
    /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?![0-9]{2,63}$)[a-z0-9-]{2,63}$/.test(ascii)
    ? ascii
    : null;
}

/** The most signs that names of hosts have. */
const longest = 253;

/** A domain that is its own ASCII form, as most are. */
const usual = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/;

function hostOf(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
