/** A group of behaviours. */
export interface BehaviourArea {
  /** Its heading. */
  readonly title: string;
  /** One sentence for each id. */
  readonly behaviours: Readonly<Record<string, string>>;
}

/** What the library is held to. An id is stable: the titles of the tests that prove it begin with it. */
export const behaviourAreas: readonly BehaviourArea[] = [
  {
    title: "Leads",
    behaviours: {
      "LEAD-1":
        "A lead keeps who and what it is, who follows it, its marketing marks, and the two do-not-contact marks.",
      "LEAD-2": "A last name or a company name is enough; nothing else is needed, then or later.",
      "LEAD-3": "What is not said of a new lead is filled in: status, assignee, team, company, date of creation.",
      "LEAD-4": "The full name is made of company, first and last name, without what is missing.",
      "LEAD-5": "“Mine” goes by assignee alone; “open” and “closed” go by the status, and change when it does.",
      "LEAD-6": "Lists have columns to choose, sort, filter, and pages that hold still while leads are added.",
      "LEAD-7":
        "Taking charge makes a lead mine, or many with an outcome for each; a lost or archived lead is refused.",
      "LEAD-8": "A lead moves freely, by every way, but never into converted or lost, nor while it is archived.",
      "LEAD-9": "Converted is the end; from lost there is only the way back.",
      "LEAD-10": "A lead is lost for a reason, with a note where the reason takes one, and only once.",
      "LEAD-11": "Only a lost lead is reset: it begins again, with reason and note gone.",
      "LEAD-12": "A copy takes what was entered, and nothing of what became of the original.",
      "LEAD-13":
        "The board shows each status with its count, its first cards and a way to more, and cards can be placed.",
      "LEAD-14": "Stars from 0 to 5: rules propose and say why, a person decides.",
      "LEAD-15": "Size bands have stable codes and bounds that do not overlap; a retired code stays taken.",
      "LEAD-16":
        "Do-not-call and do-not-email keep a lead out of every mailing and call list, which say who was left out and why.",
      "LEAD-17": "Leads are filtered by every mark, and searched whatever the case and accents.",
      "LEAD-18": "Lists of choices grow on the fly, have no name twice, and lose no entry that is in use.",
      "LEAD-19": "The last event is over and took place; the next is planned and lies ahead.",
      "LEAD-20": "A lead that nobody took or touched for some days says so.",
      "LEAD-21": "A lead's essential information prints as a PDF in the language of the document.",
      "LEAD-22": "From a lead e-mail is sent, and listed with the campaigns that it took part in.",
      "LEAD-23":
        "An import is planned row by row, compared with itself and with what is stored, resumed, never done twice, and undone.",
    },
  },
  {
    title: "Statuses",
    behaviours: {
      "STATUS-1": "Leads, prospects and opportunities come with statuses in English and French.",
      "STATUS-2":
        "Statuses are data: renamed, added, reordered, opened, closed, coloured; several pipelines live side by side.",
      "STATUS-3": "Rules know roles; no name and no place in the list matters.",
      "STATUS-4": "A definition is checked whole, and every fault is told at once.",
      "STATUS-5":
        "A status with a role stays; one in use goes only with a place for its records, moved in the same commit.",
      "STATUS-6": "Allowed moves, guards, required fields and permissions each object, and all are told.",
      "STATUS-7": "Prospects have statuses only where the setting is on.",
      "STATUS-8": "Every move is told with from, to, who, when and how long; times and rates are computed from it.",
      "STATUS-9": "Of two moves at once, none is lost: the second is decided anew, or told of the conflict.",
      "STATUS-10":
        "A pipeline is drawn in Mermaid and DOT; a record's next moves are listed with what is against them.",
    },
  },
  {
    title: "Opportunities",
    behaviours: {
      "OPP-1": "An opportunity has a name, and an account or a contact; both are there and in sight.",
      "OPP-2": "Amounts are whole minor units; cases that are out of order are taken with a warning.",
      "OPP-3":
        "It starts from a converted lead, a contact, an account or alone, and takes account, contact and currency from there.",
      "OPP-4": "References are unique and never used again; a copy begins anew, without loss, quotes and orders.",
      "OPP-5":
        "A quote moves it to the proposition status, only forward; the quote needs an account and takes its currency.",
      "OPP-6": "It is won and lost by hand on every path, with day, user and reason; opening again clears that.",
      "OPP-7": "With the option on, the confirmed order wins it; a lost one is not won silently.",
      "OPP-8": "A loss asks the host to cancel the quotes, in the commit of the loss; orders stay.",
      "OPP-9":
        "Winning one of a prospect's proposes to close the others, on every path, answered for all or one by one.",
      "OPP-10": "Winning makes the account a customer that keeps its other kinds, and wins the prospect's status.",
      "OPP-11": "The next stage is the next open status; at the last one it is refused, and it never closes.",
      "OPP-12": "Closed ones say whether they were won or lost, with the colour of their status.",
      "OPP-13": "What is won or lost is read-only until it is opened again.",
      "OPP-14": "Of start, months and end of recurring revenue any two give the third; the whole contract has a value.",
      "OPP-15": "A status proposes its probability; a manual one, 0 included, is kept.",
      "OPP-16":
        "The forecast is by month and currency, as of any time before; currencies meet only through a dated rate.",
    },
  },
  {
    title: "Conversion",
    behaviours: {
      "CONV-1": "A lead becomes an account, new or existing, with contacts or none, and an opportunity or none.",
      "CONV-2": "Where prospects have statuses one is chosen, the new role otherwise; without the setting none is.",
      "CONV-3": "A new account is a prospect and nothing else, unless other kinds are chosen.",
      "CONV-4": "An existing customer stays one and becomes no prospect; any other account becomes a prospect.",
      "CONV-5": "A company name gives a company; without one the account is the person.",
      "CONV-6":
        "Whatever the lead holds is carried, or named as having no place; the host's fields go by a declared map.",
      "CONV-7": "Do-not-call and do-not-email are carried, and the stricter one wins.",
      "CONV-8": "The address is copied with all three marks, and to an existing account only if it is not there.",
      "CONV-9": "Of what exists only the empty is filled; each field can be chosen, and what differs is a conflict.",
      "CONV-10": "Company and currency are the lead's, else the user's.",
      "CONV-11": "A new contact has the account as its main one; a chosen contact keeps its own and gains this one.",
      "CONV-12": "What belongs to the lead shows on account and contact too, and stays on the lead.",
      "CONV-13": "The lead is converted, with links to what it became, who did it and when.",
      "CONV-14": "Refused with every objection; converted twice, also at once, it gives one account.",
      "CONV-15": "All or nothing, whichever call to the storage fails, and once under one key.",
      "CONV-16": "A preview is what the commit writes, with the candidates that are there, and writes nothing.",
      "CONV-17": "The opportunity has account, contact, source, people, company, currency and the default status.",
      "CONV-18": "A conversion is undone while nothing that it made has changed; otherwise the obstacles are listed.",
      "CONV-19": "Many leads are converted in one call, with an outcome for each.",
    },
  },
  {
    title: "Accounts and contacts",
    behaviours: {
      "ACC-1":
        "Prospects move between their statuses; won makes a customer, who is no prospect but all else as before.",
      "ACC-2": "A prospect is lost for a reason or none, and only once; leaving lost clears both.",
      "ACC-3": "Addresses bear marks, with one default of each at most; a single address takes all three.",
      "ACC-4": "Owner and team are the lead's; a record is its company's, and can be shared with others.",
      "ACC-5": "The activity of an account holds that of its contacts, opportunities and leads.",
      "ACC-6": "A project is requested through a port and stays when the prospect becomes a customer.",
      "ACC-7": "A contact belongs to several accounts, with a role in each, one of them the main one.",
      "ACC-8": "Quotes and orders of a contact's accounts are listed through a port.",
      "ACC-9": "Linked contacts share the domain of the e-mail address; public providers make no link.",
      "ACC-10": "References are drawn from a sequence: unique, never used again, also when many draw at once.",
      "ACC-11": "Country and language of documents are kept.",
      "ACC-12": "An envelope prints as a PDF, the address laid out by the convention of its country.",
      "ACC-13": "Contacts and accounts are listed, sorted, filtered and paged as leads are.",
      "ACC-14": "Claims on a contact's accounts are listed through a port.",
      "ACC-15":
        "A person's data is exported, and erased over leads, contacts, events, guests, e-mails, timeline and journals; counts and amounts survive.",
    },
  },
  {
    title: "Duplicates",
    behaviours: {
      "DUP-1":
        "Records that are equal in chosen fields, whatever the spelling, are found in groups; an empty field is equal to none.",
      "DUP-2": "Chosen fields are kept apart: ab and c are not a and bc.",
      "DUP-3":
        "Rules are data, shipped or the host's; a score is the sum of its lines, which say what was compared and how far it agrees.",
      "DUP-4":
        "Who enters or renames a record is warned of likely duplicates before, also of those that were put away.",
      "DUP-5": "The candidates for duplicates of one record are found by an index, not by a scan.",
      "DUP-6": "A search through all records reads pages, tells how far it is, and can be stopped.",
      "DUP-7":
        "That two records are not duplicates is remembered for the pair until one of them changes, and can be forgotten.",
      "DUP-8": "Only what the actor may see is compared and shown.",
      "DUP-9": "A merge takes an original and others of its type, of which only the original remains.",
      "DUP-10":
        "Fields survive by rules and choices, the stricter consent wins, and conflicts and provenance are told.",
      "DUP-11": "Every field that can point at a record is known, and points at the original after a merge.",
      "DUP-12": "The old id is answered by the survivor.",
      "DUP-13":
        "A merge is what was previewed, whole or not at all, loses nothing that is attached meanwhile, and can be taken back.",
      "DUP-14": "A survivor can be merged again; a pair that was merged cannot.",
    },
  },
  {
    title: "Events",
    behaviours: {
      "EVT-1": "Six types, each with categories of its own, some of them shipped.",
      "EVT-2":
        "An event entered from a record is about what that record is about, and its assignee's; all can be changed.",
      "EVT-3":
        "Planned, done and cancelled are one call each; what was cancelled is planned again first; notes have no status.",
      "EVT-4": "Another type clears a category of the former one.",
      "EVT-5":
        "No end is one hour, a moved start keeps the duration, whole days are dates; a start in the past only warns.",
      "EVT-6": "Guests are unique by address and by colleague, answer, and are proposed once.",
      "EVT-7": "Of a private event others learn when its people are busy or free, and no more, wherever they look.",
      "EVT-8": "An event is listed on everything that it is related to.",
      "EVT-9": "Place with coordinates, description, organiser, direction of a call and priority of a task are kept.",
      "EVT-10":
        "Agendas show what takes place in a window, series computed; busy times, overlaps and free slots are found.",
      "EVT-11": "Events are exchanged with other calendars as iCalendar has them.",
    },
  },
  {
    title: "Recurrence",
    behaviours: {
      "REC-1": "Every so many days, weeks, months or years, on chosen days, until a number, a date, or without end.",
      "REC-2": "N repetitions are N occurrences, the first included.",
      "REC-3": "Ticked weekdays of the first week count; a start beside the rule is refused or moved, by choice.",
      "REC-4": "What a month lacks is skipped or falls on its last day, by choice; an end is never passed.",
      "REC-5":
        "Hours on the wall outlive clock changes; gaps and overlaps have one rule, in whatever zone the process runs.",
      "REC-6":
        "Occurrences are computed for a window, with bounds, wherever it lies; impossible rules are told at once.",
      "REC-7":
        "One, following or all occurrences are edited, previewed and undone; exceptions live on where they have an occurrence.",
      "REC-8": "Occurrences inherit duration, type, people, guests and reminders.",
      "REC-9": "A summary in English and French says how often, when and until when.",
      "REC-10": "Any valid RRULE comes in and goes out, and expands.",
    },
  },
  {
    title: "Catalogues",
    behaviours: {
      "CAT-1":
        "Catalogues are off unless the settings turn them on; each has a name, a type, an image and a PDF, which is listed, shown and downloaded.",
      "CAT-2":
        "Only a real PDF is taken, by name, size and content; encrypted and damaged ones are refused with the reason.",
      "CAT-3":
        "A catalogue is sent to chosen contacts, a message each; who is left out is reported with the reason, and nobody left is refused.",
    },
  },
  {
    title: "Messages",
    behaviours: {
      "REM-1":
        "A reminder comes so long before each occurrence, a day unless said otherwise, or at an instant; for the user, or for the guests too.",
      "REM-2": "A template is saved only if it can be filled in; its values stay text, and its subject one line.",
      "REM-3":
        "Due times come from the zoned start of each occurrence; moving, cancelling and deleting arm anew, skip and remove.",
      "REM-4":
        "Only what is planned and not over reminds; who declined, or takes no e-mail, is left alone; late ones go by a policy.",
      "REM-5": "One message for each recipient and occurrence, which names no other, kept in a ledger.",
      "REM-6": "Any number of workers send, and a crash loses nothing: what comes again comes under the same key.",
      "REM-7": "A failure is tried again later and later, then parked, and holds up nothing else.",
      "REM-8": "A user without an address is told so; a reminder that was sent is not taken back.",
      "REM-9":
        "E-mail is sent from records, stored before it is handed over, listed there, and says what became of it.",
    },
  },
  {
    title: "Reports",
    behaviours: {
      "REP-1":
        "Four reports, calls, opportunities, leads and events: charts over one period, with a table behind each; hosts define more.",
      "REP-2": "Calls by user, by team, by type of both; held ones are done; the daily ones of a team by user.",
      "REP-3":
        "Opportunities by source, stage, type, account, salesperson, reason of loss; forecast, win rate, sales cycle, best open ones.",
      "REP-4":
        "Leads by source, country, sector, team and salesperson with status, month; conversion rate and time in status.",
      "REP-5": "Events by team, salesperson, type; planned, done and cancelled; today's.",
      "REP-6":
        "Won means won, none is a category, empty months are there, both ends of the period belong to it in the user's zone, per currency.",
      "REP-7":
        "Charts are arranged by each user; data is listed with columns of choice, and exported safe against formulas.",
      "REP-8": "Every chart is drawn as SVG and in a PDF without a browser, and told as a Vega-Lite specification.",
      "REP-9": "Figures are asked of the storage, and are those of a loop over the records.",
    },
  },
  {
    title: "Timeline",
    behaviours: {
      "LOG-1": "What happened to a record is read newest first, in pages.",
      "LOG-2": "It is written in one commit with the change, and followed in commit order from a cursor.",
    },
  },
  {
    title: "Safety",
    behaviours: {
      "SEC-1": "Every call is somebody's; company and policy narrow every list, count, figure, timeline and command.",
      "SEC-2": "A record of another company answers as if there were none.",
      "SEC-3":
        "Whatever an argument holds, it is carried out or turned down with the place named; nothing is written, nothing hangs.",
      "SEC-4": "Every error has a code, and a text in English and French; a storage's own error is its cause.",
      "SEC-5": "Contradictions in a whole store are listed, and mended where nobody has to choose.",
    },
  },
];
