import type { Text } from '../text.ts';

/** `/melden/adressen`: whom the desk can call or write to, as a party keeps it. */
export const addressBookTexts = {
  title: { nl: 'Adresboek', en: 'Address book' },
  lead: {
    nl: 'Wie het meldpunt over uw meldingen kan bellen of mailen. U kiest er iemand uit in een melding. Alleen wie voor {party} handelt, ziet dit adresboek; het meldpunt ziet iemand pas in een melding.',
    en: 'Whom the desk can call or write to about your notifications. You choose somebody from it in a notification. Only those who act for {party} see this address book; the desk sees somebody only in a notification.',
  },
  caption: {
    nl: '{count} {count|persoon|personen}, op naam. Ook wie u in een melding noemde.',
    en: '{count} {count|person|people}, by name. Also those you named in a notification.',
  },
  none: {
    nl: 'Er staat nog niemand in. Voeg hieronder iemand toe, of noem iemand in een melding: die komt hier dan te staan.',
    en: 'Nobody is in it yet. Add somebody below, or name somebody in a notification: they then stand here.',
  },
  name: { nl: 'Naam', en: 'Name' },
  email: { nl: 'E-mail', en: 'E-mail' },
  phone: { nl: 'Telefoon', en: 'Telephone' },
  action: { nl: 'Doen', en: 'Do' },
  change: { nl: 'Wijzig of verwijder', en: 'Change or remove' },
  changeWhom: { nl: 'Wijzig of verwijder: {given}', en: 'Change or remove: {given}' },
  add: { nl: 'Voeg iemand toe', en: 'Add somebody' },
  addGo: { nl: 'Voeg toe', en: 'Add' },
  changeTitle: { nl: 'Wijzig of verwijder', en: 'Change or remove' },
  changeLead: {
    nl: 'Een wijziging geldt voor volgende meldingen. Wat u al verzond, blijft noemen wie u toen noemde; wijzig de melding als het meldpunt nu een ander moet bellen.',
    en: 'A change holds for later notifications. What you have sent keeps naming whom you named then; amend the notification if the desk is to call another now.',
  },
  changeGo: { nl: 'Bewaar', en: 'Save' },
  remove: { nl: 'Verwijder uit het adresboek', en: 'Remove from the address book' },
  removeLead: {
    nl: 'Staat deze persoon in geen enkele melding, dan wissen wij de gegevens. Staat hij er wel in, dan blijven ze daar zolang de melding wordt bewaard.',
    en: 'If no notification names this person, we erase the data. If one does, they stay there as long as the notification is kept.',
  },
  removeTitle: { nl: 'Verwijderen', en: 'Remove' },
  back: { nl: 'Terug naar het adresboek', en: 'Back to the address book' },
  toDraft: { nl: 'Ga verder met uw melding', en: 'Go on with your notification' },
  toHome: { nl: 'Naar uw meldingen', en: 'To your notifications' },
  toDays: { nl: 'Naar wat u aanleverde', en: 'To what you delivered' },
  mistakes: { nl: 'Dit past nog niet', en: 'This does not fit yet' },
  added: { nl: 'De persoon staat in het adresboek.', en: 'The person is in the address book.' },
  changed: { nl: 'De wijziging is bewaard.', en: 'The change has been saved.' },
  removed: {
    nl: 'De persoon staat niet meer in het adresboek.',
    en: 'The person is no longer in the address book.',
  },
  manage: { nl: 'Adresboek bijhouden', en: 'Keep the address book' },
} as const satisfies Record<string, Text>;
