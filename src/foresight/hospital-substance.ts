import { readSubstances, type Substance } from './substance.ts';

/**
 * Substances of the hospital range: real names with their real ATC codes, none of them among
 * `substances`, so that nothing that is found at the counter changes when the range is there.
 * atc | substance | dispensing | use | form: strength, strength; form: …
 */
const table = `
A02BC03|lansoprazol|UR|2|entericCapsule: 15 mg, 30 mg
A03AB02|glycopyrronium|UR|2|injection: 0,2 mg/ml
A03BB01|butylscopolamine|UR|2|injection: 20 mg/ml
A04AA02|granisetron|UR|3|coated: 1 mg; injection: 1 mg/ml
A04AD12|aprepitant|UR|2|capsule: 80 mg, 125 mg
A11GA01|ascorbinezuur|UR|1|injection: 100 mg/ml
A11HA02|pyridoxine|UR|1|injection: 50 mg/ml
A12AA03|calciumgluconaat|UR|2|injection: 100 mg/ml
A12CC02|magnesiumsulfaat|UR|2|injection: 100 mg/ml, 500 mg/ml
B01AB01|heparine|UR|3|injection: 100 IE/ml, 5000 IE/ml
B01AC16|eptifibatide|UR|2|infusion: 0,75 mg/ml; injection: 2 mg/ml
B01AC17|tirofiban|UR|2|infusion: 0,05 mg/ml
B01AD02|alteplase|UR|1|injectionPowder: 10 mg, 20 mg, 50 mg
B01AE03|argatroban|UR|2|concentrate: 100 mg/ml
B01AE06|bivalirudine|UR|2|injectionPowder: 250 mg
B01AX05|fondaparinux|UR|2|syringe: 2,5 mg/0,5 ml, 7,5 mg/0,6 ml
B03AC01|ijzerdextraan|UR|2|injection: 50 mg/ml
B05AA01|albumine|UR|2|infusion: 40 g/l, 200 g/l
B05BA03|glucose|UR|4|infusion: 50 mg/ml, 100 mg/ml, 500 mg/ml
B05BC01|mannitol|UR|2|infusion: 150 mg/ml, 200 mg/ml
B05XA03|natriumchloride|UR|4|infusion: 4,5 mg/ml, 9 mg/ml; injection: 9 mg/ml
B05XA02|natriumwaterstofcarbonaat|UR|3|infusion: 14 mg/ml, 42 mg/ml, 84 mg/ml
C01BB01|lidocaïnehydrochloride|UR|1|infusion: 4 mg/ml
C01CA06|fenylefrine|UR|3|injection: 0,1 mg/ml, 10 mg/ml
C01CA07|dobutamine|UR|3|concentrate: 12,5 mg/ml; infusion: 5 mg/ml
C01CA04|dopamine|UR|2|concentrate: 40 mg/ml
C01CA26|efedrine|UR|3|injection: 5 mg/ml, 50 mg/ml
C01CE02|milrinon|UR|3|injection: 1 mg/ml
C01CX08|levosimendan|UR|2|concentrate: 2,5 mg/ml
C01DA05|pentaeritrityltetranitraat|UR|1|tablet: 10 mg
C01EA01|alprostadil|UR|2|concentrate: 0,5 mg/ml
C01EB10|adenosine|UR|3|injection: 3 mg/ml
C02DD01|nitroprusside|UR|1|injectionPowder: 50 mg
C02KX01|bosentan|UR|3|coated: 62,5 mg, 125 mg
C02KX02|ambrisentan|UR|3|coated: 5 mg, 10 mg
C07AB09|esmolol|UR|3|injection: 10 mg/ml; injectionPowder: 2500 mg
C08CA06|nimodipine|UR|2|coated: 30 mg; infusion: 0,2 mg/ml
C08DA51|verapamil/trandolapril|UR|1|retard: 180 mg/2 mg
G02AB01|methylergometrine|UR|1|injection: 0,2 mg/ml
G02CX01|atosiban|UR|3|injection: 6,75 mg/0,9 ml; concentrate: 7,5 mg/ml
G03GA01|choriongonadotrofine|UR|1|injectionPowder: 5000 IE
H01BA04|terlipressine|UR|3|injection: 0,12 mg/ml; injectionPowder: 1 mg
H01CB02|octreotide|UR|3|injection: 50 microgram/ml, 100 microgram/ml, 500 microgram/ml
H01CC02|cetrorelix|UR|2|injectionPowder: 0,25 mg
H02AB04|methylprednisolon|UR|3|injectionPowder: 40 mg, 125 mg, 500 mg, 1000 mg
H02AB08|triamcinolon|UR|2|muscle: 40 mg/ml
H04AA01|glucagon|UR|2|injectionPowder: 1 mg
H05BX02|paricalcitol|UR|3|capsule: 1 microgram, 2 microgram; injection: 5 microgram/ml
J01AA12|tigecycline|UR|3|injectionPowder: 50 mg
J01CA01|ampicilline|UR|2|injectionPowder: 500 mg, 1000 mg
J01CE01|benzylpenicilline|UR|3|injectionPowder: 1.000.000 IE, 5.000.000 IE
J01CR01|ampicilline/sulbactam|UR|2|injectionPowder: 1 g/0,5 g, 2 g/1 g
J01DC04|cefaclor|UR|1|capsule: 500 mg
J01DD01|cefotaxim|UR|3|injectionPowder: 500 mg, 1 g, 2 g
J01DE01|cefepim|UR|3|injectionPowder: 1 g, 2 g
J01DF01|aztreonam|UR|2|injectionPowder: 1 g, 2 g
J01DH03|ertapenem|UR|3|injectionPowder: 1 g
J01DH51|imipenem/cilastatine|UR|3|injectionPowder: 500 mg/500 mg
J01FA01|erytromycine|UR|3|injectionPowder: 1 g; coated: 250 mg
J01GB01|tobramycine|UR|3|injection: 40 mg/ml
J01GB06|amikacine|UR|3|injection: 250 mg/ml
J01MA14|moxifloxacine|UR|3|coated: 400 mg; infusion: 1,6 mg/ml
J01XA02|teicoplanine|UR|3|injectionPowder: 200 mg, 400 mg
J01XB01|colistine|UR|3|injectionPowder: 1.000.000 IE, 2.000.000 IE
J01XX08|linezolid|UR|3|coated: 600 mg; infusion: 2 mg/ml
J01XX09|daptomycine|UR|3|injectionPowder: 350 mg, 500 mg
J02AA01|amfotericine B|UR|2|injectionPowder: 50 mg
J02AC03|voriconazol|UR|3|coated: 50 mg, 200 mg; injectionPowder: 200 mg
J02AC04|posaconazol|UR|3|enteric: 100 mg; concentrate: 18 mg/ml
J02AX04|caspofungine|UR|3|injectionPowder: 50 mg, 70 mg
J02AX05|micafungine|UR|3|injectionPowder: 50 mg, 100 mg
J02AX06|anidulafungine|UR|3|injectionPowder: 100 mg
J04AC01|isoniazide|UR|1|tablet: 200 mg
J05AB06|ganciclovir|UR|3|injectionPowder: 500 mg
J05AB14|valganciclovir|UR|3|coated: 450 mg
J05AD01|foscarnet|UR|1|infusion: 24 mg/ml
J05AF05|lamivudine|UR|2|coated: 100 mg, 150 mg, 300 mg
J05AF06|abacavir|UR|2|coated: 300 mg
J05AF07|tenofovirdisoproxil|UR|3|coated: 245 mg
J05AF10|entecavir|UR|3|coated: 0,5 mg, 1 mg
J05AG01|nevirapine|UR|2|tablet: 200 mg; retard: 400 mg
L01AA02|chloorambucil|UR|1|coated: 2 mg
L01AA03|melfalan|UR|2|coated: 2 mg; injectionPowder: 50 mg
L01AA06|ifosfamide|UR|2|injectionPowder: 1 g, 2 g
L01AA09|bendamustine|UR|3|injectionPowder: 25 mg, 100 mg
L01AB01|busulfan|UR|2|concentrate: 6 mg/ml
L01AD01|carmustine|UR|1|injectionPowder: 100 mg
L01AX03|temozolomide|UR|3|capsule: 5 mg, 20 mg, 100 mg, 250 mg
L01AX04|dacarbazine|UR|2|injectionPowder: 100 mg, 500 mg
L01BA04|pemetrexed|UR|3|injectionPowder: 100 mg, 500 mg; concentrate: 25 mg/ml
L01BB02|mercaptopurine|UR|1|tablet: 50 mg
L01BB05|fludarabine|UR|3|injectionPowder: 50 mg
L01BC01|cytarabine|UR|3|injection: 20 mg/ml, 100 mg/ml
L01BC07|azacitidine|UR|3|injectionPowder: 100 mg
L01BC08|decitabine|UR|2|injectionPowder: 50 mg
L01CA01|vinblastine|UR|2|injection: 1 mg/ml
L01CA02|vincristine|UR|2|injection: 1 mg/ml
L01CA04|vinorelbine|UR|3|concentrate: 10 mg/ml; capsule: 20 mg, 30 mg
L01CB01|etoposide|UR|3|concentrate: 20 mg/ml; capsule: 50 mg, 100 mg
L01CD02|docetaxel|UR|3|concentrate: 20 mg/ml
L01CD04|cabazitaxel|UR|2|concentrate: 40 mg/ml
L01CE01|topotecan|UR|3|injectionPowder: 1 mg, 4 mg
L01CE02|irinotecan|UR|3|concentrate: 20 mg/ml
L01DB01|doxorubicine|UR|3|concentrate: 2 mg/ml; injectionPowder: 50 mg
L01DB02|daunorubicine|UR|2|injectionPowder: 20 mg
L01DB03|epirubicine|UR|3|injection: 2 mg/ml
L01DB06|idarubicine|UR|2|capsule: 10 mg; injectionPowder: 10 mg
L01DB07|mitoxantron|UR|2|concentrate: 2 mg/ml
L01DC01|bleomycine|UR|2|injectionPowder: 15.000 IE
L01DC03|mitomycine|UR|2|injectionPowder: 10 mg, 20 mg, 40 mg
L01EA01|imatinib|UR|3|coated: 100 mg, 400 mg
L01EA02|dasatinib|UR|3|coated: 20 mg, 50 mg, 100 mg
L01EB02|erlotinib|UR|3|coated: 100 mg, 150 mg
L01EX01|sunitinib|UR|3|capsule: 12,5 mg, 25 mg, 50 mg
L01XA03|oxaliplatine|UR|3|concentrate: 5 mg/ml
L01XL03|axicabtageen ciloleucel|UR|1|infusion: 2.000.000 cellen/kg
L01XL04|tisagenlecleucel|UR|1|infusion: 1.200.000 cellen
L01XG01|bortezomib|UR|3|injectionPowder: 1 mg, 3,5 mg
L02AE03|gosereline|UR|2|syringe: 3,6 mg, 10,8 mg
L02BA03|fulvestrant|UR|3|syringe: 250 mg/5 ml
L02BB03|bicalutamide|UR|3|coated: 50 mg, 150 mg
L02BX03|abirateron|UR|3|coated: 500 mg
L03AA02|filgrastim|UR|3|syringe: 30 ME/0,5 ml, 48 ME/0,5 ml
L04AA06|mycofenolzuur|UR|3|enteric: 180 mg, 360 mg
L04AA13|leflunomide|UR|3|coated: 10 mg, 20 mg
M03AB01|suxamethonium|UR|3|injection: 50 mg/ml
M03AC04|atracurium|UR|3|injection: 10 mg/ml
M03AC10|mivacurium|UR|2|injection: 2 mg/ml
M03AC11|cisatracurium|UR|3|injection: 2 mg/ml, 5 mg/ml
M03CA01|dantroleen|UR|1|injectionPowder: 20 mg
M05BA03|pamidroninezuur|UR|2|concentrate: 3 mg/ml, 9 mg/ml
M05BA06|ibandroninezuur|UR|3|coated: 150 mg; syringe: 3 mg/3 ml
M05BA08|zoledroninezuur|UR|3|concentrate: 4 mg/5 ml; infusion: 5 mg/100 ml
N01AH03|sufentanil|UR|3|injection: 5 microgram/ml, 50 microgram/ml
N01AH06|remifentanil|UR|3|injectionPowder: 1 mg, 2 mg, 5 mg
N01AX03|ketamine|UR|2|injection: 10 mg/ml, 50 mg/ml
N01AX07|etomidaat|UR|2|emulsion: 2 mg/ml
N01AX14|esketamine|UR|3|injection: 5 mg/ml, 25 mg/ml
N01BB03|mepivacaïne|UR|2|injection: 10 mg/ml, 20 mg/ml
N01BB04|prilocaïne|UR|2|injection: 10 mg/ml, 20 mg/ml
N01BB09|ropivacaïne|UR|3|injection: 2 mg/ml, 7,5 mg/ml, 10 mg/ml
N01BB10|levobupivacaïne|UR|3|injection: 2,5 mg/ml, 5 mg/ml
N02AA03|hydromorfon|UR|2|injection: 2 mg/ml, 10 mg/ml
N02AC03|piritramide|UR|2|injection: 10 mg/ml
N03AA02|fenobarbital|UR|2|injection: 200 mg/ml
N03AX18|lacosamide|UR|3|coated: 50 mg, 100 mg, 200 mg; infusion: 10 mg/ml
N05CM18|dexmedetomidine|UR|3|concentrate: 100 microgram/ml
N06BC01|cafeïnecitraat|UR|2|infusion: 20 mg/ml
N07AA01|neostigmine|UR|2|injection: 0,5 mg/ml, 2,5 mg/ml
R03DA05|aminofylline|UR|1|injection: 24 mg/ml
V03AB23|acetylcysteïne-infuus|UR|2|concentrate: 200 mg/ml
V03AB25|flumazenil|UR|3|injection: 0,1 mg/ml
V03AB35|sugammadex|UR|3|injection: 100 mg/ml
V03AC03|deferasirox|UR|3|coated: 90 mg, 180 mg, 360 mg
V03AF01|mesna|UR|2|injection: 100 mg/ml
V08AB02|iohexol|UR|2|injection: 300 mg/ml, 350 mg/ml
V08AB05|jopromide|UR|2|injection: 300 mg/ml, 370 mg/ml
V08CA09|gadobutrol|UR|2|injection: 1 mmol/ml
`;

export const hospitalSubstances: readonly Substance[] = readSubstances(table);
