import { makeCountry } from '../../foresight/country.ts';
import { demoDay, demoSettings } from '../../foresight/demo.ts';
import { partiesByName } from '../../registry/desk-year.ts';
import { addDays } from '../../law/calendar-date.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { recordAgreement } from '../parties/agreements.ts';
import { operatorViewer } from '../parties/operator.ts';
import { demoHospitals, demoPeople } from '../seed-demo-people.ts';
import { isSeeded, recordSeeded } from '../seeded.ts';

const subject = 'XX:hospital-agreement';
/** The last hospital of the country did not agree: the board shows no more than who did. */
const without = 1;
const daysOld = 200;

/** Lets the hospitals of the demo country show their stock to its coordination centre, once. */
export async function seedDemoAgreement(context: Context): Promise<boolean> {
  const { database } = context;
  const found = await database.write(async (tx) => ({
    decided: await isSeeded(tx, subject),
    parties: new Map((await partiesByName(tx)).map(({ id, name }) => [name, id])),
  }));
  if (found.decided) return false;
  const idsOf = (names: readonly string[]) =>
    names.flatMap((name) => {
      const id = found.parties.get(name);
      return id === undefined ? [] : [String(id)];
    });
  const centre = demoPeople
    .flatMap(({ actsFor }) => actsFor)
    .filter(({ audience }) => audience === 'coordinator')
    .map(({ party }) => party);
  const hospitals = demoHospitals(makeCountry(demoSettings).parties);
  const recorded = await recordAgreement(
    contextFor(context, operatorViewer),
    {
      givers: idsOf(hospitals.slice(0, hospitals.length - without)),
      receivers: idsOf(centre),
      form: 'central',
      class: 'stock-quantity',
      fields: [],
      audience: 'coordinator',
      purpose: 'kritieke geneesmiddelen verdelen bij een tekort',
      clause: 'artikel 2 van de verzonnen afspraak',
      from: addDays(demoDay, -daysOld),
    },
    { why: 'started with --demo', by: 'voorradig' },
  );
  if (isRefusal(recorded)) {
    throw new Error(`the invented agreement was refused: ${recorded.problems[0]?.code ?? ''}`);
  }
  await database.write((tx) => recordSeeded(tx, subject, { agreement: recorded.agreement }));
  return true;
}
