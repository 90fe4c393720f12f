import type { Words } from "../words/common.js";

const en = {
  statuses: "Statuses",
  statusesAbout: "The steps that records go through: their names, their order, what may follow what.",
  statusesOf: {
    lead: "Statuses of leads",
    prospect: "Statuses of prospects",
    opportunity: "Statuses of opportunities",
  },
  options: (firm: string) => `Options of ${firm}`,
  prospectStatuses: "Prospects have statuses",
  prospectStatusesAbout:
    "A prospect then goes through statuses as a lead does, and becomes a customer once it is won. Without them, an account is a customer once an opportunity of it is won.",
  prospectsOn: "Prospects have statuses now.",
  prospectsOff: "Prospects have no statuses any more.",
  sequencesAbout: "How accounts, contacts and opportunities are numbered.",
  back: "All settings",
};

const fr: typeof en = {
  statuses: "Statuts",
  statusesAbout: "Les étapes par lesquelles passent les fiches : leurs noms, leur ordre, ce qui peut suivre quoi.",
  statusesOf: {
    lead: "Statuts des pistes",
    prospect: "Statuts des prospects",
    opportunity: "Statuts des opportunités",
  },
  options: (firm) => `Options de ${firm}`,
  prospectStatuses: "Gérer les statuts sur les prospects",
  prospectStatusesAbout:
    "Un prospect passe alors par des statuts comme une piste, et devient client une fois gagné. Sans eux, un compte devient client quand une de ses opportunités est gagnée.",
  prospectsOn: "Les prospects ont maintenant des statuts.",
  prospectsOff: "Les prospects n’ont plus de statuts.",
  sequencesAbout: "La numérotation des comptes, des contacts et des opportunités.",
  back: "Tous les paramètres",
};

/** What the pages of settings say. */
export const settingsWords: Words<typeof en> = { en, fr };
