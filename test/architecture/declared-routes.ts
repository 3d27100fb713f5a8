import { globSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod, type Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { ACCESS, type Access } from '../../src/platform/http/access.js';
import { ROOT } from './dependency-rules.js';

export interface DeclaredRoute {
  /** `GET /api/persons/{id}`, as the API document writes it. */
  route: string;
  handler: string;
  access: Access | undefined;
}

/** Every controller class in the files of src, whether a module names it or not. */
export async function controllers(): Promise<Type[]> {
  const files = globSync('src/**/*.controller.ts', { cwd: ROOT });
  const modules = await Promise.all(files.map((file) => import(join(ROOT, file)) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module)).filter(isController);
}

const isController = (value: unknown): value is Type =>
  typeof value === 'function' && Reflect.hasMetadata(PATH_METADATA, value);

/** The handlers of a controller, read from its metadata. */
export function routesOf(controller: Type): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor' && Reflect.hasMetadata(METHOD_METADATA, prototype[name] ?? {}))
    .flatMap((name) => {
      const handler = prototype[name] ?? {};
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
      const access = Reflect.getMetadata(ACCESS, handler) as Access | undefined;
      return pathsOf(controller, handler).map((path) => ({
        route: `${method} ${path}`,
        handler: `${controller.name}.${name}`,
        access,
      }));
    });
}

function pathsOf(controller: Type, handler: object): string[] {
  const own = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const rest = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
  return own.flatMap((base) =>
    rest.map((path) =>
      `/${base}/${path}`
        .replace(/\/+/g, '/')
        .replace(/(.)\/$/, '$1')
        .replace(/:(\w+)/g, '{$1}'),
    ),
  );
}

/** Controllers that a module of the app names; the others would never answer. */
export function wiredControllers(module: unknown = AppModule, seen = new Set<unknown>()): Set<unknown> {
  const held = module as { module?: object; imports?: unknown[]; controllers?: unknown[] } | undefined;
  if (!held || seen.has(held)) return new Set();
  seen.add(held);
  const of = (key: string) =>
    typeof held === 'function' ? ((Reflect.getMetadata(key, held) as unknown[] | undefined) ?? []) : [];
  const imports = [...of(MODULE_METADATA.IMPORTS), ...(held.imports ?? []), held.module];
  return new Set([
    ...of(MODULE_METADATA.CONTROLLERS),
    ...(held.controllers ?? []),
    ...imports.flatMap((one) => [...wiredControllers(one, seen)]),
  ]);
}

/** What is wrong with the routes as declared; empty when nothing is. */
export function wrongRoutes(declared: DeclaredRoute[], publicRoutes: readonly string[]): string[] {
  const open = declared.filter(({ access }) => access?.kind === 'public').map(({ route }) => route);
  const counts = Map.groupBy(declared, ({ route }) => route.replace(/\{\w+\}/g, '{}'));
  return [
    ...declared
      .filter(({ access }) => access === undefined)
      .map(
        ({ handler }) =>
          `${handler} does not say who may call it: put @Requires('noun:verb'), @SignedIn() or @Public() on it.`,
      ),
    ...open
      .filter((route) => !publicRoutes.includes(route))
      .map(
        (route) =>
          `${route} needs no session but is not in PUBLIC_ROUTES (src/platform/http/public-routes.ts): add it there, or guard it.`,
      ),
    ...publicRoutes
      .filter((route) => !open.includes(route))
      .map((route) => `${route} is in PUBLIC_ROUTES but no handler with @Public() answers it: take it out.`),
    ...[...counts.values()]
      .filter((same) => same.length > 1)
      .map(
        (same) =>
          `${same[0]?.route} is answered by ${same.map(({ handler }) => handler).join(' and ')}: only the first is ever called.`,
      ),
  ];
}
