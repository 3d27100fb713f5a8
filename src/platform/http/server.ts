import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Settings } from '../config/settings.js';
import type { HeyetRequest } from './access.js';
import { refuseStrangeBody } from './body-shape.js';
import { readForms } from './form-body.js';
import { answerProblem } from './problem.filter.js';

const BODY_LIMIT = 1_048_576;

/** Fastify as we run it: JSON of at most 1 MB, ids on requests, proxies only where they are named. */
export function makeAdapter(settings: Settings): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => uuidv7(),
    trustProxy: settings.trustedProxies === null ? false : settings.trustedProxies.split(',').map((one) => one.trim()),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error: Error, request: unknown, reply: unknown) =>
      answerProblem(error, request as HeyetRequest, reply as FastifyReply),
    rewriteUrl: (request: IncomingMessage) =>
      isPage(request.method, request.url, request.headers.accept) ? '/index.html' : (request.url ?? '/'),
  });
  readForms(adapter);
  return adapter;
}

/** Cookies, compression, security headers, and the built web application with its fallback for deep links. */
export async function furnish(app: NestFastifyApplication, settings: Settings, webRoot: string | null): Promise<void> {
  const https = settings.publicUrl?.startsWith('https:') ?? false;
  const server = app.getHttpAdapter().getInstance();
  server.addHook('preValidation', refuseStrangeBody);
  server.addHook('onSend', keepFromCaches);
  await app.register(cookie as never);
  await app.register(compress as never, { threshold: 1024, encodings: ['gzip', 'identity'] } as never);
  await app.register(helmet as never, securityHeaders(https) as never);
  if (webRoot && existsSync(join(webRoot, 'index.html'))) await serveWeb(app, webRoot);
}

/** Answers are about somebody: nothing on the way, nor the browser of a shared machine, keeps them, unless a route says otherwise. */
async function keepFromCaches(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (/^\/api(\/|\?|$)/.test(request.url) && !reply.hasHeader('cache-control'))
    reply.header('cache-control', 'no-store');
  return payload;
}

/** OWASP ASVS 5, 3.4: no inline script, no frames, no sniffing, no referrer. Mantine sets styles inline. */
function securityHeaders(https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}

/** Hashed files are kept for a year; the page itself is asked for each time. Paths of no file are routes of the web application. */
async function serveWeb(app: NestFastifyApplication, webRoot: string): Promise<void> {
  await app.register(
    fastifyStatic as never,
    {
      root: webRoot,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply: { header(name: string, value: string): void }, path: string) =>
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    } as never,
  );
}

/** True for a page of the web application: a GET for HTML outside `/api`, `/health` and files. */
export function isPage(method: string | undefined, url: string | undefined, accept: string | undefined): boolean {
  if (method !== 'GET' || url === undefined || !(accept ?? '').includes('text/html')) return false;
  const path = url.split('?', 1)[0]!;
  return !/^\/(api|health)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
}
