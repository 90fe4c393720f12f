/** What the sample knows of one language and its country. */
export interface Vocabulary {
  /** The country, as people write it. */
  readonly countries: readonly string[];
  readonly titles: readonly string[];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly trades: readonly string[];
  readonly legalForms: readonly string[];
  /** Postal code and city. */
  readonly cities: readonly (readonly [string, string])[];
  /** Streets; `#` stands for the number. */
  readonly streets: readonly string[];
  /** Ways to write numbers that are kept free for films, books and samples; each `#` is a digit. */
  readonly phones: readonly string[];
  readonly mobiles: readonly string[];
  readonly jobs: readonly string[];
}

const words = (text: string): readonly string[] => text.split("|");

const french: Vocabulary = {
  countries: words("France|FR|france|FRANCE"),
  titles: words("M.|Mme"),
  firstNames: words(
    "Agathe|Aurélien|Benoît|Chloé|Éloïse|Étienne|Florian|Gaëlle|Jérémie|Lucie|Maël|Noémie|Océane|Raphaël|Zoé",
  ),
  lastNames: words(
    "Besançon|Châtelain|d’Arcy|Delaître|Fleury|Gérardin|L’Hermitte|Lefèbvre|Mâchon|Pélissier|Quéméneur|Rocher|Vasseur",
  ),
  trades: words("Menuiserie|Énergies|Chaudronnerie|Cosmétiques|Logistique|Mécanique|Biscuiterie|Imprimerie|Numérique"),
  legalForms: words("SARL|SAS|S.A.|SASU|& Fils"),
  cities: [
    ["69003", "Lyon"],
    ["30000", "Nîmes"],
    ["42000", "Saint-Étienne"],
    ["29200", "Brest"],
    ["75011", "Paris"],
  ],
  streets: words("# rue des Écoles|# bis avenue Foch|#, quai du Rhône|ZA des Prés, lot #"),
  phones: words("04 65 71 ## ##|04.65.71.##.##|+33 4 65 71 ## ##|046571####"),
  mobiles: words("06 39 98 ## ##|+33 (0)6 39 98 ## ##|06-39-98-##-##"),
  jobs: words("Directrice des achats|Gérant|Responsable commercial|DSI|Chargée de projet"),
};

const english: Vocabulary = {
  countries: words("United Kingdom|UK|GB|united kingdom"),
  titles: words("Mr|Ms|Dr"),
  firstNames: words("Alice|Bertie|Ciarán|Dylan|Edith|Freya|Graham|Hattie|Imogen|Joyce|Keir|Maeve|Owen|Rhiannon|Sinéad"),
  lastNames: words(
    "Ainsworth|Brontë|Cartwright|Dunmore|Fairweather|Hathersage|Jones|Kilbride|Marlow|O’Shea|Penrose|Trelawney",
  ),
  trades: words("Joinery|Renewables|Instruments|Bakeries|Freight|Textiles|Software|Marine|Packaging"),
  legalForms: words("Ltd|Limited|PLC|LLP|& Sons"),
  cities: [
    ["LS1 4AP", "Leeds"],
    ["BS1 5TR", "Bristol"],
    ["EH1 1YZ", "Edinburgh"],
    ["CF10 3NB", "Cardiff"],
  ],
  streets: words("# Mill Lane|Unit #, Canal Wharf|# King’s Parade|# Old Station Road"),
  phones: words("0113 496 0###|+44 117 496 0###|(0131) 496 0###"),
  mobiles: words("07700 900###|+44 7700 900###"),
  jobs: words("Head of Procurement|Managing Director|Sales Manager|IT Manager|Project Officer"),
};

const german: Vocabulary = {
  countries: words("Germany|DE|Deutschland|Allemagne"),
  titles: words("Herr|Frau|Dr."),
  firstNames: words("Anke|Björn|Clemens|Dörte|Elke|Götz|Henning|Ilse|Jürgen|Käthe|Lutz|Mareike|Sören|Ute"),
  lastNames: words("Ahlers|Böttcher|Dreßler|Gräfe|Hölzl|Jäckel|Kröger|Lüdtke|Nußbaum|Strüver|von der Mühlen|Weiß"),
  trades: words("Maschinenbau|Holzbau|Feinkost|Medizintechnik|Spedition|Druckguss|Windkraft|Optik"),
  legalForms: words("GmbH|AG|GmbH & Co. KG|e.K.|KG"),
  cities: [
    ["90402", "Nürnberg"],
    ["24103", "Kiel"],
    ["50667", "Köln"],
    ["04109", "Leipzig"],
  ],
  streets: words("Mühlweg #|Am Güterbahnhof #|Königstraße # a|Lindenallee #"),
  phones: words("030 23125 ###|+49 30 23125 ###|030/23125###"),
  mobiles: words("0171 39200 ##|+49 171 39200 ##"),
  jobs: words("Einkaufsleiterin|Geschäftsführer|Vertriebsleiter|IT-Leiterin|Projektmanager"),
};

/** The languages of the sample; French comes up most often. */
export const vocabularies: readonly Vocabulary[] = [french, french, english, german];

/** Sources as people type them: the same ones in several cases. */
export const sources = words(
  "Google|google|GOOGLE|Salon de Lyon|salon de lyon|LinkedIn|Linkedin|Website|Recommandation|Hannover Messe|Trade press",
);

/** Industries, which are several languages’ own. */
export const industries = words("Manufacturing|Construction|Food|Transport|Services|manufacturing|Agroalimentaire");

/** Labels; a cell holds none, one or two. */
export const labels = words("VIP|Newsletter|Demo 2026|Export|newsletter|À rappeler");

/** Open and closed statuses, in English and French, as often as they come up. */
export const statuses = words(
  "|||To process|To process|À traiter|À traiter|Marketing qualification|Qualification marketing|Sales qualification|Qualification commerciale|Nurturing|Converted|Converti|Lost|Perdu",
);

/** Cells that say nothing. */
export const nothings = words("n/a|N/A|-|unknown|Select");

/** Remarks; some of several lines, with quotes. */
export const remarks = words(
  'Asked for a quote|Rappeler après les congés|Met at the fair;\nwants “a demo”|Said "next year"|Hat den Katalog\nbestellt|',
);
