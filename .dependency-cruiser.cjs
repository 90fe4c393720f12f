/** @type {import('dependency-cruiser').IConfiguration} */
// From the ground up: a folder imports the folders before it, and no other. Folders in brackets stand side by side.
const shared =
  "(recurrence|email|timeline|reference-data|duplicates|entry|journal|sequences|normalisation|eligibility|templates|campaigns)";
const kinds = "(leads|accounts|contacts|opportunities|calendar|catalogs)";
const verbs = "(conversion|import|merge|emails|reminders)";
const layers = ["kernel", "model", "query", "plan", "status", shared, kinds, "ports", verbs, "messages", "app"];
// `status` tells of its changes on the timeline, which knows nothing but the layers below.
const alsoAllowed = { status: ["timeline"] };

const importsOnlyWhatLiesBelow = layers.map((folder, i) => ({
  name: `${folder.replace(/\W+/g, "-")}-imports-only-what-lies-below`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: {
    path: "^src/",
    pathNot: [...layers.slice(0, i + 1), ...(alsoAllowed[folder] ?? [])].map((below) => `^src/${below}/`),
  },
}));

module.exports = {
  forbidden: [
    ...importsOnlyWhatLiesBelow,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-folder-cycles",
      severity: "error",
      scope: "folder",
      from: { pathNot: "^src/?$" },
      to: { circular: true },
    },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: "[.]d[.]ts$" }, to: {} },
    {
      name: "adapters-and-kit-know-ports-not-the-app",
      severity: "error",
      from: { path: "^src/(adapters|testing)/" },
      to: { path: "^src/(app|index|messages)" },
    },
    {
      name: "the-kit-knows-no-adapter",
      severity: "error",
      from: { path: "^src/testing/" },
      to: { path: "^src/adapters/" },
    },
    {
      name: "ports-are-types",
      severity: "error",
      from: { path: "^src/ports/" },
      to: { dependencyTypesNot: ["type-only"] },
    },
    {
      name: "decisions-load-no-zod",
      severity: "error",
      from: { path: `^src/(kernel|plan|query|status|${shared}|${kinds}|${verbs})/`, pathNot: "[.]schema[.]ts$" },
      to: { path: "node_modules/zod|[.]schema[.]ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-door-to-csv",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/csv/" },
      to: { path: "node_modules/csv-parse" },
    },
    {
      name: "one-door-to-ical",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/icalendar/" },
      to: { path: "node_modules/ical[.]js" },
    },
    {
      name: "one-door-to-nodemailer",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/smtp/" },
      to: { path: "node_modules/nodemailer" },
    },
    {
      name: "one-place-for-public-suffixes",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/email/" },
      to: { path: "node_modules/tldts" },
    },
    {
      name: "one-place-for-phone-numbers",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/normalisation/e164[.]ts$" },
      to: { path: "node_modules/libphonenumber-js" },
    },
    {
      name: "one-place-for-pdf-lib",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/catalogs/pdf/read-structure[.]ts$" },
      to: { path: "node_modules/pdf-lib" },
    },
    {
      name: "pdf-lib-is-loaded-when-it-is-needed",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/pdf-lib", dependencyTypesNot: ["dynamic-import", "type-only", "type-import"] },
    },
    {
      name: "one-place-for-mustache",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/templates/template-parts[.]ts$" },
      to: { path: "node_modules/mustache" },
    },
    {
      name: "one-door-to-vitest",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/testing/vitest[.]ts$" },
      to: { path: "node_modules/vitest" },
    },
    {
      name: "nobody-imports-a-front-door",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/(index|.*/index)[.]ts$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
