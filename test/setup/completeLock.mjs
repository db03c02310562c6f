/**
 * Adds to package-lock.json the platform packages that npm left out because the registry it asked did not have them
 * (a mirror for one platform): without them `npm ci` refuses the lock, and on other platforms nothing would install
 * them. Entries that say no digest get the registry's, so that what is installed is what was chosen, on every platform.
 * Run after `npm install` on such a machine: `node test/setup/completeLock.mjs`. A test says when it is needed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const OS = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'wasi',
];
const CPU = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'arm', 'wasm32'];

/** What a platform package runs on, from its name: "@swc/core-linux-x64-musl". */
function platformOf(name) {
  const parts = name.replace(/^@[^/]+\//, '').split(/[-.]/);
  const os = OS.filter((each) => parts.includes(each) || (each === 'wasi' && parts.includes('wasm32')));
  const cpu = CPU.filter(
    (each) => parts.includes(each) || (each === 'arm' && parts.some((part) => /^arm(v\d|eabi)/.test(part))),
  );
  return { os: os.slice(0, 1), cpu: cpu.slice(0, 1) };
}

/** The optional dependencies a lock names but does not hold, each with the version wanted. */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !held(packages, place, name))
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  );
}

/** The places of a lock's packages for which no digest is kept; links and the project itself need none. */
export function withoutIntegrity(packages) {
  return Object.entries(packages)
    .filter(([place, entry]) => place !== '' && !entry.link && !entry.integrity)
    .map(([place]) => place);
}

/** What the registry says the digest of one version is: "sha512-…". */
function integrityOf(name, version) {
  const npm = process.platform === 'win32' ? ['cmd', ['/c', 'npm']] : ['npm', []];
  const words = [...npm[1], 'view', `${name}@${version}`, 'dist.integrity'];
  const said = execFileSync(npm[0], words, { encoding: 'utf8' }).trim();
  if (!/^sha512-[\w+/]+=*$/.test(said))
    throw new Error(`The registry gives no digest for ${name}@${version}.`);
  return said;
}

/** Whether a package finds another one from its place, as Node would: in its own node_modules or one further up. */
function held(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

if (process.argv[1]?.endsWith('completeLock.mjs')) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  for (const { name, version, dev } of missingOptional(lock.packages)) {
    const { os, cpu } = platformOf(name);
    if (!/^\d+\.\d+\.\d+$/.test(version) || os.length + cpu.length === 0) {
      throw new Error(
        `${name}@${version} is missing from the lock and is no platform package of a fixed version.`,
      );
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length ? { cpu } : {}),
      ...(dev ? { dev } : {}),
      optional: true,
      ...(os.length ? { os } : {}),
    };
    process.stdout.write(`${name}@${version}\n`);
  }
  for (const place of withoutIntegrity(lock.packages)) {
    const entry = lock.packages[place];
    entry.integrity = integrityOf(place.slice(place.lastIndexOf('node_modules/') + 13), entry.version);
    process.stdout.write(`${place} ${entry.integrity.slice(0, 20)}…\n`);
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
}
