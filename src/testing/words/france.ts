import type { Region } from "./region.js";
import { namesOf } from "./region.js";

/** France. The phone numbers are those that ARCEP keeps for films. */
export const france: Region = {
  language: "fr",
  countryCode: "FR",
  titles: ["Mme", "M."],
  firstNames: namesOf(
    "Louise|Étienne|Camille|Benoît|Inès|Hervé|Chloé|François|Maëlle|Jérôme|Océane|Loïc|Noémie|Gaëtan|Anaïs|Rémi|Élodie|Thibault|Margaux|Joël|Hélène|Yann|Solène|Guillaume|Aurélie|Cédric|Léa|Matthieu|Delphine|Raphaël|Mireille",
  ),
  lastNames: namesOf(
    "Michel|Quéméneur|Delcourt|Bréhat|Lefèvre|Marchadier|Peyronnet|Gaudin|Castelnau|Vasseur|Thévenet|Roumieu|Bonnefoy|Sauvageot|Jaouen|Tissandier|Lacombe|Duvivier|Estève|Philippeau|Montagnier|Carpentier|Rigaudière|Boissonnet|Kervella|Faugère|Dandurand|Vernhes|Puech|Chastagner|Aubriot|Malzieu|Ordonneau|Berthelot|Savatier|Lhuillier|Cazenave",
  ),
  stems: namesOf(
    "Apollo|Pélissier|Valmont|Ardoise|Garrigue|Lumière|Corail|Sirius|Bellerive|Armor|Mistral|Clairval|Roselière|Océanis|Brévent|Tilleul|Grand Large|Montjoie|Aubrac",
  ),
  trades: namesOf(
    "Mécanique|Menuiserie|Énergies|Logistique|Conseil|Biscuiterie|Imprimerie|Numérique|Santé|Bâtiment|Textile|Optique|Viticulture",
  ),
  legalForms: namesOf("SARL|SAS|SA"),
  streets: namesOf(
    "rue des Écoles|avenue Foch|boulevard de la Gare|place Carnot|impasse du Moulin|quai des Chartrons|rue Nationale",
  ),
  towns: [
    ["75011", "Paris"],
    ["69003", "Lyon"],
    ["30000", "Nîmes"],
    ["35000", "Rennes"],
    ["42000", "Saint-Étienne"],
    ["59000", "Lille"],
    ["33000", "Bordeaux"],
  ],
  mobile: ["06 39 98", 4],
  landLines: [
    ["01 99 00", 4],
    ["02 61 91", 4],
    ["03 53 01", 4],
    ["04 65 71", 4],
    ["05 36 49", 4],
  ],
};
