import { spawn } from 'node:child_process';

/** The command that opens an address in the default browser, or null where there is no screen to open it on. */
export function browserCommand(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  url: string,
): { readonly command: string; readonly args: readonly string[] } | null {
  if (platform === 'darwin') return { command: 'open', args: [url] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
  if (env.DISPLAY === undefined && env.WAYLAND_DISPLAY === undefined) return null;
  return { command: 'xdg-open', args: [url] };
}

/** Opens the address in the default browser. The address is printed in any case, so a failure here is no problem of its own. */
export function openBrowser(url: string): void {
  const found = browserCommand(process.platform, process.env, url);
  if (found === null) return;
  spawn(found.command, found.args, { stdio: 'ignore', detached: true })
    .on('error', () => process.stdout.write('No browser could be started: open the address yourself.\n'))
    .unref();
}
