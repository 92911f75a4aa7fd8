import { isDosageFormKey, type DosageFormKey } from './dosage-form.ts';

/**
 * Where a medicine may be sold: UR on prescription only, UA in a pharmacy, UAD in a
 * pharmacy or drugstore, AV anywhere (Geneesmiddelenwet art. 1(1)(s)–(v)).
 */
export const dispensingClasses = ['UR', 'UA', 'UAD', 'AV'] as const;
export type DispensingClass = (typeof dispensingClasses)[number];

/** Real substances with their real ATC codes; what is made of them in the twin is invented. */
export interface Substance {
  readonly atc: string;
  readonly name: string;
  readonly dispensing: DispensingClass;
  /** 1 rarely used and few makers … 5 in every street and many makers. A guess, not a measurement. */
  readonly use: number;
  readonly strengths: readonly { readonly form: DosageFormKey; readonly strength: string }[];
}

/** atc | substance | dispensing | use | form: strength, strength; form: … */
const table = `
A02BA03|famotidine|UA|2|coated: 20 mg, 40 mg
A02BC01|omeprazol|UR|5|entericCapsule: 10 mg, 20 mg, 40 mg
A02BC02|pantoprazol|UR|5|enteric: 20 mg, 40 mg; injectionPowder: 40 mg
A02BC05|esomeprazol|UR|4|enteric: 20 mg, 40 mg
A03FA01|metoclopramide|UR|3|tablet: 10 mg; injection: 5 mg/ml
A03FA03|domperidon|UR|2|tablet: 10 mg
A04AA01|ondansetron|UR|3|coated: 4 mg, 8 mg; injection: 2 mg/ml
A06AD11|lactulose|UA|3|drink: 670 mg/ml
A07DA03|loperamide|UAD|3|capsule: 2 mg
A07EC02|mesalazine|UR|3|enteric: 500 mg, 800 mg; enema: 1 g
A10AB05|insuline aspart|UR|3|pen: 100 E/ml
A10AE04|insuline glargine|UR|3|pen: 100 E/ml, 300 E/ml
A10BA02|metformine|UR|5|coated: 500 mg, 850 mg, 1000 mg
A10BB09|gliclazide|UR|4|retard: 30 mg, 60 mg, 80 mg
A10BB12|glimepiride|UR|3|tablet: 1 mg, 2 mg, 4 mg
A11CC05|colecalciferol|UR|3|drink: 25.000 IE/ml; capsule: 5600 IE
A12BA01|kaliumchloride|UR|2|retard: 600 mg; drink: 75 mg/ml
B01AA04|fenprocoumon|UR|2|tablet: 3 mg
B01AA07|acenocoumarol|UR|3|tablet: 1 mg
B01AB05|enoxaparine|UR|2|syringe: 20 mg/0,2 ml, 40 mg/0,4 ml
B01AB06|nadroparine|UR|3|syringe: 9500 IE/ml, 19.000 IE/ml
B01AC04|clopidogrel|UR|4|coated: 75 mg
B01AC06|acetylsalicylzuur|UR|4|tablet: 80 mg, 100 mg
B01AE07|dabigatran|UR|2|capsule: 110 mg, 150 mg
B01AF01|rivaroxaban|UR|3|coated: 10 mg, 15 mg, 20 mg
B01AF02|apixaban|UR|3|coated: 2,5 mg, 5 mg
B02AA02|tranexaminezuur|UR|2|coated: 500 mg; injection: 100 mg/ml
B02BA01|fytomenadion|UR|2|drops: 20 mg/ml; injection: 10 mg/ml
B03AA07|ferrosulfaat|UA|2|retard: 105 mg
B03BA03|hydroxocobalamine|UR|2|muscle: 500 microgram/ml
B03BB01|foliumzuur|UR|4|tablet: 0,5 mg, 5 mg
C01AA05|digoxine|UR|2|tablet: 0,0625 mg, 0,125 mg, 0,25 mg
C01BC04|flecaïnide|UR|3|tablet: 50 mg, 100 mg; retardCapsule: 200 mg
C01BD01|amiodaron|UR|2|tablet: 200 mg; injection: 50 mg/ml
C01CA03|norepinefrine|UR|2|concentrate: 1 mg/ml
C01CA24|epinefrine|UR|2|injection: 1 mg/ml
C01DA02|glyceryltrinitraat|UR|2|patch: 5 mg/24 uur, 10 mg/24 uur
C01DA08|isosorbidedinitraat|UR|2|tablet: 5 mg
C01DA14|isosorbidemononitraat|UR|3|retard: 30 mg, 60 mg
C02CA04|doxazosine|UR|3|retard: 4 mg, 8 mg
C03AA03|hydrochloorthiazide|UR|4|tablet: 12,5 mg, 25 mg, 50 mg
C03BA04|chloortalidon|UR|2|tablet: 12,5 mg, 25 mg
C03CA01|furosemide|UR|4|tablet: 20 mg, 40 mg; injection: 10 mg/ml
C03CA02|bumetanide|UR|3|tablet: 1 mg, 5 mg
C03DA01|spironolacton|UR|3|coated: 25 mg, 50 mg, 100 mg
C07AA05|propranolol|UR|3|tablet: 10 mg, 40 mg; retardCapsule: 80 mg
C07AA07|sotalol|UR|3|tablet: 40 mg, 80 mg
C07AB02|metoprolol|UR|5|retard: 25 mg, 50 mg, 100 mg, 200 mg
C07AB03|atenolol|UR|3|coated: 25 mg, 50 mg
C07AB07|bisoprolol|UR|4|coated: 2,5 mg, 5 mg, 10 mg
C07AB12|nebivolol|UR|3|tablet: 5 mg
C07AG01|labetalol|UR|2|coated: 100 mg, 200 mg; injection: 5 mg/ml
C08CA01|amlodipine|UR|5|tablet: 5 mg, 10 mg
C08CA05|nifedipine|UR|3|retard: 30 mg, 60 mg
C08CA13|lercanidipine|UR|3|coated: 10 mg, 20 mg
C08DA01|verapamil|UR|2|retard: 120 mg, 240 mg
C08DB01|diltiazem|UR|2|retardCapsule: 200 mg, 300 mg
C09AA02|enalapril|UR|4|tablet: 5 mg, 10 mg, 20 mg
C09AA03|lisinopril|UR|4|tablet: 5 mg, 10 mg, 20 mg
C09AA04|perindopril|UR|4|tablet: 2 mg, 4 mg, 8 mg
C09AA05|ramipril|UR|3|capsule: 2,5 mg, 5 mg
C09CA01|losartan|UR|4|coated: 50 mg, 100 mg
C09CA03|valsartan|UR|4|coated: 80 mg, 160 mg
C09CA04|irbesartan|UR|4|coated: 150 mg, 300 mg
C09CA06|candesartan|UR|4|tablet: 4 mg, 8 mg, 16 mg
C10AA01|simvastatine|UR|5|coated: 10 mg, 20 mg, 40 mg
C10AA03|pravastatine|UR|3|tablet: 20 mg, 40 mg
C10AA05|atorvastatine|UR|5|coated: 10 mg, 20 mg, 40 mg
C10AA07|rosuvastatine|UR|4|coated: 5 mg, 10 mg, 20 mg
C10AX09|ezetimib|UR|3|tablet: 10 mg
D01AC02|miconazol|UAD|2|cream: 20 mg/g
D01AE15|terbinafine|UA|2|cream: 10 mg/g
D06AX01|fusidinezuur|UR|3|cream: 20 mg/g; ointment: 20 mg/g
D07AA02|hydrocortison|UR|2|cream: 10 mg/g
D07AC01|betamethason|UR|3|cream: 1 mg/g; ointment: 1 mg/g
G01AF02|clotrimazol|UA|2|vaginal: 200 mg, 500 mg
G02CB03|cabergoline|UR|2|tablet: 0,5 mg
G03AA07|levonorgestrel/ethinylestradiol|UR|4|coated: 0,15 mg/0,03 mg
G03CA03|estradiol|UR|2|coated: 1 mg, 2 mg; patch: 50 microgram/24 uur, 100 microgram/24 uur
G03DA04|progesteron|UR|2|capsule: 100 mg
G04BD08|solifenacine|UR|3|coated: 5 mg, 10 mg
G04BE03|sildenafil|UR|4|coated: 25 mg, 50 mg, 100 mg
G04CA02|tamsulosine|UR|4|retardCapsule: 0,4 mg
G04CB01|finasteride|UR|3|coated: 5 mg
H01BA02|desmopressine|UR|2|melting: 60 microgram, 120 microgram
H01BB02|oxytocine|UR|1|injection: 5 IE/ml
H02AB02|dexamethason|UR|3|tablet: 0,5 mg, 1,5 mg, 4 mg; injection: 4 mg/ml
H02AB06|prednisolon|UR|4|tablet: 5 mg, 20 mg, 30 mg
H02AB09|hydrocortison|UR|2|tablet: 5 mg, 10 mg; injectionPowder: 100 mg
H03AA01|levothyroxine|UR|5|tablet: 25 microgram, 50 microgram, 100 microgram
H03BB02|thiamazol|UR|2|tablet: 5 mg, 30 mg
J01AA02|doxycycline|UR|4|tablet: 100 mg
J01CA04|amoxicilline|UR|4|capsule: 250 mg, 500 mg; suspensionPowder: 50 mg/ml
J01CE02|fenoxymethylpenicilline|UR|2|coated: 250 mg, 500 mg
J01CF05|flucloxacilline|UR|3|capsule: 500 mg; injectionPowder: 1000 mg
J01CR02|amoxicilline/clavulaanzuur|UR|4|coated: 500 mg/125 mg, 875 mg/125 mg
J01CR05|piperacilline/tazobactam|UR|3|injectionPowder: 4 g/0,5 g
J01DB04|cefazoline|UR|3|injectionPowder: 1 g, 2 g
J01DC02|cefuroxim|UR|2|injectionPowder: 750 mg, 1500 mg
J01DD02|ceftazidim|UR|2|injectionPowder: 1 g, 2 g
J01DD04|ceftriaxon|UR|3|injectionPowder: 1 g, 2 g
J01DH02|meropenem|UR|3|injectionPowder: 500 mg, 1 g
J01EA01|trimethoprim|UR|2|tablet: 100 mg, 300 mg
J01EE01|sulfamethoxazol/trimethoprim|UR|3|tablet: 800 mg/160 mg
J01FA09|claritromycine|UR|3|coated: 250 mg, 500 mg
J01FA10|azitromycine|UR|4|coated: 250 mg, 500 mg
J01FF01|clindamycine|UR|3|capsule: 150 mg, 300 mg
J01GB03|gentamicine|UR|2|injection: 40 mg/ml
J01MA02|ciprofloxacine|UR|4|coated: 250 mg, 500 mg
J01MA12|levofloxacine|UR|2|coated: 250 mg, 500 mg
J01XA01|vancomycine|UR|2|injectionPowder: 500 mg, 1000 mg
J01XD01|metronidazol|UR|2|infusion: 5 mg/ml
J01XE01|nitrofurantoïne|UR|4|retardCapsule: 100 mg; capsule: 50 mg
J01XX01|fosfomycine|UR|2|sachet: 3 g
J02AC01|fluconazol|UR|3|capsule: 50 mg, 150 mg, 200 mg
J02AC02|itraconazol|UR|2|capsule: 100 mg
J04AB02|rifampicine|UR|1|capsule: 300 mg
J05AB01|aciclovir|UR|2|tablet: 400 mg, 800 mg; concentrate: 25 mg/ml
J05AB11|valaciclovir|UR|3|coated: 500 mg
J05AH02|oseltamivir|UR|1|capsule: 75 mg
L01AA01|cyclofosfamide|UR|1|coated: 50 mg; injectionPowder: 500 mg
L01BA01|methotrexaat|UR|2|injection: 25 mg/ml
L01BC02|fluorouracil|UR|2|injection: 50 mg/ml
L01BC05|gemcitabine|UR|2|concentrate: 40 mg/ml
L01BC06|capecitabine|UR|2|coated: 150 mg, 500 mg
L01CD01|paclitaxel|UR|2|concentrate: 6 mg/ml
L01XA01|cisplatine|UR|2|concentrate: 1 mg/ml
L01XA02|carboplatine|UR|2|concentrate: 10 mg/ml
L02BA01|tamoxifen|UR|2|coated: 20 mg
L02BG03|anastrozol|UR|3|coated: 1 mg
L02BG04|letrozol|UR|3|coated: 2,5 mg
L04AD01|ciclosporine|UR|1|capsule: 50 mg, 100 mg
L04AD02|tacrolimus|UR|2|retardCapsule: 0,5 mg, 1 mg
L04AX01|azathioprine|UR|2|coated: 25 mg, 50 mg
L04AX03|methotrexaat|UR|3|tablet: 2,5 mg, 10 mg; syringe: 15 mg/0,3 ml, 25 mg/0,5 ml
M01AB05|diclofenac|UR|4|enteric: 25 mg, 50 mg
M01AE01|ibuprofen|UA|4|coated: 400 mg, 600 mg
M01AE02|naproxen|UR|4|tablet: 250 mg, 500 mg
M03AC09|rocuronium|UR|2|injection: 10 mg/ml
M03BX01|baclofen|UR|2|tablet: 10 mg, 25 mg
M04AA01|allopurinol|UR|4|tablet: 100 mg, 300 mg
M04AC01|colchicine|UR|2|tablet: 0,5 mg
M05BA04|alendroninezuur|UR|4|tablet: 70 mg
M05BA07|risedroninezuur|UR|3|coated: 35 mg
N01AH01|fentanyl|UR|2|injection: 0,05 mg/ml
N01AX10|propofol|UR|2|emulsion: 10 mg/ml, 20 mg/ml
N01BB01|bupivacaïne|UR|2|injection: 2,5 mg/ml, 5 mg/ml
N01BB02|lidocaïne|UR|2|injection: 10 mg/ml, 20 mg/ml
N02AA01|morfine|UR|3|retard: 10 mg, 30 mg; injection: 10 mg/ml
N02AA05|oxycodon|UR|4|retard: 5 mg, 10 mg, 20 mg; capsule: 5 mg
N02AB03|fentanyl|UR|3|patch: 12 microgram/uur, 25 microgram/uur, 50 microgram/uur
N02AX02|tramadol|UR|4|capsule: 50 mg; retard: 100 mg
N02BE01|paracetamol|AV|5|tablet: 500 mg; suppository: 240 mg, 1000 mg; infusion: 10 mg/ml
N02BF01|gabapentine|UR|3|capsule: 100 mg, 300 mg, 400 mg
N02BF02|pregabaline|UR|4|capsule: 75 mg, 150 mg, 300 mg
N02CC01|sumatriptan|UR|4|coated: 50 mg, 100 mg; syringe: 6 mg/0,5 ml
N02CC04|rizatriptan|UR|3|melting: 10 mg
N03AB02|fenytoïne|UR|1|injection: 50 mg/ml
N03AE01|clonazepam|UR|2|tablet: 0,5 mg, 2 mg
N03AF01|carbamazepine|UR|2|retard: 200 mg, 400 mg
N03AG01|valproïnezuur|UR|3|retard: 300 mg, 500 mg; drink: 60 mg/ml
N03AX09|lamotrigine|UR|3|tablet: 25 mg, 50 mg, 100 mg
N03AX11|topiramaat|UR|3|coated: 25 mg, 50 mg
N03AX14|levetiracetam|UR|4|coated: 250 mg, 500 mg, 1000 mg; drink: 100 mg/ml
N04BA02|levodopa/carbidopa|UR|3|tablet: 100 mg/25 mg; retard: 200 mg/50 mg
N04BC04|ropinirol|UR|2|retard: 4 mg, 8 mg
N04BC05|pramipexol|UR|3|tablet: 0,088 mg, 0,18 mg, 0,7 mg
N05AD01|haloperidol|UR|2|tablet: 1 mg, 5 mg; injection: 5 mg/ml
N05AH02|clozapine|UR|2|tablet: 25 mg, 100 mg
N05AH03|olanzapine|UR|3|coated: 5 mg, 10 mg; melting: 10 mg
N05AH04|quetiapine|UR|4|coated: 25 mg, 100 mg; retard: 50 mg, 200 mg
N05AN01|lithiumcarbonaat|UR|1|retard: 400 mg
N05AX08|risperidon|UR|3|coated: 1 mg, 2 mg; drink: 1 mg/ml
N05AX12|aripiprazol|UR|3|tablet: 5 mg, 10 mg
N05BA01|diazepam|UR|4|tablet: 2 mg, 5 mg, 10 mg
N05BA04|oxazepam|UR|4|tablet: 10 mg, 50 mg
N05BA06|lorazepam|UR|3|tablet: 1 mg, 2,5 mg
N05CD07|temazepam|UR|4|capsule: 10 mg, 20 mg
N05CD08|midazolam|UR|3|injection: 1 mg/ml, 5 mg/ml
N06AA09|amitriptyline|UR|4|coated: 10 mg, 25 mg
N06AA10|nortriptyline|UR|2|coated: 10 mg, 25 mg
N06AB03|fluoxetine|UR|3|capsule: 20 mg
N06AB04|citalopram|UR|4|coated: 10 mg, 20 mg
N06AB05|paroxetine|UR|3|coated: 20 mg
N06AB06|sertraline|UR|4|coated: 50 mg, 100 mg
N06AB10|escitalopram|UR|3|coated: 5 mg, 10 mg
N06AX11|mirtazapine|UR|4|melting: 15 mg, 30 mg
N06AX16|venlafaxine|UR|4|retardCapsule: 75 mg, 150 mg
N06AX21|duloxetine|UR|3|entericCapsule: 30 mg, 60 mg
N06BA04|methylfenidaat|UR|4|tablet: 10 mg; retard: 18 mg, 36 mg, 54 mg
N06DA03|rivastigmine|UR|2|patch: 4,6 mg/24 uur, 9,5 mg/24 uur
N07BC02|methadon|UR|2|tablet: 5 mg, 40 mg
P01AB01|metronidazol|UR|3|tablet: 500 mg
P01BA02|hydroxychloroquine|UR|2|coated: 200 mg
P02CA01|mebendazol|UA|2|tablet: 100 mg
P02CF01|ivermectine|UR|2|tablet: 3 mg
R01AD09|mometason|UR|3|noseSpray: 50 microgram/dosis
R03AC02|salbutamol|UR|4|aerosol: 100 microgram/dosis; nebuliser: 2,5 mg/2,5 ml
R03AC13|formoterol|UR|2|inhalationPowder: 6 microgram/dosis, 12 microgram/dosis
R03AK07|budesonide/formoterol|UR|3|inhalationPowder: 160/4,5 microgram/dosis
R03BA01|beclometason|UR|3|aerosol: 50 microgram/dosis, 100 microgram/dosis
R03BA02|budesonide|UR|2|inhalationPowder: 200 microgram/dosis; nebuliser: 0,5 mg/2 ml
R03BB01|ipratropium|UR|2|aerosol: 20 microgram/dosis; nebuliser: 0,25 mg/2 ml
R03BB04|tiotropium|UR|2|inhalationPowder: 18 microgram/dosis
R03DC03|montelukast|UR|3|coated: 10 mg
R05CB01|acetylcysteïne|UAD|3|sachet: 600 mg
R05DA04|codeïne|UR|3|tablet: 10 mg, 20 mg
R06AD02|promethazine|UR|2|coated: 25 mg
R06AX13|loratadine|UAD|3|tablet: 10 mg
R06AE07|cetirizine|UAD|4|coated: 10 mg
R06AX27|desloratadine|UR|4|coated: 5 mg
S01AA01|chlooramfenicol|UR|3|eyeOintment: 10 mg/g; eyeDrops: 5 mg/ml
S01EC03|dorzolamide|UR|2|eyeDrops: 20 mg/ml
S01ED01|timolol|UR|3|eyeDrops: 2,5 mg/ml, 5 mg/ml
S01EE01|latanoprost|UR|3|eyeDrops: 0,05 mg/ml
V03AB15|naloxon|UR|1|injection: 0,4 mg/ml
V03AF03|calciumfolinaat|UR|1|injection: 10 mg/ml
`;

export const substances: readonly Substance[] = readSubstances(table);

export function readSubstances(lines: string): readonly Substance[] {
  return lines.trim().split('\n').map(substanceOf);
}

function substanceOf(line: string): Substance {
  const [atc, name, dispensing, use, forms, ...more] = line.split('|');
  const known = dispensingClasses.find((word) => word === dispensing);
  if (atc === undefined || name === undefined || forms === undefined || more.length > 0 || !known) {
    throw new Error(`The table of substances has a line that does not fit: ${line}`);
  }
  return { atc, name, dispensing: known, use: Number(use), strengths: strengthsOf(forms) };
}

function strengthsOf(forms: string): Substance['strengths'] {
  return forms.split('; ').flatMap((entry) => {
    const [form = '', strengths = ''] = entry.split(': ');
    if (!isDosageFormKey(form)) throw new Error(`The table of substances has no form “${form}”`);
    return strengths.split(/, (?=\d)/).map((strength) => ({ form, strength }));
  });
}
