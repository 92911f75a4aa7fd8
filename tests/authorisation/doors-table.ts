import type { Audience } from '../../src/domain/party/audience.ts';

/*
 * Every door of the running server, typed by hand from the design and not from the code: who
 * may come in. A route that is not here, or a row without a route, fails the build.
 *
 *   page: also under /en.   everyone: signed in or not.   signed-in: anybody with a session.
 *
 * The other letters: S supplier, P pharmacist, H hospital pharmacist, W wholesaler,
 * C coordinator, A assessor, I inspector, M ministry (policy), O operator.
 */
const typedByHand = `
GET    /health/live                              everyone
GET    /health/ready                             everyone
GET    /metrics                                  everyone
GET    /assets/*                                 everyone
GET    /.well-known/security.txt                 everyone
GET    /robots.txt                               everyone
GET    /favicon.ico                              everyone

GET    /v1/openapi.json                          everyone
GET    /v1/medicines                             everyone
GET    /v1/medicines/:id                         everyone
GET    /v1/shortages                             everyone
GET    /v1/comparisons                           everyone
GET    /v1/sources                               everyone
GET    /v1/definitions                           everyone
GET    /v1/norms                                 everyone
POST   /v1/decide/:rule                          everyone
GET    /v1/decide/:rule/schema                   everyone
POST   /v1/token                                 everyone
GET    /v1/changes                               everyone
GET    /v1/audit/checkpoints                     everyone
GET    /v1/processing-activities                 everyone
GET    /v1/processing-activities/:id             everyone
GET    /v1/notifications                         S
POST   /v1/notifications                         S
POST   /v1/notifications/bulk                    S
GET    /v1/notifications/:number                 S
POST   /v1/notifications/:number/versions        S
POST   /v1/stock-deliveries                      SHW
GET    /v1/stock/deliveries/:id                  SHW
GET    /v1/stock/cover                           everyone
GET    /v1/signals                               PHW
POST   /v1/signals                               PHW
GET    /v1/webhooks                              SPHW
POST   /v1/webhooks                              SPHW
DELETE /v1/webhooks/:id                          SPHW
POST   /v1/webhooks/:id/tests                    SPHW
POST   /v1/webhooks/:id/replays                  SPHW

GET    page /                                    everyone
GET    page /zoeken                              everyone
GET    page /geneesmiddel/:id                    everyone
GET    page /tekorten                            everyone
GET    page /tekorten.csv                        everyone
GET    page /bronnen                             everyone
GET    page /lijsten                             everyone
GET    page /lijsten/:name                       everyone
GET    page /lijsten/:name/bestand               everyone
GET    page /dekking                             everyone
GET    page /dekking/bestand                     everyone
GET    page /definities                          everyone
GET    page /regels                              everyone
GET    page /over                                everyone
GET    page /toegankelijkheid                    everyone
GET    page /beslis/:rule                        everyone
POST   page /beslis/:rule                        everyone
GET    page /opensearch.xml                      everyone
GET    page /feeds/wijzigingen.atom              everyone
GET    page /feeds/geneesmiddel/:name.atom       everyone
GET    page /feeds/atc/:name.atom                everyone
GET    page /volgen                              everyone
POST   page /volgen                              everyone
GET    page /volgen/gevraagd                     everyone
GET    page /volgen/bevestig                     everyone
POST   page /volgen/bevestig                     everyone
GET    page /volgen/bevestigd                    everyone
GET    page /volgen/stop                         everyone
POST   page /volgen/stop                         everyone
GET    page /volgen/gestopt                      everyone
GET    page /moet-ik-melden                      everyone

GET    page /inloggen                            everyone
GET    page /inloggen/begin                      everyone
GET    page /inloggen/terug                      everyone
GET    page /uitloggen                           everyone
POST   page /uitloggen                           signed-in
GET    page /kies-partij                         signed-in
POST   page /kies-partij                         signed-in
POST   page /demo/regime                         everyone
GET    /oidc/wie/:uid                            everyone
POST   /oidc/wie/:uid                            everyone
GET    /oidc/*                                   everyone
POST   /oidc/*                                   everyone
GET    page /mijn                                signed-in
POST   page /mijn/sessies                        signed-in
POST   page /mijn/machtigen                      signed-in
POST   page /mijn/machtiging-einde               signed-in
POST   page /mijn/programmas                     signed-in

POST   page /moet-ik-melden/bewaar               S
GET    page /moet-ik-melden/bewaard              S
GET    page /moet-ik-melden/bewaard/:id          S
GET    page /melden                              S
GET    page /melden/nieuw                        S
POST   page /melden/concept/:id                  S
GET    page /melden/concept/:id/weg              S
POST   page /melden/concept/:id/weg              S
GET    page /melden/concept/:id/nakijken         S
POST   page /melden/concept/:id/nakijken         S
GET    page /melden/concept/:id/:stap            S
POST   page /melden/concept/:id/:stap            S
GET    page /melden/adressen                     SHW
POST   page /melden/adressen                     SHW
GET    page /melden/adressen/:id                 SHW
POST   page /melden/adressen/:id                 SHW
GET    page /melden/:number                      S
GET    page /melden/:number/ontvangst            S
GET    page /melden/:number/doorgeven            S
POST   page /melden/:number/doorgeven            S
GET    page /melden/:number/:deed                S
POST   page /melden/:number/:deed                S
POST   page /melden/:number/:deed/concept        S
GET    page /melden/:number/:deed/nakijken       S
POST   page /melden/:number/:deed/nakijken       S
GET    page /melden/bestand                      S
POST   page /melden/bestand                      S
GET    page /melden/bestand/controle             S
POST   page /melden/bestand/verzend              S
GET    page /melden/bestand/uitkomst             S
GET    page /melden/bestand/sjabloon             S
GET    page /voorraad                            SHW
GET    page /voorraad/bestand                    SHW
GET    page /voorraad/aanleveren                 SHW
POST   page /voorraad/aanleveren                 SHW
GET    page /voorraad/aanleveren/controle        SHW
POST   page /voorraad/aanleveren/verzend         SHW
GET    page /voorraad/aanleveren/uitkomst        SHW
GET    page /voorraad/aanleveren/sjabloon        SHW
GET    page /voorraad/aanleveren/:id             SHW
GET    page /voorraad/dagen                      SHW
GET    page /voorraad/dagen/bestand              SHW
POST   page /voorraad/dagen                      SHW
GET    page /voorraad/wacht                      SHW
POST   page /voorraad/wacht                      SHW
GET    page /voorraad/:unit                      SHW
GET    page /voorraad/:unit/bestand              SHW
POST   page /voorraad/:unit                      SW
POST   page /voorraad/:unit/beroep               SW
GET    page /signaal                             PHW
POST   page /signaal                             PHW
GET    page /signaal/:id                         PHW
POST   page /signaal/:id                         PHW
GET    page /signalen                            PHW
GET    page /zaak/:number                        SPHW
POST   page /zaak/:number                        SPHW
GET    page /berichten                           SPHW
GET    page /volgen/webhooks                     SPHW
POST   page /volgen/webhooks                     SPHW
POST   page /volgen/webhooks/:id/test            SPHW
POST   page /volgen/webhooks/:id/opnieuw         SPHW
POST   page /volgen/webhooks/:id/verwijder       SPHW
GET    page /beoordelen                          AI
GET    page /beoordelen/overnemen                AI
POST   page /beoordelen/overnemen                AI
GET    page /beoordelen/:number                  AI
POST   page /beoordelen/:number                  AI
GET    page /beoordelen/:number/dossier.json     AI
GET    page /coordinatie                         C
GET    page /coordinatie/bestand                 C
GET    page /cijfers                             M
GET    page /cijfers/bestand                     M
GET    page /cijfers/betaald                     M
POST   page /cijfers/betaald                     M
GET    page /cijfers/betaald/bestand             M
GET    page /toezicht                            I
GET    page /toezicht/bestand                    I
GET    page /toezicht/leveringen                 I
GET    page /toezicht/leveringen/bestand         I
GET    page /toezicht/:party/:unit               I
POST   page /toezicht/:party/:unit               I
POST   page /toezicht/:party/:unit/beroep        I
GET    page /toezicht/volgesorteerd              AI
POST   page /toezicht/volgesorteerd              AI
GET    page /beheer/post                         O
GET    page /beheer/post/:id                     O
`;

export interface DoorRow {
  readonly method: string;
  readonly url: string;
  readonly who: 'everyone' | 'signed-in' | readonly Audience[];
}

const letters: Readonly<Record<string, Audience>> = {
  S: 'supplier',
  P: 'pharmacist',
  H: 'hospital-pharmacist',
  W: 'wholesaler',
  C: 'coordinator',
  A: 'assessor',
  I: 'inspector',
  M: 'policy',
  O: 'operator',
};

export const doorRows: readonly DoorRow[] = typedByHand
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => {
    const [, method = '', page, url = '', said = ''] =
      /^(\w+)\s+(page )?\s*(\S+)\s+(\S+)$/.exec(line) ?? [];
    const row = { method, who: readWho(said) };
    if (page === undefined) return [{ ...row, url }];
    return [
      { ...row, url },
      { ...row, url: url === '/' ? '/en' : `/en${url}` },
    ];
  });

function readWho(said: string): DoorRow['who'] {
  if (said === 'everyone' || said === 'signed-in') return said;
  return said.split('').map((letter) => {
    const audience = letters[letter];
    if (audience === undefined) throw new Error(`no audience ${letter} in ${said}`);
    return audience;
  });
}
