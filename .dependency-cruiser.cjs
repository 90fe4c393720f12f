/** @type {import('dependency-cruiser').IConfiguration} */
// From the ground up: a folder imports the folders before it, and no other. Folders in brackets stand side by side.
const shared =
  "(recurrence|email|timeline|reference-data|duplicates|entry|journal|sequences|normalisation|eligibility|templates|campaigns|directory)";
const kinds = "(leads|accounts|contacts|opportunities|calendar|catalogs)";
const verbs = "(conversion|export|import|integrity|merge|emails|reminders|reports|privacy)";
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

// Packages that one folder or file imports, and nobody else.
const places = {
  "csv-parse": "adapters/csv/",
  "ical[.]js": "adapters/icalendar/",
  nodemailer: "adapters/smtp/",
  tldts: "email/",
  "libphonenumber-js": "normalisation/e164[.]ts$",
  "pdf-lib": "(catalogs/pdf/read-structure[.]ts$|adapters/pdf/)",
  "@pdf-lib/fontkit": "adapters/pdf/",
  mustache: "templates/template-parts[.]ts$",
  "vega(-lite)?": "adapters/charts/load-vega[.]ts$",
  vitest: "testing/vitest[.]ts$",
  "fast-check": "testing/arbitraries/",
};
const importedInOnePlace = Object.entries(places).map(([name, place]) => ({
  name: `one-place-for-${name.replace(/\W+/g, "-")}`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/${place}` },
  to: { path: `node_modules/${name}/` },
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
      from: { path: "^src/(adapters|testing)/", pathNot: "^src/testing/(records|company)/" },
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
    ...importedInOnePlace,
    {
      name: "what-draws-is-loaded-when-it-is-needed",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/pdf/" },
      to: {
        path: "node_modules/(pdf-lib|vega|vega-lite)/",
        dependencyTypesNot: ["dynamic-import", "type-only", "type-import"],
      },
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
