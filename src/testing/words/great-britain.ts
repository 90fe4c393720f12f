import type { Region } from "./region.js";
import { namesOf } from "./region.js";

/** Great Britain. The phone numbers are those that Ofcom keeps for drama. */
export const greatBritain: Region = {
  language: "en",
  countryCode: "GB",
  titles: ["Ms", "Mr"],
  firstNames: namesOf(
    "Maeve|Graham|Freya|Owen|Imogen|Dylan|Alice|Samuel|Rebecca|Hugh|Nadia|Alistair|Harriet|Callum|Priya|Edmund|Bethan|Rory|Cecily|Tariq|Joyce|Lewis|Phoebe|Gareth|Isla|Kenneth|Tamsin|Angus|Esther",
  ),
  lastNames: namesOf(
    "Kilbride|Ainsworth|Merryweather|Hathersage|Penrose|Whitlow|Thornbury|Cartwright|Fairlawn|Osgood|Blackmore|Dunstable|Trelawney|Ashby|Woodrow|Langstone|Harcourt|Bradwell|Macready|Coldham|Redfern|Sowerby|Pemberton|Garrick|Wetherby|Ellwood|Stanhope|Birkett|Holloway|Cresswell|Lockhart|Marchbank|Rainsford|Tolland|Winslade|Hebden|Yardley",
  ),
  stems: namesOf(
    "Brontë|Foxglove|Harbour|Kestrel|Northgate|Silver Birch|Tamar|Wharfe|Beacon|Copperfield|Juniper|Meridian|Oakhurst|Peregrine|Saltmarsh|Thistle|Windermere",
  ),
  trades: namesOf(
    "Bakeries|Joinery|Renewables|Instruments|Freight|Textiles|Software|Marine|Brewing|Ceramics|Clinics|Surveyors|Printworks",
  ),
  legalForms: namesOf("Ltd|PLC|LLP"),
  streets: namesOf(
    "Mill Lane|High Street|Old Station Road|King’s Court|Quay Street|Chapel Row|Albert Terrace|Foundry Yard",
  ),
  towns: [
    ["LS1 4AP", "Leeds"],
    ["BS1 5TR", "Bristol"],
    ["EH1 1YZ", "Edinburgh"],
    ["CF10 3NB", "Cardiff"],
    ["NG1 2GR", "Nottingham"],
  ],
  mobile: ["07700 900", 3],
  landLines: [
    ["0113 496 0", 3],
    ["0114 496 0", 3],
    ["0115 496 0", 3],
    ["0117 496 0", 3],
    ["0131 496 0", 3],
    ["0141 496 0", 3],
    ["0151 496 0", 3],
    ["0161 496 0", 3],
  ],
};
