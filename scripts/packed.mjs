import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/**
 * The package as it would be published: the tarball that `CRMKIT_TARBALL` names, or one that is packed from what was built.
 * @param folder where to pack it to.
 * @returns the path of the tarball.
 */
export function packed(folder) {
  const given = process.env["CRMKIT_TARBALL"];
  if (given !== undefined) return given;
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8" }));
  return path.join(folder, filename);
}
