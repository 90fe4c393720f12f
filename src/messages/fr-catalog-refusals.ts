import type { CatalogsRefusalCode } from "./catalog-refusal-code.js";

/** French texts of refusals of catalogues and their files. */
export const frCatalogRefusals: Readonly<Record<CatalogsRefusalCode, string>> = {
  CATALOGS_OFF: "Il n’y a pas de catalogues ici.",
  PDF_NAME_UNFIT: "Le nom d’un PDF se termine par .pdf, ce qui n’est pas le cas de {fileName}.",
  PDF_TOO_LARGE: "Le PDF compte {size|octet|octets} : {most} au plus.",
  PDF_NOT_A_PDF: "Ce n’est pas un PDF, quoi qu’en dise son nom.",
  PDF_ENCRYPTED: "Le PDF est chiffré : enregistrez-le sans mot de passe.",
  PDF_DAMAGED: "Le PDF est abîmé : des parties manquent ou sont illisibles.",
  PDF_EMPTY: "Le PDF n’a aucune page.",
  IMAGE_UNFIT: "Ce n’est pas une image PNG, JPEG, GIF ou WebP.",
  IMAGE_TOO_LARGE: "L’image compte {size|octet|octets} : {most} au plus.",
  CATALOG_WITHOUT_PDF: "Ce catalogue n’a pas de PDF.",
  CATALOG_WITHOUT_IMAGE: "Ce catalogue n’a pas d’image.",
  CATALOG_FILE_MISSING: "Le fichier de ce catalogue est introuvable : importez-le à nouveau.",
  CATALOG_FILE_CHANGED: "Le fichier de ce catalogue n’est pas celui qui a été vérifié : importez-le à nouveau.",
};
