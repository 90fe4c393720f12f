// The example application: a small CRM in the browser, on the library.
//   npm run app                              on PostgreSQL within the process, gone when it ends
//   CRM_DATA=./crm-data npm run app          the same, kept in a folder
//   DATABASE_URL=postgres://… npm run app    on a PostgreSQL server, in the schema crmkit_web
//   PORT=8080 npm run app                    on another port than 4173
import { openStore } from "./open/open-store.js";
import { startApp } from "./start-app.js";

const { DATABASE_URL: url, CRM_DATA: folder, PORT: port = "4173" } = process.env;

const cannotStart = (error: unknown): never => {
  console.error(`The application cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
};

const store = await openStore({ url, folder }).catch(cannotStart);
const app = await startApp({ storage: store.storage, port: Number(port), samples: true }).catch(cannotStart);
console.log(`crmkit example: ${app.url} (${store.told}; Ctrl+C ends it)`);

const end = async (): Promise<void> => {
  await app.close();
  await store.close();
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end());
