/** What names of a language are made of, in numbers that let thousands of persons and companies be told apart. */
export interface NameWords {
  /** The country, and what its domains and phone numbers begin and end with. */
  readonly country: string;
  readonly topLevel: string;
  readonly mobile: string;
  readonly landline: string;
  readonly firstNames: readonly string[];
  /** Beginnings and ends that make a last name. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  readonly trades: readonly string[];
  /** Legal forms, each with other ways to write it. */
  readonly legalForms: readonly (readonly string[])[];
  readonly streets: readonly (readonly string[])[];
  readonly towns: readonly (readonly [string, string])[];
}

const words = (text: string): readonly string[] => text.split("|");

const french: NameWords = {
  country: "FR",
  topLevel: "fr",
  mobile: "06",
  landline: "04",
  firstNames: words(
    "Jean|Marie|Frédéric|Véronique|Jean-Pierre|Élodie|Benoît|Chloé|Catherine|Sébastien|Alexandre|Noémie|Nicolas|Stéphanie|Raphaël|Zoé|Christophe|Agathe|Gaëlle|Michel",
  ),
  begins: words("Mont|Bel|Char|Dur|Font|Gir|Lam|Mar|Per|Ros|Vau|Châ|Béné|Cour|Gro|Tré|Del|Four|Bré|Qué"),
  ends: words("chaot|ier|eau|ard|not|lin|val|mont|geron|tier|teau|fort|det|rieux|çon|bert|gnan|lot|roche|sin"),
  trades: words("Menuiserie|Énergies|Chaudronnerie|Logistique|Mécanique|Biscuiterie|Imprimerie|Numérique"),
  legalForms: [words("SARL|S.A.R.L.|Sarl"), words("SAS|S.A.S.|sas"), words("SA|S.A.")],
  streets: [
    words("# rue des Écoles|#, r. des Ecoles"),
    words("# avenue Foch|# av. Foch"),
    words("# boulevard de la Gare|# bd de la Gare"),
    words("#bis place Carnot|# bis, pl. Carnot"),
  ],
  towns: [
    ["69003", "Lyon"],
    ["30000", "Nîmes"],
    ["42000", "Saint-Étienne"],
    ["29200", "Brest"],
    ["75011", "Paris"],
  ],
};

const english: NameWords = {
  country: "GB",
  topLevel: "co.uk",
  mobile: "07",
  landline: "01",
  firstNames: words(
    "Robert|William|Elizabeth|Michael|Katherine|Samuel|Margaret|Richard|Susan|James|Edith|Freya|Graham|Imogen|Joyce|Owen|Alice|Dylan|Joseph|Rebecca",
  ),
  begins: words("Ains|Cart|Dun|Fair|Hather|Kil|Mar|Pen|Tre|Whit|Black|Brad|Har|Mac|Os|Thorn|Wood|Ash|Lang|Col"),
  ends: words(
    "worth|wright|more|weather|sage|bride|low|rose|lawney|ley|burn|ford|ton|field|by|hurst|ham|wick|stone|den",
  ),
  trades: words("Joinery|Renewables|Instruments|Bakeries|Freight|Textiles|Software|Marine"),
  legalForms: [words("Ltd|Limited|Ltd."), words("PLC|plc"), words("LLP|L.L.P.")],
  streets: [
    words("# Mill Lane|# Mill Ln"),
    words("# High Street|# High St."),
    words("# Old Station Road|# Old Station Rd"),
    words("#, King’s Court|# Kings Ct"),
  ],
  towns: [
    ["LS1 4AP", "Leeds"],
    ["BS1 5TR", "Bristol"],
    ["EH1 1YZ", "Edinburgh"],
    ["CF10 3NB", "Cardiff"],
  ],
};

const german: NameWords = {
  country: "DE",
  topLevel: "de",
  mobile: "0151",
  landline: "030",
  firstNames: words(
    "Wolfgang|Jürgen|Katharina|Björn|Ulrike|Johannes|Sören|Käthe|Andreas|Matthias|Clemens|Dörte|Elke|Götz|Henning|Ilse|Ute|Friedrich|Christine|Stefan",
  ),
  begins: words(
    "Böt|Hölz|Jäck|Krö|Lüdt|Nuß|Strü|Ahl|Gräf|Mühl|Stein|Linden|Ober|Reich|Schön|Wald|Brand|Eichen|Kirch|Rosen",
  ),
  ends: words("cher|mann|er|ger|ke|baum|ver|meier|feld|hofer|berg|bach|hardt|stein|huber|kamp|ling|wald|thal|brink"),
  trades: words("Maschinenbau|Holzbau|Feinkost|Medizintechnik|Spedition|Druckguss|Windkraft|Optik"),
  legalForms: [words("GmbH|G.m.b.H.|Gmbh"), words("AG|A.G."), words("GmbH & Co. KG|GmbH und Co KG|GmbH & Co.KG")],
  streets: [
    words("Mühlweg #|Muehlweg #"),
    words("Königstraße # a|Königstr. #a"),
    words("Hauptstraße #|Hauptstr. #"),
    words("Am Güterbahnhof #|Am Gueterbahnhof #"),
  ],
  towns: [
    ["90402", "Nürnberg"],
    ["24103", "Kiel"],
    ["50667", "Köln"],
    ["04109", "Leipzig"],
  ],
};

/** The languages; French comes up most often. */
export const languages: readonly NameWords[] = [french, french, english, german];

/** Given names, and what those who have them are called. */
export const calledNames: Readonly<Record<string, readonly string[]>> = {
  Frédéric: ["Fred"],
  Véronique: ["Véro"],
  "Jean-Pierre": ["JP", "J.-P.", "Jean Pierre"],
  Sébastien: ["Seb"],
  Catherine: ["Cathy"],
  Alexandre: ["Alex"],
  Stéphanie: ["Steph"],
  Christophe: ["Chris"],
  Nicolas: ["Nico"],
  Robert: ["Bob", "Rob"],
  William: ["Bill", "Will"],
  Elizabeth: ["Liz", "Beth"],
  Michael: ["Mike"],
  Katherine: ["Kate"],
  Samuel: ["Sam"],
  Richard: ["Dick", "Rich"],
  Susan: ["Sue"],
  Rebecca: ["Becky"],
  Wolfgang: ["Wolf"],
  Katharina: ["Kathi"],
  Johannes: ["Hans"],
  Andreas: ["Andi"],
  Friedrich: ["Fritz"],
};
