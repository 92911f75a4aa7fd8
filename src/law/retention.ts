import { choice } from './choice.ts';
import type { Norm, NormSource } from './norm.ts';

const avg: NormSource = {
  instrument: 'Algemene verordening gegevensbescherming (EU 2016/679)',
  article: '5, eerste lid, onder e',
};
const archive: NormSource = { instrument: 'Archiefwet 1995', article: '3 en 5' };

/** How long what is stored is kept. `voorradig retention` removes what is older. */
export const retentionNorms = {
  'retention-notification': choice({
    title: {
      nl: 'Bewaren van meldingen, signalen, zaken en besluiten',
      en: 'Keeping notifications, signals, cases and decisions',
    },
    value: 'kept',
    options: ['kept'],
    source: archive,
    reason: {
      nl: 'Een besluit moet te volgen blijven, ook als de zaak lang gesloten is. Wie het deed staat er onder een kenmerk dat na wissen naar niemand leidt. Een selectielijst van de zorgdrager kan een termijn stellen; die kennen wij niet.',
      en: 'A decision must remain traceable, also when the case was closed long ago. Who took it stands there under an id that leads to nobody once erased. A selection list of the keeper of archives may set a term; we do not know it.',
    },
  }),
  'retention-draft': choice({
    title: {
      nl: 'Bewaren van formulieren die niet zijn verzonden',
      en: 'Keeping forms that were not sent',
    },
    unit: 'calendar days',
    value: 90,
    source: avg,
    reason: {
      nl: 'Wat niet is verzonden, is geen melding. Na een kwartaal zonder wijziging is het verouderd.',
      en: 'What was not sent is no notification. After a quarter without a change it is out of date.',
    },
  }),
  'retention-session': choice({
    title: {
      nl: 'Bewaren van aanmeldingen die zijn verlopen',
      en: 'Keeping sessions that have expired',
    },
    unit: 'calendar days',
    value: 1,
    source: avg,
    reason: {
      nl: 'Een aanmelding die voorbij is, dient nergens meer toe. Dat er is aangemeld blijft in het logboek staan.',
      en: 'A session that is over serves nothing any more. That somebody signed in remains in the log.',
    },
  }),
  'retention-contact': choice({
    title: {
      nl: 'Bewaren van contactpersonen van gesloten meldingen',
      en: 'Keeping contact persons of closed notifications',
    },
    unit: 'calendar days',
    value: 730,
    source: avg,
    reason: {
      nl: 'Twee jaar na het einde zijn er geen vragen meer die alleen deze persoon kan beantwoorden. De melding zelf blijft.',
      en: 'Two years after the end no questions are left that only this person can answer. The notification itself remains.',
    },
  }),
  'retention-message': choice({
    title: {
      nl: 'Bewaren van verzonden en opgevangen berichten',
      en: 'Keeping messages that were sent or captured',
    },
    unit: 'calendar days',
    value: 30,
    source: avg,
    reason: {
      nl: 'Een bericht herhaalt wat al is vastgelegd. Een maand volstaat om een klacht over de bezorging na te gaan.',
      en: 'A message repeats what is already on record. A month is enough to look into a complaint about delivery.',
    },
  }),
  'retention-audit-content': choice({
    title: {
      nl: 'Bewaren van wie wat schreef of inzag, in de controleketen',
      en: 'Keeping who wrote or viewed what, in the audit chain',
    },
    unit: 'calendar days',
    value: 3653,
    source: avg,
    reason: {
      nl: 'Tien jaar, langer dan een zaak voor de rechter duurt. Daarna blijft de keten zelf, zonder inhoud en even controleerbaar.',
      en: 'Ten years, longer than a case before the courts takes. After that the chain itself remains, without content and just as verifiable.',
    },
  }),
  'retention-processing-log': choice({
    title: {
      nl: 'Bewaren van het Logboek Dataverwerkingen',
      en: 'Keeping the log of data processing (Logboek Dataverwerkingen)',
    },
    unit: 'calendar days',
    value: 1826,
    source: avg,
    reason: {
      nl: 'De standaard laat de termijn aan de verwerkingsverantwoordelijke. Vijf jaar laat betrokkenen ruim de tijd om te vragen wie hun gegevens zag.',
      en: 'The standard leaves the term to the controller. Five years gives people ample time to ask who saw their data.',
    },
  }),
} as const satisfies Record<string, Norm>;
