import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Starts the demo server; resolves with its address once it prints it. */
export function startServer() {
  const server = spawn(process.execPath, ['src/workbench/start.mjs', '--no-open', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /https:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.on('exit', (code) =>
      reject(new Error(`The workbench server stopped early (exit code ${code}).\n${printed}`)),
    );
  });
  return { server, url };
}
