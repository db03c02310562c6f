import { existsSync, readFileSync } from 'node:fs';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** The layers, innermost first, what each may import, and what to use instead; `outside` are the folders built on them. */
const { layers: LAYERS, outside: OUTSIDE } = JSON.parse(
  readFileSync(new URL('./architecture/layers.json', import.meta.url), 'utf8'),
);
const ALL = [...Object.keys(LAYERS), ...OUTSIDE];

function layerRule(layer, { may, hint }) {
  const outside = ALL.filter((other) => other !== layer && !may.includes(other));
  const patterns = outside
    .filter((other) => !may.some((allowed) => allowed.startsWith(`${other}/`)))
    // A layer may have a folder of its own by another's name: the architecture tests, which follow paths, see to those.
    .filter((other) => !existsSync(new URL(`../src/${layer}/${other}`, import.meta.url)))
    .map((other) => `^(?:\\.\\./)+${other}/`);
  for (const allowed of may.filter((name) => name.includes('/'))) {
    const [folder, file] = allowed.split('/');
    patterns.push(`^(?:\\.\\./)+${folder}/(?!${file}$)`);
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
    files: ['src/host/excel/restore/snapshot.ts', 'src/host/excel/restore/sheetSnapshot.ts'],
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
    files: ['src/cli/terminal.ts', 'src/workbench/server/**/*.ts', 'test/**/*.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
);
