import { Controller, Get, Post } from '@nestjs/common';
import { Public, Requires } from '../../src/platform/http/access.js';
import { PUBLIC_ROUTES } from '../../src/platform/http/public-routes.js';
import { controllers, routesOf, wiredControllers, wrongRoutes } from './declared-routes.js';

@Controller('api/things')
class Things {
  @Get()
  @Requires('things:read')
  list(): void {}

  @Get(':id')
  one(): void {}

  @Post('open')
  @Public()
  open(): void {}

  @Get(':thing')
  @Requires('things:read')
  again(): void {}
}

describe('routes', () => {
  it('say who may call them, and stand in the list when that is everybody', async () => {
    const declared = (await controllers()).flatMap(routesOf);
    expect(declared.length).toBeGreaterThan(2);
    expect(wrongRoutes(declared, PUBLIC_ROUTES)).toEqual([]);
  });

  it('belong to a module of the app', async () => {
    const wired = wiredControllers();
    const strays = (await controllers()).filter((one) => !wired.has(one));
    expect(
      strays.map((one) => `${one.name} never answers: name it in its module, and the module in src/app.module.ts.`),
    ).toEqual([]);
  });

  it('are refused without an access rule, unlisted, listed in vain, or twice', () => {
    expect(wrongRoutes(routesOf(Things), ['GET /api/gone'])).toEqual([
      expect.stringContaining('Things.one does not say who may call it'),
      expect.stringContaining('POST /api/things/open needs no session but is not in PUBLIC_ROUTES'),
      expect.stringContaining('GET /api/gone is in PUBLIC_ROUTES but no handler'),
      expect.stringContaining('GET /api/things/{id} is answered by Things.one and Things.again'),
    ]);
  });

  it('are read from the metadata as the document writes them', () => {
    expect(routesOf(Things).map(({ route }) => route)).toEqual([
      'GET /api/things',
      'GET /api/things/{id}',
      'POST /api/things/open',
      'GET /api/things/{thing}',
    ]);
    expect(wiredControllers().has(Things)).toBe(false);
  });
});
