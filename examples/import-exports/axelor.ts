import type { ExportedSystem } from "./exported-system.js";

/** Axelor Open Suite: the technical names of fields, as its files of data have them and as the advanced export offers them. */
export const axelor: ExportedSystem = {
  name: "Axelor",
  leads: {
    columns: {
      importId: "externalId",
      titleSelect: "title",
      enterpriseName: "companyName",
      name: "lastName",
      firstName: "firstName",
      officeName: null,
      jobTitle: "jobFunction", // before version 7
      "jobTitleFunction.name": "jobFunction",
      leadScoringSelect: "score",
      mobilePhone: "mobilePhone",
      fixedPhone: "fixedPhone",
      department: "department",
      fax: null,
      website: "website",
      primaryAddress: "street",
      primaryPostalCode: "postalCode",
      primaryCity: "city",
      "primaryCountry.alpha2Code": "country",
      email: "email",
      description: "description",
      contactDate: null, // the next contact: an event here
      "leadStatus.importId": "status",
      "source.name": "source",
      statusDescription: null,
      sourceDescription: null,
      isDoNotCall: "doNotCall",
      isDoNotSendEmail: "doNotEmail",
      isConverted: "converted",
      userImportId: null,
      "team.id": null,
    },
    values: {
      title: { "1": "M.", "2": "Mme", "3": "Dr", "4": "Pr", "0": null },
      status: {
        "1": "lead.to-process",
        "2": "lead.marketing-qualification",
        "3": "lead.sales-qualification",
        "4": "lead.nurturing",
        "5": "lead.converted",
        "6": "lead.lost",
      },
    },
  },
  deals: {
    columns: {
      importId: "externalId",
      name: "name",
      "partner.name": "accountName",
      "currency.code": "currency",
      expectedCloseDate: ["expectedCloseOn", "wonOn", "lostOn"], // the day of closing is not exported
      amount: "amount",
      "opportunityType.name": null,
      bestCase: "bestCase",
      worstCase: "worstCase",
      "opportunityStatus.importId": "stage",
      probability: "probability",
      nextStep: null,
      description: "description",
      userImportId: null,
    },
    stages: {
      "1": "new",
      "2": { statusId: "opportunity.sales-qualification" },
      "3": "proposition",
      "4": "proposition",
      "5": "won",
      "6": "lost",
    },
  },
};
