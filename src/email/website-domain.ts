import { asciiDomain } from "./ascii-domain.js";

/** The domain of a web site, with or without `https://`, path and port, in its ASCII form; `null` for none. */
export function websiteDomain(website: string | null): string | null {
  if (website === null) return null;
  const [host = ""] = website
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//iu, "")
    .split(/[/?#]/u);
  return asciiDomain(host.replace(/^[^@]*@/u, "").replace(/:\d*$/u, ""));
}
