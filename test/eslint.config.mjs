import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** The layers of the product, innermost first. A layer may import those listed; what to use instead is in the message. */
const LAYERS = {
  domain: { may: [], hint: 'The domain is pure: pass in what it needs as data.' },
  layout: {
    may: ['domain'],
    hint: 'Layout turns grids into scorecards: return data and let the app decide.',
  },
  disclosure: {
    may: ['domain'],
    hint: 'Disclosure plans what may be published, from the domain alone: pass in what else it needs as data.',
  },
  checks: {
    may: ['domain', 'layout'],
    hint: 'A check returns findings as data; words are made in src/wording.',
  },
  commentary: {
    may: ['domain', 'checks'],
    hint: 'The commentary check returns claims as data; words are made in src/wording.',
  },
  wording: {
    may: ['domain', 'disclosure', 'checks', 'commentary'],
    hint: 'Wording turns data into English: take the data as a parameter.',
  },
  report: {
    may: ['domain', 'disclosure', 'checks', 'commentary', 'wording'],
    hint: 'Reports are neutral data; looks belong in src/outputs.',
  },
  outputs: {
    may: ['domain', 'disclosure', 'checks', 'commentary', 'wording', 'report', 'host/port'],
    hint: 'Outputs render a report to a plan, HTML or text; they never touch the workbook.',
  },
  host: { may: ['domain'], hint: 'The host speaks of cells and plans only; use cases live in src/app.' },
  app: {
    may: [
      'domain',
      'layout',
      'disclosure',
      'checks',
      'commentary',
      'wording',
      'report',
      'outputs',
      'host/port',
    ],
    hint: 'The app knows the workbook only as the port in src/host/port.ts.',
  },
  pane: {
    may: ['app', 'wording'],
    hint: 'The pane shows AppState and calls AppActions; it computes nothing.',
  },
};
const ALL = [
  'domain',
  'layout',
  'disclosure',
  'checks',
  'commentary',
  'wording',
  'report',
  'outputs',
  'host',
  'app',
  'pane',
  'taskpane',
  'commands',
  'workbench',
  'cli',
];

function layerRule(layer, { may, hint }) {
  const outside = ALL.filter((other) => other !== layer && !may.includes(other));
  const patterns = outside
    .filter((other) => !may.some((allowed) => allowed.startsWith(`${other}/`)))
    .map((other) => `(^|/)\\.\\./(.*/)?${other}/`);
  for (const allowed of may.filter((name) => name.includes('/'))) {
    const [folder, file] = allowed.split('/');
    patterns.push(`(^|/)\\.\\./(.*/)?${folder}/(?!${file}$)`);
  }
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: patterns.map((regex) => ({ regex, message: hint, allowTypeImports: layer === 'pane' })) },
      ],
    },
  };
}

const office = officeAddins.configs.recommended;
const officeRules = Object.fromEntries(
  [office]
    .flat()
    .flatMap((entry) => Object.entries(entry.rules ?? {}))
    .map(([name]) => [name, 'error']),
);

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', 'test/golden/**', 'test/fixtures/**/*.json'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/array-type': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The office preset's rules, raised to errors and widened to .tsx.
    files: ['src/host/excel/**/*.{ts,tsx}', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.entries(officeRules).filter(([name]) => name.startsWith('office-addins/')),
    ),
  },
  {
    // These queue loads and give back functions that read after the one sync: the plugin follows neither closures nor a
    // load whose property is a variable. The contract tests read through the real library, which throws PropertyNotLoaded.
    files: ['src/host/excel/image.ts', 'src/host/excel/imageOfSheets.ts'],
    rules: {
      'office-addins/call-sync-before-read': 'off',
      'office-addins/load-object-before-read': 'off',
      'office-addins/no-empty-load': 'off',
    },
  },
  {
    files: [
      'src/{domain,layout,disclosure,checks,commentary,wording,report,outputs,app,pane,cli}/**/*.{ts,tsx}',
      'src/host/port.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Excel', 'Office', 'Word', 'OfficeExtension'].map((name) => ({
          name,
          message:
            'Only src/host/excel, src/taskpane and src/commands may name Office: use the port in src/host/port.ts.',
        })),
      ],
    },
  },
  {
    files: [
      'src/domain/**/*.ts',
      'src/layout/**/*.ts',
      'src/disclosure/**/*.ts',
      'src/checks/**/*.ts',
      'src/commentary/**/*.ts',
      'src/wording/**/*.ts',
      'src/report/**/*.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock in pure code: pass the date in.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'No clock in pure code: pass the date in.',
        },
        {
          selector: 'MemberExpression[property.name=/^toLocale/]',
          message: 'No locale in pure code: use src/domain/exact.ts formatDecimal.',
        },
      ],
    },
  },
  ...Object.entries(LAYERS).map(([layer, rule]) => layerRule(layer, rule)),
  {
    files: ['src/cli/**/*.ts', 'src/workbench/server/**/*.ts', 'test/**/*.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
);
