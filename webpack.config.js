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
const { rmSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const Minimizer = require('minimizer-webpack-plugin');
const { SourceMapDevToolPlugin } = require('webpack');

const LOCAL = 'https://localhost:3000';
const at = (...parts) => path.resolve(__dirname, ...parts);
/** Beside what is published, never in it. */
const MAPS = at('dist/addin-maps');

/** What both bundles have in common. */
const shared = (name) => ({
  name,
  target: ['web', 'es2022'],
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
    minimizer: [new Minimizer({ test: /\.js$/, minify: Minimizer.swcMinify, extractComments: false })],
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
const pages = ({ headers }, template, chunk, inject = true) => [
  new HtmlPlugin({
    template,
    filename: `${chunk}.html`,
    chunks: [chunk],
    inject,
    minify: false,
    scripts: [`${headers.OFFICE_CDN}/lib/1/hosted/office.js`],
    policy: headers.contentPolicy(headers.OFFICE_CDN),
  }),
  new HtmlPlugin({
    template,
    filename: at(`dist/workbench/addin/${chunk}.html`),
    chunks: [chunk],
    inject,
    minify: false,
    publicPath: '/addin/',
    scripts: ['/office/office.js', '/workbench/pane-theme.js'],
    policy: headers.contentPolicy(''),
  }),
];

/** Files that are made and not copied: for the three kinds of host, and the notices of the packages in the scripts. */
class MadeFiles {
  constructor({ hostFiles, licences, bundled }, base) {
    this.files = {
      'web.config': () => hostFiles.renderWebConfig(),
      'nginx.conf': () => hostFiles.renderNginx(base),
      'staticwebapp.config.json': () => hostFiles.renderStaticWebApp(),
      'THIRD-PARTY-NOTICES.txt': (compilation) =>
        licences.renderNotices(bundled.bundledPackages(compilation)),
    };
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    // webpack clears the folder it writes to, not the maps beside it.
    compiler.hooks.beforeRun.tap('MadeFiles', () => rmSync(MAPS, { recursive: true, force: true }));
    compiler.hooks.thisCompilation.tap('MadeFiles', (compilation) => {
      const stage = { name: 'MadeFiles', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL };
      compilation.hooks.processAssets.tap(stage, () => {
        for (const [name, render] of Object.entries(this.files))
          compilation.emitAsset(name, new sources.RawSource(render(compilation)));
      });
    });
  }
}

const addin = (origin, publish) => ({
  ...shared('addin'),
  entry: { taskpane: at('src/taskpane/taskpane.tsx'), commands: at('src/commands/commands.ts') },
  output: { path: at('dist/addin'), filename: 'js/[name].[contenthash].js', clean: true },
  plugins: [
    new SourceMapDevToolPlugin({ filename: '../addin-maps/[file].map', append: false }),
    ...pages(publish, at('src/taskpane/taskpane.html'), 'taskpane'),
    ...pages(publish, at('src/commands/commands.html'), 'commands', false),
    new MadeFiles(publish, new URL(origin).pathname.replace(/\/$/, '')),
    new CopyPlugin({
      patterns: [
        { from: at('assets/{icon,refresh}-*.png'), to: 'assets/[name][ext]' },
        { from: at('src/taskpane/help.html'), to: 'help.html' },
        { from: at('LICENSE'), to: 'LICENSE.txt', toType: 'file' },
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
  devtool: 'source-map',
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

/** What is told to hosts and which notices are due: TypeScript, as the rest of src is. */
async function loadPublish() {
  const { tsImport } = await import('tsx/esm/api');
  const names = ['headers', 'hostFiles', 'licences', 'bundled'];
  const loaded = names.map(async (name) => [name, await tsImport(`./src/publish/${name}.ts`, __filename)]);
  return Object.fromEntries(await Promise.all(loaded));
}

module.exports = async (env = {}) => {
  const origin = String(env.origin ?? LOCAL).replace(/\/+$/, '');
  if (!/^https:\/\//.test(origin)) throw new Error(`--env origin must start with https://, not "${origin}".`);
  if (env.only !== undefined && !['addin', 'workbench'].includes(env.only))
    throw new Error(`--env only takes addin or workbench, not "${env.only}".`);
  const wanted = { addin: addin(origin, await loadPublish()), workbench: workbench() };
  return env.only === undefined ? Object.values(wanted) : [wanted[env.only]];
};
