import { createServer } from 'node:net';
import { errorCode, Refusal } from './tell.ts';

const LOOPBACK = '127.0.0.1';

/** A port nobody listens on now. Another program may still take it before it is used. */
export async function freePort(host = LOOPBACK): Promise<number> {
  const port = await listenOnce(host, 0);
  return port;
}

export async function isFree(port: number, host = LOOPBACK): Promise<boolean> {
  return listenOnce(host, port).then(
    () => true,
    () => false,
  );
}

/** Finds out before anything is built or started whether the app will be able to listen. */
export async function refuseUnlessListenable(host: string, port: number): Promise<void> {
  try {
    await listenOnce(host, port);
  } catch (error) {
    throw new Refusal(whyNot(host, port, errorCode(error)));
  }
}

function whyNot(host: string, port: number, code: string | undefined): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program: stop that program, or set PORT to another number.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user: set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is not an address of this machine: use 127.0.0.1, 0.0.0.0 or one of its own addresses.`;
    default:
      return `Heyet cannot listen on ${host}, port ${port} (${code ?? 'unknown reason'}): set HOST or PORT to something else.`;
  }
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** Where this machine reaches what listens on `host`: a wildcard address is no address to go to. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return LOOPBACK;
  return host.includes(':') ? `[${host}]` : host;
}
