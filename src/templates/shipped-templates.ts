import type { TemplateFormat, TemplateModel } from "../model/template.js";

/** The texts of a shipped template in one language. */
export interface ShippedTexts {
  /** Its name in lists. */
  readonly name: string;
  /** What its messages are about. */
  readonly subject: string;
  /** What they say. */
  readonly content: string;
}

/** A template that the library has texts for, to be added to a company's. */
export interface ShippedTemplate {
  /** What it is for. */
  readonly model: TemplateModel;
  /** Whether its texts are plain or HTML. */
  readonly format: TemplateFormat;
  /** Its texts by language. */
  readonly texts: Readonly<Record<"en" | "fr", ShippedTexts>>;
}

const reminder: ShippedTemplate = {
  model: "eventReminder",
  format: "text",
  texts: {
    en: {
      name: "Event reminder",
      subject: "Reminder: {{event.subject}}, {{occurrence.start}}",
      content: `Hello {{recipient.name}},

{{event.subject}}
Start: {{occurrence.start}} ({{occurrence.timeZone}})
End: {{occurrence.end}}
{{#event.location}}
Place: {{event.location}}
{{/event.location}}
{{#organizer.name}}
Invited by: {{organizer.name}}
{{/organizer.name}}
{{#event.description}}

{{event.description}}
{{/event.description}}`,
    },
    fr: {
      name: "Rappel d’événement",
      subject: "Rappel\u00a0: {{event.subject}}, {{occurrence.start}}",
      content: `Bonjour {{recipient.name}},

{{event.subject}}
Début\u00a0: {{occurrence.start}} ({{occurrence.timeZone}})
Fin\u00a0: {{occurrence.end}}
{{#event.location}}
Lieu\u00a0: {{event.location}}
{{/event.location}}
{{#organizer.name}}
Organisateur\u00a0: {{organizer.name}}
{{/organizer.name}}
{{#event.description}}

{{event.description}}
{{/event.description}}`,
    },
  },
};

const catalog: ShippedTemplate = {
  model: "catalog",
  format: "html",
  texts: {
    en: {
      name: "Catalogue sending",
      subject: "Our catalogue {{catalog.name}}",
      content: `<p>Hello {{contact.fullName}},</p>
<p>Please find attached our catalogue “{{catalog.name}}”.</p>
{{#catalog.description}}
<p>{{catalog.description}}</p>
{{/catalog.description}}
<p>Kind regards,<br>{{sender.name}}</p>`,
    },
    fr: {
      name: "Envoi catalogue",
      subject: "Notre catalogue {{catalog.name}}",
      content: `<p>Bonjour {{contact.fullName}},</p>
<p>Veuillez trouver ci-joint notre catalogue «\u00a0{{catalog.name}}\u00a0».</p>
{{#catalog.description}}
<p>{{catalog.description}}</p>
{{/catalog.description}}
<p>Cordialement,<br>{{sender.name}}</p>`,
    },
  },
};

/** The templates of the guide, for reminders of events and for sending catalogues. None is there until it is added. */
export const shippedTemplates: readonly ShippedTemplate[] = [reminder, catalog];
