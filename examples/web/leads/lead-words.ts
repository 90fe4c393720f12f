import type { Words } from "../words/common.js";

const en = {
  name: "Name",
  company: "Company",
  email: "E-mail",
  status: "Status",
  score: "Score",
  add: "New lead",
};

const fr: typeof en = {
  name: "Nom",
  company: "Société",
  email: "E-mail",
  status: "Statut",
  score: "Score",
  add: "Nouvelle piste",
};

/** What the pages of leads say. */
export const leadWords: Words<typeof en> = { en, fr };
