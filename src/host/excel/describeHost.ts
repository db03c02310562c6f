import type { HostFacts } from '../port';

/** Sets that change what the add-in does, and the newest version of each that is asked for. */
const SETS = [
  ['ExcelApi', 1, 20],
  ['ExcelApiOnline', 1, 1],
  ['AddinCommands', 1, 3],
  ['SharedRuntime', 1, 2],
] as const;

/** The newest version of a set that this Excel has, "1.17"; null where it has none. */
function newest(name: string, major: number, minor: number): string | null {
  for (let at = minor; at >= 1; at -= 1)
    if (Office.context.requirements.isSetSupported(name, `${major}.${at}`)) return `${major}.${at}`;
  return null;
}

/** What this Excel says of itself. No request is sent. */
export function describeHost(): HostFacts {
  const diagnostics: Partial<Office.ContextInformation> = Office.context.diagnostics ?? {};
  return {
    platform: String(diagnostics.platform ?? 'not said'),
    version: String(diagnostics.version ?? 'not said'),
    language: String(Office.context.displayLanguage ?? 'not said'),
    sets: SETS.flatMap(([name, major, minor]) => {
      const version = newest(name, major, minor);
      return version === null ? [] : [`${name} ${version}`];
    }),
  };
}
