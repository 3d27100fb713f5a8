// Plain JavaScript that Node 20 can read: it only makes sure that the rest runs on Node 24 or newer.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);
const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const bundled = fileURLToPath(new URL(`../node_modules/${folder}/bin/${binary}`, import.meta.url));

if (major >= NEEDED) {
  await import('./launcher.ts');
} else if (existsSync(bundled)) {
  const child = spawn(bundled, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`Node ${NEEDED} could not be started: ${error.message}.`));
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  refuse(
    `Heyet needs Node ${NEEDED} or newer and this is Node ${process.versions.node}: run "npm ci" first, and if that does not bring it, install Node ${NEEDED}.`,
  );
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
