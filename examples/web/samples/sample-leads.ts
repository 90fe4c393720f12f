/** A lead of the samples: who, from where, what became of it. */
export interface SampleLead {
  readonly firstName: string;
  readonly lastName: string;
  readonly companyName: string;
  readonly city: string;
  readonly countryCode: string;
  readonly source: string;
  readonly tags: readonly string[];
  /** So many days before today it came in. */
  readonly daysAgo: number;
  readonly stars: number | null;
  /** Who is in charge; nobody yet for `null`. */
  readonly owner: "ann" | "bruno" | null;
  /** Where it went: a status, lost for a reason, or a conversion with an opportunity of an amount. */
  readonly fate:
    | { readonly to: string }
    | { readonly lost: string }
    | { readonly converted: number; readonly sale: "open" | "proposition" | "won" | "lost" };
}

const row = (
  name: string,
  companyName: string,
  place: string,
  source: string,
  tags: string,
  daysAgo: number,
  stars: number | null,
  owner: SampleLead["owner"],
  fate: SampleLead["fate"],
): SampleLead => {
  const [firstName = "", ...rest] = name.split(" ");
  const [city = "", countryCode = "FR"] = place.split("/");
  return {
    firstName,
    lastName: rest.join(" "),
    companyName,
    city,
    countryCode,
    source,
    tags: tags.split(" ").filter((tag) => tag !== ""),
    daysAgo,
    stars,
    owner,
    fate,
  };
};

const to = (status: string) => ({ to: `lead.${status}` });

