import { describe, expect, it } from "vitest";
import type { LeadColumn } from "../../src/import/lead-columns.js";
import { customName, detectLeadColumns, leadColumns } from "../../src/import/lead-columns.js";
import { en } from "../../src/messages/en.js";
import { fr } from "../../src/messages/fr.js";

describe("recognising columns", () => {
  it("LEAD-23 knows each column by the name that the library itself gives it, in English and French", () => {
    for (const { fields, locale } of [en, fr]) {
      for (const column of leadColumns)
        expect(detectLeadColumns([fields[column] ?? ""]), `${column} in ${locale}`).toEqual([expect.any(String)]);
    }
  });

  it.each<[LeadColumn, string]>([
    ["externalId", "ID;Lead ID;Prospect Id;Record ID;External ID;Reference;Identifiant;Identifiant externe"],
    ["externalId", "Numéro de piste"],
    ["title", "Title;Civility;Salutation;Civilité;Titre"],
    ["firstName", "First Name;FirstName;Given Name;Prénom"],
    ["lastName", "Last Name;LastName;Surname;Family Name;Nom;Nom de famille"],
    ["name", "Name;Full Name;Contact Name;Lead Name;Nom complet;Contact"],
    ["companyName", "Company;Company Name;Account Name;Account;Organization;Organisation;Organization Name"],
    ["companyName", "Entreprise;Société;Raison sociale;Nom de l’entreprise;Nom de la société"],
    ["jobFunction", "Job Title;Job Function;Function;Position;Fonction;Poste"],
    ["department", "Department;Département;Service"],
    ["industrySector", "Industry;Sector;Industry Sector;Secteur;Secteur d’activité"],
    ["fixedPhone", "Phone;Telephone;Phone Number;Office Phone;Fixed phone;Work Phone"],
    ["fixedPhone", "Tél.;Téléphone fixe;Tél fixe;Fixe"],
    ["mobilePhone", "Mobile;Mobile Phone;Cell Phone;Cell;Mobile Phone Number"],
    ["mobilePhone", "Portable;Téléphone portable;Téléphone mobile;Tél. portable;Tél. mobile"],
    ["email", "Email;E-Mail;Email Address;Mail;Courriel;Adresse email;Adresse e-mail;Adresse électronique"],
    ["website", "Website;Web site;URL;Website URL;Site web;Site internet"],
    ["addressExtra", "Address Line 2;Address 2;Address second line;addressExtra"],
    ["addressExtra", "Complément d’adresse;Complément adresse"],
    ["street", "Street;Address;Street Address;Address: street;Address Line 1;Adresse;Rue"],
    ["postalCode", "postalCode;Zip;Zip Code;Postcode;Address: postal code;Code postal;CP"],
    ["city", "City;Town;Address: city;Ville"],
    ["region", "State;Region;County;Province;State/Region;Address: region"],
    ["country", "Country;Country code;Address: country code;Pays;Country/Region"],
    ["description", "Description;Notes;Note;Comment;Comments;Commentaire;Commentaires;Remarques"],
    ["createdOn", "Created;Created on;Created At;Creation Date;Create Date;Created Date;Date de création;Créé le"],
    ["score", "Score;Lead Score;Lead scoring;Manual score;Rating;Stars;Étoiles;Note sur 5"],
    ["sizeBand", "Size;Company Size;Size band;Taille;Effectif"],
    ["keyAccount", "Key account;Compte clé;Grand compte"],
    ["nurturing", "Nurturing"],
    ["source", "Source;Lead Source;Origin;Provenance;Origine"],
    ["category", "Category;Catégorie;Type"],
    ["tags", "Tags;Labels;Étiquettes"],
    ["doNotCall", "Do Not Call;No calls;Ne pas appeler"],
    ["doNotEmail", "Do not e-mail;Email Opt Out;Unsubscribed;Ne pas envoyer d’e-mail;Ne pas envoyer de mail"],
    ["status", "Status;Lead Status;Stage;Statut;État"],
    ["converted", "Converted;Is Converted;Converti"],
  ])("LEAD-23 recognises %s by %s", (column, headers) => {
    for (const header of headers.split(";")) expect(detectLeadColumns([header]), header).toEqual([column]);
  });

  it("LEAD-23 is not put off by case, accents, blanks and signs", () => {
    for (const header of ["E-Mail", " e_mail ", "EMAIL", "Adresse e-mail", "Adresse É-MAIL"])
      expect(detectLeadColumns([header]), header).toEqual(["email"]);
    expect(detectLeadColumns(["Secteur d’activité", "PRÉNOM", "Nom de famille"])).toEqual([
      "industrySector",
      "firstName",
      "lastName",
    ]);
  });

  it("LEAD-23 takes the first of two that would be the same, and leaves out what it does not know", () => {
    expect(detectLeadColumns(["Phone", "Telephone", "Shoe size", "", "__proto__", "constructor"])).toEqual([
      "fixedPhone",
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("LEAD-23 names the field of the host's own that a column holds", () => {
    expect([customName("custom.shoe"), customName("custom.a.b"), customName("city")]).toEqual(["shoe", "a.b", null]);
  });

  it("LEAD-23 knows the host's own fields by their names, before its own", () => {
    const own = ["annualBudget", "rating", "optIn"];
    expect(detectLeadColumns(["Annual Budget", "RATING", "opt-in", "custom.optIn", "Rating"], own)).toEqual([
      "custom.annualBudget",
      "custom.rating",
      "custom.optIn",
      null,
      "score",
    ]);
  });
});
