/** Walls between folders: architecture in docs, held here. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '(\\.test\\.ts$|/testing/|\\.d\\.ts$|/index\\.ts$|main\\.ts$)' },
      to: {},
    },
    {
      name: 'only-the-shell-knows-electron',
      severity: 'error',
      from: { path: '^src-main', pathNot: '^src-main/(shell|preload)/|^src-main/index\\.ts$' },
      to: { path: '^(node_modules/)?electron(/|$)' },
    },
    {
      name: 'the-engine-is-pure',
      severity: 'error',
      from: { path: '^src-main/engine/', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: {
        path: '^src-main/(net|probes|shell|practice|store|settings|knowledge|preload)/|^src-main/[^/]+\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-engine-has-no-node',
      severity: 'error',
      from: { path: '^src-main/engine/', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-checker-knows-nothing-of-the-rest',
      severity: 'error',
      from: { path: '^src-main/tls-checker-lite/' },
      to: { path: '^src-main/(?!tls-checker-lite)' },
    },
    {
      name: 'the-contract-knows-nothing',
      severity: 'error',
      from: { path: '^src-main/contract/' },
      to: { path: '^src-main/(?!contract)' },
    },
    {
      name: 'the-window-holds-contract-types-only',
      severity: 'error',
      from: { path: '^src-renderer' },
      to: { path: '^src-main/(?!contract)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.json', '.cjs'] },
  },
};
