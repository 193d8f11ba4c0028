/** The boundaries of docs/ARCHITECTURE.md, as rules. */
const IDENTITY =
  'practices|audit|writes|members|clients|caseload|withdrawals|sessions|notifications|invites|sign-up|administration';
const HOMEWORK =
  'appointments|authoring|care|catalogue|measures|assignments|programmes|responses|journal';
const FOLLOW_UP = 'progress|reminders|summaries|triage';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'a-lib-only-by-its-index',
      severity: 'error',
      // A spec may look behind an index that only a browser can load.
      from: { path: '^(?:apps|migrations|libs)/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^libs/(?!domain/|api-client/)[^/]+/src/(?!index\\.ts$)',
        pathNot: ['^libs/$1/', '^libs/ui/src/.*\\.(css|svg)$'],
      },
    },
    {
      name: 'a-feature-only-by-its-index',
      severity: 'error',
      from: { path: '^(apps/|libs/domain/src/([^/]+)/)' },
      to: {
        path: '^libs/domain/src/[^/]+/(?!index\\.ts$)',
        pathNot: '^libs/domain/src/$2/',
      },
    },
    {
      name: 'front-ends-import-only-their-libs',
      severity: 'error',
      from: { path: '^(apps/(clinic|portal)|libs/ui)/' },
      to: { path: '^libs/(?!api-client/|ui/|charts/|exercises/)' },
    },
    {
      name: 'no-framework-in-kernel-and-exercises',
      severity: 'error',
      from: { path: '^libs/(kernel|exercises)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(uuid|zod|@medplum/fhirtypes)/' },
    },
    {
      name: 'charts-are-drawn-by-d3-alone',
      comment: 'The same drawing goes to screen and paper, so it knows neither.',
      severity: 'error',
      from: { path: '^libs/charts/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(@types/)?d3-(scale|shape)/' },
    },
    {
      name: 'testing-only-from-tests',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: ['\\.spec\\.tsx?$', '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'identity-knows-no-homework',
      severity: 'error',
      from: { path: `^libs/domain/src/(${IDENTITY})/` },
      to: { path: `^libs/domain/src/(${HOMEWORK}|${FOLLOW_UP})/` },
    },
    {
      name: 'homework-knows-no-follow-up',
      severity: 'error',
      from: { path: `^libs/domain/src/(${HOMEWORK})/` },
      to: { path: `^libs/domain/src/(${FOLLOW_UP})/` },
    },
    {
      name: 'only-the-gate-touches-the-data-source',
      comment: 'Business reaches data by practice.transaction() alone.',
      severity: 'error',
      from: { path: '^(apps/(api|worker)/src/(clinic|portal)|libs/domain)/' },
      to: { path: 'node_modules/@nestjs/typeorm/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|/generated/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
