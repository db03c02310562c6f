/**
 * Two bundles from one build: the add-in (dist/addin, what is published) and the workbench page (dist/workbench).
 *
 *   webpack --mode production                                 both, for https://localhost:3000
 *   webpack --mode production --env origin=https://host.name  the add-in with that origin in dist/addin/manifest.xml
 *   webpack --mode production --env only=addin                one of the two (addin or workbench)
 *
 * The pane is built once. Its HTML is written twice around the same hashed files: dist/addin/*.html loads office.js from
 * Microsoft's CDN, dist/workbench/addin/*.html loads it from the workbench's own origin (node_modules, never copied).
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const Minimizer = require('minimizer-webpack-plugin');

const LOCAL = 'https://localhost:3000';
const CDN = 'https://appsforoffice.microsoft.com';
const at = (...parts) => path.resolve(__dirname, ...parts);

/** The pane's content security policy; `scripts` is where office.js may come from. frame-ancestors must be a header. */
const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
    "style-src 'self' 'unsafe-inline'", // Fluent UI writes its rules into style elements
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${scripts}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
  ].join('; ');

const shared = (name) => ({
  name,
  target: ['web', 'es2022'],
  devtool: 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      { test: /\.wasm$/, type: 'asset/resource' },
      { test: /\.css$/, type: 'asset/resource', resourceQuery: /file/ },
    ],
  },
  optimization: {
    moduleIds: 'deterministic',
    chunkIds: 'deterministic',
    // Scripts only: webpack would minimise the HTML too, which saves nothing and makes the pages hard to check.
    minimizer: [new Minimizer({ test: /\.js$/, minify: Minimizer.swcMinify })],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  // One cache for each bundle. Sources are compared by content, so a changed file is always rebuilt.
  cache: {
    type: 'filesystem',
    cacheDirectory: at('node_modules/.cache/webpack'),
    name,
    buildDependencies: { config: [__filename] },
  },
});

/**
 * One page of the add-in, written once for publishing and once for the workbench. `inject` is false where the template
 * places its scripts itself: the page of commands loads its own ahead of office.js.
 */
const pages = (template, chunk, inject = true) => [
  new HtmlPlugin({
    template,
    filename: `${chunk}.html`,
    chunks: [chunk],
    inject,
    minify: false,
    scripts: [`${CDN}/lib/1/hosted/office.js`],
    policy: policy(CDN),
  }),
  new HtmlPlugin({
    template,
    filename: at(`dist/workbench/addin/${chunk}.html`),
    chunks: [chunk],
    inject,
    minify: false,
    publicPath: '/addin/',
    scripts: ['/office/office.js', '/workbench/pane-theme.js'],
    policy: policy('').replaceAll("'self' ;", "'self';"),
  }),
];

const addin = (origin) => ({
  ...shared('addin'),
  entry: { taskpane: at('src/taskpane/taskpane.tsx'), commands: at('src/commands/commands.ts') },
  output: { path: at('dist/addin'), filename: '[name].[contenthash].js', clean: true },
  plugins: [
    ...pages(at('src/taskpane/taskpane.html'), 'taskpane'),
    ...pages(at('src/commands/commands.html'), 'commands', false),
    new CopyPlugin({
      patterns: [
        { from: at('assets/*.png'), to: 'assets/[name][ext]' },
        { from: at('src/taskpane/help.html'), to: 'help.html' },
        {
          from: at('manifest.xml'),
          to: 'manifest.xml',
          transform: (text) => text.toString().replaceAll(LOCAL, origin),
        },
      ],
    }),
  ],
});

const workbench = () => ({
  ...shared('workbench'),
  // Served from this computer and never published: minimising would double the time of a build and gain nothing.
  optimization: { moduleIds: 'deterministic', chunkIds: 'deterministic', minimize: false },
  entry: { workbench: at('src/workbench/page/main.ts') },
  output: {
    path: at('dist/workbench'),
    filename: '[name].[contenthash].js',
    assetModuleFilename: '[name].[contenthash][ext]',
    publicPath: '/workbench/',
    clean: { keep: /^addin\// }, // the other bundle writes its workbench HTML there
  },
  plugins: [
    new HtmlPlugin({
      template: at('src/workbench/page/index.html'),
      filename: 'index.html',
      scriptLoading: 'module',
    }),
    new CopyPlugin({
      patterns: [{ from: at('src/workbench/page/{*.css,pane-theme.js}'), to: '[name][ext]' }],
    }),
  ],
});

module.exports = (env = {}) => {
  const origin = String(env.origin ?? LOCAL).replace(/\/+$/, '');
  if (!/^https:\/\//.test(origin)) throw new Error(`--env origin must start with https://, not "${origin}".`);
  const wanted = { addin: addin(origin), workbench: workbench() };
  if (env.only === undefined) return Object.values(wanted);
  if (!Object.hasOwn(wanted, env.only))
    throw new Error(`--env only takes addin or workbench, not "${env.only}".`);
  return [wanted[env.only]];
};
