import { agreedClasses, agreementForms } from '../../domain/disclosure/agreement.ts';
import { partyCommandTexts } from '../../texts/party-commands.ts';
import { say } from '../../texts/text.ts';
import {
  endAgreement,
  listAgreements,
  recordAgreement,
  type NamedAgreement,
} from '../../usecases/parties/agreements.ts';
import { command } from '../command.ts';
import { dayFlag, textFlag, textsFlag } from '../flags.ts';
import { asOperator, filledIn, groundFlags, groundsOf } from '../operator.ts';
import { drawTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { endCommand } from './party-end.ts';

const given = partyCommandTexts.agree;
const ended = partyCommandTexts.endAgreement;
const listed = partyCommandTexts.agreements;

export const partyAgreeCommand = command({
  words: 'party agree',
  about: given.about,
  arguments: { party: { about: given.party } },
  flags: {
    also: textsFlag('PARTY', given.also),
    with: { ...textsFlag('PARTY', given.with), required: true },
    form: { ...textFlag('FORM', filledIn(given.form, agreementForms)), required: true },
    class: { ...textFlag('CLASS', filledIn(given.class, agreedClasses)), required: true },
    field: textsFlag('FIELD', given.field),
    audience: { ...textFlag('ROLE', given.audience), required: true },
    fate: textFlag('FATE', filledIn(given.fate, ['shown', 'delayed', 'aggregated'])),
    purpose: { ...textFlag('TEXT', given.purpose), required: true },
    clause: { ...textFlag('TEXT', given.clause), required: true },
    from: dayFlag(given.from),
    until: dayFlag(given.until),
    ...groundFlags,
  },
  needsDatabase: true,
  async run({ arguments: { party }, flags }, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    const { also = [], with: receivers, field: fields = [], fate, from, until } = flags;
    const agreement = {
      givers: [party, ...also],
      receivers,
      form: flags.form,
      class: flags.class,
      fields,
      audience: flags.audience,
      purpose: flags.purpose,
      clause: flags.clause,
      ...(fate === undefined ? {} : { fate }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    };
    return recordAgreement(asOperator(app.context), agreement, groundsOf(flags));
  },
  show: ({ agreement, givers, receivers }, { language }) =>
    say(
      given.done,
      {
        agreement: String(agreement),
        givers: givers.map(String),
        receivers: receivers.map(String),
      },
      language,
    ),
});

export const partyEndAgreementCommand = endCommand({
  words: 'party end-agreement',
  texts: ended,
  arguments: { agreement: { about: ended.agreement } },
  end: endAgreement,
  told: ({ agreement, on }) => ({ agreement: String(agreement), on }),
});

export const partyAgreementsCommand = command({
  words: 'party agreements',
  about: listed.about,
  arguments: {},
  flags: {},
  needsDatabase: true,
  async run(_given, door) {
    const app = await door.openApp();
    if ('problems' in app) return app;
    return listAgreements(asOperator(app.context));
  },
  show,
});

function show(
  { agreements }: { readonly agreements: readonly NamedAgreement[] },
  { language, columns }: Terminal,
): string {
  if (agreements.length === 0) return listed.none[language];
  const names = (parties: NamedAgreement['givers']) =>
    parties.map(({ id, name }) => `${id}: ${name}`).join('\n');
  return drawTable(
    {
      heads: listed.heads[language].split('|'),
      rows: agreements.map((each) => [
        String(each.id),
        names(each.givers),
        `${names(each.receivers)}\n(${each.audience})`,
        [each.class, ...(each.fields ?? []), each.clause].join('\n'),
        `${each.from}\n${each.until ?? '…'}`,
      ]),
      right: [0],
    },
    columns,
  );
}
