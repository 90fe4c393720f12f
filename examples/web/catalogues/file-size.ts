import type { WebContext } from "../http/web-context.js";

const units = ["byte", "kilobyte", "megabyte"] as const;

/** The size of a file as people say it, such as `1.2 MB`. */
export function fileSize(c: WebContext, bytes: number): string {
  const step = bytes >= 1e6 ? 2 : bytes >= 1e3 ? 1 : 0;
  const format = new Intl.NumberFormat(c.var.session.language, {
    style: "unit",
    unit: units[step],
    unitDisplay: "short",
    maximumFractionDigits: step === 2 ? 1 : 0,
  });
  return format.format(bytes / 1_000 ** step);
}
