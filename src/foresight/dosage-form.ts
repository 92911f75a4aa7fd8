/** A pharmaceutical form as the invented register writes it, with how it is packed. */
export interface DosageForm {
  readonly form: string;
  /** As it stands in a product's name. */
  readonly inName: string;
  readonly route: string;
  readonly packs: readonly string[];
}

const tablets = (word: string) => [30, 60, 90, 100].map((units) => `${units} ${word}`);

export const dosageForms = {
  tablet: form('tablet', 'tabletten', 'oraal gebruik', tablets('tabletten in blister')),
  coated: form(
    'filmomhulde tablet',
    'filmomhulde tabletten',
    'oraal gebruik',
    tablets('tabletten in blister'),
  ),
  retard: form(
    'tablet met gereguleerde afgifte',
    'tabletten met gereguleerde afgifte',
    'oraal gebruik',
    tablets('tabletten in blister'),
  ),
  enteric: form(
    'maagsapresistente tablet',
    'maagsapresistente tabletten',
    'oraal gebruik',
    tablets('tabletten in blister'),
  ),
  melting: form('orodispergeerbare tablet', 'orodispergeerbare tabletten', 'oraal gebruik', [
    '10 tabletten in blister',
    '30 tabletten in blister',
  ]),
  capsule: form('harde capsule', 'harde capsules', 'oraal gebruik', tablets('capsules in blister')),
  entericCapsule: form(
    'harde maagsapresistente capsule',
    'harde maagsapresistente capsules',
    'oraal gebruik',
    tablets('capsules in flacon'),
  ),
  retardCapsule: form(
    'harde capsule met gereguleerde afgifte',
    'harde capsules met gereguleerde afgifte',
    'oraal gebruik',
    tablets('capsules in blister'),
  ),
  drink: form('drank', 'drank', 'oraal gebruik', ['fles 100 ml', 'fles 200 ml', 'fles 300 ml']),
  drops: form('druppels voor oraal gebruik, oplossing', 'orale druppels', 'oraal gebruik', [
    'druppelflacon 10 ml',
    'druppelflacon 20 ml',
  ]),
  suspensionPowder: form('poeder voor orale suspensie', 'poeder voor suspensie', 'oraal gebruik', [
    'fles voor 100 ml',
  ]),
  sachet: form('poeder voor drank in sachet', 'poeder voor drank', 'oraal gebruik', [
    '20 sachets',
    '50 sachets',
  ]),
  injection: form('oplossing voor injectie', 'oplossing voor injectie', 'intraveneus gebruik', [
    '5 ampullen',
    '10 ampullen',
  ]),
  muscle: form('oplossing voor injectie', 'oplossing voor injectie', 'intramusculair gebruik', [
    '1 ampul',
    '5 ampullen',
  ]),
  syringe: form(
    'oplossing voor injectie in voorgevulde spuit',
    'voorgevulde spuit',
    'subcutaan gebruik',
    ['6 spuiten', '10 spuiten'],
  ),
  pen: form('oplossing voor injectie in voorgevulde pen', 'voorgevulde pen', 'subcutaan gebruik', [
    '5 pennen à 3 ml',
  ]),
  injectionPowder: form(
    'poeder voor oplossing voor injectie of infusie',
    'poeder voor oplossing voor injectie of infusie',
    'intraveneus gebruik',
    ['1 injectieflacon', '10 injectieflacons'],
  ),
  concentrate: form(
    'concentraat voor oplossing voor infusie',
    'concentraat voor oplossing voor infusie',
    'intraveneus gebruik',
    ['1 injectieflacon', '5 injectieflacons'],
  ),
  infusion: form('oplossing voor infusie', 'oplossing voor infusie', 'intraveneus gebruik', [
    '10 zakken à 100 ml',
    '10 flessen à 500 ml',
  ]),
  emulsion: form(
    'emulsie voor injectie of infusie',
    'emulsie voor injectie of infusie',
    'intraveneus gebruik',
    ['5 ampullen à 20 ml', '1 injectieflacon à 50 ml'],
  ),
  eyeDrops: form('oogdruppels, oplossing', 'oogdruppels', 'oculair gebruik', [
    'druppelflacon 2,5 ml',
    'druppelflacon 5 ml',
  ]),
  eyeOintment: form('oogzalf', 'oogzalf', 'oculair gebruik', ['tube 5 g']),
  noseSpray: form('neusspray, suspensie', 'neusspray', 'nasaal gebruik', [
    'flacon met 120 verstuivingen',
  ]),
  aerosol: form('aërosol, suspensie', 'aërosol', 'inhalatie', ['spuitbus met 200 doses']),
  inhalationPowder: form('inhalatiepoeder', 'inhalatiepoeder', 'inhalatie', [
    'inhalator met 60 doses',
    'inhalator met 120 doses',
  ]),
  nebuliser: form('verneveloplossing', 'verneveloplossing', 'inhalatie', ['20 ampullen à 2 ml']),
  patch: form('pleister voor transdermaal gebruik', 'pleister', 'transdermaal gebruik', [
    '5 pleisters',
    '10 pleisters',
  ]),
  gel: form('gel', 'gel', 'cutaan gebruik', ['tube 60 g']),
  cream: form('crème', 'crème', 'cutaan gebruik', ['tube 15 g', 'tube 30 g']),
  ointment: form('zalf', 'zalf', 'cutaan gebruik', ['tube 30 g']),
  vaginal: form('tablet voor vaginaal gebruik', 'vaginale tabletten', 'vaginaal gebruik', [
    '6 tabletten',
  ]),
  suppository: form('zetpil', 'zetpillen', 'rectaal gebruik', ['10 zetpillen']),
  enema: form('klysma', 'klysma', 'rectaal gebruik', ['5 klysma’s']),
} as const satisfies Record<string, DosageForm>;

export type DosageFormKey = keyof typeof dosageForms;

export function isDosageFormKey(word: string): word is DosageFormKey {
  return Object.hasOwn(dosageForms, word);
}

function form(name: string, inName: string, route: string, packs: readonly string[]): DosageForm {
  return { form: name, inName, route, packs };
}
