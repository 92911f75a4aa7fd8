// The rooms of docs/architecture.md and who may import whom. What a room may not import
// is everything that its line does not name.
const may = {
  law: [],
  domain: ['law'],
  foresight: ['domain', 'law'],
  texts: ['domain', 'law'],
  registry: ['domain', 'law'],
  // Stock: rivals may not see each other's. Only what it exports leaves it.
  ledger: ['domain', 'law', 'registry'],
  exchange: ['domain', 'law'],
  transport: ['domain', 'law'],
  identity: ['domain', 'law'],
  usecases: ['law', 'domain', 'foresight', 'texts', 'registry', 'ledger', 'exchange'],
  // The server hangs the site beside the API, and both read a question in the same way.
  api: ['usecases', 'texts', 'domain', 'law', 'identity', 'web'],
  web: ['usecases', 'texts', 'domain', 'law', 'identity'],
  cli: [
    'law',
    'domain',
    'foresight',
    'texts',
    'registry',
    'ledger',
    'exchange',
    'transport',
    'identity',
    'usecases',
    'api',
    'web',
  ],
};

const pure = '^src/(law|domain|foresight|texts)/';
const test = '\\.test\\.tsx?$';

const rooms = Object.entries(may).map(([room, others]) => ({
  name: `room-${room}`,
  comment: `${room} may import ${others.length === 0 ? 'no other room' : others.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${[room, ...others].join('|')})/` },
}));

export default {
  forbidden: [
    ...rooms,
    {
      name: 'every-room-has-a-line',
      comment: 'A new room states here what it may import.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(may).join('|')})/` },
      to: {},
    },
    {
      name: 'pure-rooms-have-no-input-or-output',
      comment: 'law, domain, foresight and texts are functions of what they are given.',
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'law-stands-alone',
      comment: 'law is data: it needs no package.',
      severity: 'error',
      from: { path: '^src/law/', pathNot: test },
      to: { path: 'node_modules' },
    },
    {
      name: 'exchange-reads-bytes-only',
      comment: 'exchange turns bytes into records: no database, no network, no files.',
      severity: 'error',
      from: { path: '^src/exchange/', pathNot: test },
      to: {
        path: '^(node:)?(fs|net|http|https|http2|dns|tls|dgram|child_process)(/|$)|node_modules/(pg|kysely|fastify)/',
      },
    },
    {
      name: 'only-transport-speaks-to-the-outside',
      comment: 'Outgoing traffic leaves by one room, where its address was judged.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/transport/|${test}` },
      to: {
        path: '^(node:)?(https|http2|dns|tls|dgram)(/|$)|node_modules/(nodemailer|standardwebhooks|undici)/',
      },
    },
    {
      name: 'only-the-doors-know-http',
      comment: 'The server listens, and the embedded database has a socket; nobody else.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(transport|api|cli|registry/server)/|${test}` },
      to: { path: '^(node:)?(http|net)$' },
    },
    {
      name: 'only-registry-holds-the-database',
      comment: 'SQL lives in registry; the composition root may pass its connection on.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/registry/|${test}` },
      to: { path: 'node_modules/(pg|kysely|pg-copy-streams)/' },
    },
    {
      name: 'source-needs-no-test',
      comment: 'Tests, scenarios and tools import the source, never the other way round.',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: test },
      to: { path: `^(tests|scenarios|bench|tools)/|${test}` },
    },
    {
      name: 'no-circle',
      comment: 'Two types may name each other; two modules may not need each other to start.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
