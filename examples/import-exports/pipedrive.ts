import type { ExportedSystem } from "./exported-system.js";

/** Pipedrive: people and deals, by the names that an export of a list in English gives: what it is of, a dash, the field. */
export const pipedrive: ExportedSystem = {
  name: "Pipedrive",
  leads: {
    columns: {
      "Person - ID": "externalId",
      "Person - Name": "name",
      "Person - First name": "firstName",
      "Person - Last name": "lastName",
      "Person - Organization": "companyName",
      "Person - Job title": "jobFunction",
      "Person - Email - Work": "email",
      "Person - Email - Home": null, // a lead has one address
      "Person - Email - Other": null,
      "Person - Phone - Work": "fixedPhone",
      "Person - Phone - Mobile": "mobilePhone",
      "Person - Phone - Home": null,
      "Person - Phone - Other": null,
      "Person - Labels": "tags",
      "Person - Street/road name of Postal address": "street",
      "Person - ZIP/Postal code of Postal address": "postalCode",
      "Person - City/town/village/locality of Postal address": "city",
      "Person - Region of Postal address": "region",
      "Person - Country of Postal address": "country",
      "Person - Owner": null,
      "Person - Open deals": null,
      "Person - Person created": "createdOn",
      "Person - Notes": "description",
    },
    values: {},
  },
  deals: {
    columns: {
      "Deal - ID": "externalId",
      "Deal - Title": "name",
      "Deal - Organization": "accountName",
      "Deal - Contact person": null,
      "Deal - Value": "amount",
      "Deal - Currency of Value": "currency",
      "Deal - Probability": "probability",
      "Deal - Pipeline": null,
      "Deal - Stage": "stage",
      "Deal - Status": null, // see `outcome`
      "Deal - Deal created": "openedOn",
      "Deal - Expected close date": "expectedCloseOn",
      "Deal - Won time": "wonOn",
      "Deal - Lost time": "lostOn",
      "Deal - Lost reason": null,
      "Deal - Owner": null,
    },
    outcome: "Deal - Status",
    stages: {
      Qualified: "new",
      "Contact Made": { statusId: "opportunity.marketing-qualification" },
      "Demo Scheduled": { statusId: "opportunity.sales-qualification" },
      "Proposal Made": "proposition",
      "Negotiations Started": "proposition",
      Won: "won",
      Lost: "lost",
    },
  },
};