/** Leads of four months; two pairs of them are the same person, spelt in two ways. */
export const acmeLeads: readonly SampleLead[] = [
  row("Maeve Kilbride", "Brontë Bakeries", "Leeds/GB", "Fair", "food VIP", 118, 5, "ann", {
    converted: 4_200_000,
    sale: "won",
  }),
  row("Benoît Quéméneur", "Pélissier Mécanique", "Nîmes/FR", "Website", "industry", 112, 4, "bruno", {
    converted: 1_850_000,
    sale: "won",
  }),
  row("Lotte Achterberg", "Polder Kaas", "Gouda/NL", "Partner", "food", 109, 3, "ann", {
    converted: 960_000,
    sale: "lost",
  }),
  row("Tomás Arrieta", "Talleres Arrieta", "Bilbao/ES", "Fair", "industry", 101, 4, "bruno", {
    converted: 2_700_000,
    sale: "proposition",
  }),
  row("Solène Garrec", "Chantiers Garrec", "Brest/FR", "Referral", "industry VIP", 96, 5, "ann", {
    converted: 7_800_000,
    sale: "proposition",
  }),
  row("Hamish Rutherglen", "Rutherglen Wool", "Perth/GB", "Website", "textile", 90, 2, "bruno", {
    lost: "Too expensive",
  }),
  row("Inès Vauquelin", "Atelier Vauquelin", "Lyon/FR", "Website", "design", 84, 3, "ann", {
    converted: 540_000,
    sale: "open",
  }),
  row("Jonas Feldkamp", "Feldkamp Logistik", "Bremen/DE", "Fair", "transport", 80, 4, "bruno", {
    converted: 3_300_000,
    sale: "open",
  }),
  row("Margaux Delvigne", "Brasserie Delvigne", "Namur/BE", "Partner", "food", 77, 3, "ann", {
    converted: 1_200_000,
    sale: "won",
  }),
  row("Owen Pritchard", "Pritchard Print", "Cardiff/GB", "Website", "design", 70, 1, "ann", { lost: "No budget" }),
  row("Chiara Montefusco", "Montefusco Ceramiche", "Faenza/IT", "Fair", "design VIP", 66, 5, "bruno", {
    converted: 2_150_000,
    sale: "open",
  }),
  row("Yann Le Goff", "Conserveries Le Goff", "Douarnenez/FR", "Referral", "food", 61, 4, "ann", {
    converted: 1_750_000,
    sale: "proposition",
  }),
  row("Petra Novotná", "Novotná Sklo", "Liberec/CZ", "Website", "design", 55, 2, "bruno", to("nurturing")),
  row("Aurélien Castaing", "Domaine Castaing", "Cahors/FR", "Fair", "food", 50, 3, "ann", to("sales-qualification")),
  row(
    "Sinéad O’Hanlon",
    "O’Hanlon Boats",
    "Galway/IE",
    "Website",
    "transport",
    47,
    4,
    "ann",
    to("sales-qualification"),
  ),
  row(
    "Rafał Zieliński",
    "Zieliński Meble",
    "Poznań/PL",
    "Partner",
    "design",
    44,
    3,
    "bruno",
    to("marketing-qualification"),
  ),
  row(
    "Élodie Marchetti",
    "Marchetti Conseil",
    "Nice/FR",
    "Website",
    "services",
    40,
    2,
    null,
    to("marketing-qualification"),
  ),
  row("Gareth Llewellyn", "Llewellyn Stone", "Bangor/GB", "Fair", "industry", 36, 3, "bruno", {
    lost: "Went to a competitor",
  }),
  row(
    "Fatou Ndiaye",
    "Ndiaye Import",
    "Marseille/FR",
    "Referral",
    "transport VIP",
    33,
    5,
    "ann",
    to("sales-qualification"),
  ),
  row("Klaus Oberhuber", "Oberhuber Holz", "Linz/AT", "Website", "industry", 29, 2, null, to("nurturing")),
  row(
    "Claire Boisrobert",
    "Boisrobert & Fils",
    "Rouen/FR",
    "Partner",
    "services",
    25,
    3,
    "bruno",
    to("marketing-qualification"),
  ),
  row(
    "Clair Boisrobert",
    "Boisrobert et Fils",
    "Rouen/FR",
    "Website",
    "",
    24,
    null,
    null,
    to("marketing-qualification"),
  ),
  row("Iain Macdougall", "Macdougall Tweed", "Oban/GB", "Fair", "textile", 20, 3, "ann", to("marketing-qualification")),
  row("Léa Fontanille", "Fontanille Textiles", "Roubaix/FR", "Website", "textile", 16, 4, null, to("to-process")),
  row("Mateus Figueira", "Figueira Cortiça", "Évora/PT", "Website", "industry", 13, 2, null, to("to-process")),
  row("Nora Lindqvist", "Lindqvist Ljus", "Malmö/SE", "Referral", "design", 10, 3, "ann", to("to-process")),
  row("Nora Lindquist", "Lindqvist Ljus AB", "Malmö/SE", "Fair", "design", 9, null, null, to("to-process")),
  row("Bastien Rougier", "Rougier Aéro", "Toulouse/FR", "Website", "industry", 6, 4, null, to("to-process")),
  row("Gwen Trelawney", "Trelawney Cider", "Truro/GB", "Partner", "food", 4, 3, null, to("to-process")),
  row(
    "Paul Chastagnier",
    "Chastagnier Cycles",
    "Clermont-Ferrand/FR",
    "Website",
    "transport",
    2,
    null,
    null,
    to("to-process"),
  ),
  row("Anna Bielecka", "Bielecka Foto", "Kraków/PL", "Website", "design", 1, null, null, to("to-process")),
];

/** Leads of the other company. */
export const globexLeads: readonly SampleLead[] = [
  row("Dolores Whitcomb", "Whitcomb Orchards", "Yakima/US", "Website", "food", 60, 4, "ann", {
    converted: 3_100_000,
    sale: "open",
  }),
  row("Terrence Odom", "Odom Freight", "Memphis/US", "Fair", "transport", 41, 3, "bruno", {
    converted: 1_400_000,
    sale: "won",
  }),
  row("Marisol Quintana", "Quintana Solar", "Tucson/US", "Referral", "", 18, 5, "ann", to("sales-qualification")),
  row("Wade Hutchinson", "Hutchinson Tackle", "Duluth/US", "Website", "", 5, null, null, to("to-process")),
];
