import { Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { forbidden } from '../errors/problem.js';
import { askedLanguage } from '../i18n/language.js';
import { ACCESS, type Access, type HeyetRequest, type SessionIdentity } from './access.js';
import { Authenticator } from './authenticator.js';
import { FormBody } from './form-body.js';
import {
  foreignOrigin,
  noOffice,
  notSignedIn,
  officeChanged,
  officeHeaderMissing,
  officeSuspended,
  unsupportedMediaType,
} from './http.errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The header by which a tab says which office it shows. */
export const OFFICE_HEADER = 'heyet-office';

/** Decides for every request, in this order: own site, session, office of the tab, permission. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly log = new Logger('access');

  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HeyetRequest>();
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    const takesForm = access.kind === 'public' && access.form;
    if (!SAFE.has(request.method) && !takesForm) assertOwnSite(request);
    if (request.body instanceof FormBody && !takesForm) throw unsupportedMediaType();
    if (access.kind === 'public') return true;
    const session = await this.authenticator.authenticate(request);
    if (!session) throw notSignedIn();
    request.session = speaking(session, request);
    if (access.kind === 'permission') this.assertPermission(request, session, access.permission);
    return true;
  }

  private assertPermission(request: HeyetRequest, session: SessionIdentity, permission: string): void {
    if (!session.actor) throw session.suspended ? officeSuspended() : noOffice();
    assertSameOffice(request, session.actor.tenantId);
    if (session.actor.permissions.has(permission)) return;
    this.log.warn(
      `refused ${permission} to user ${session.userId} in ${session.actor.tenantId}, request ${request.id}`,
    );
    throw forbidden();
  }
}

/** The page may show another language than the profile names: what it asks for is what its reader reads. */
function speaking(session: SessionIdentity, request: HeyetRequest): SessionIdentity {
  const language = askedLanguage(request.headers['accept-language']) ?? session.language;
  return { ...session, language, actor: session.actor && { ...session.actor, language } };
}

/** Browsers say where an unsafe request comes from; a foreign site is refused (login CSRF included). */
function assertOwnSite(request: HeyetRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  if (site !== undefined) throw foreignOrigin();
  const { origin } = request.headers;
  if (origin === undefined) return; // no browser: no cookie was sent along unasked
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw foreignOrigin();
}

function assertSameOffice(request: HeyetRequest, tenantId: string): void {
  const shown = request.headers[OFFICE_HEADER];
  if (shown === tenantId) return;
  if (shown !== undefined) throw officeChanged();
  if (!SAFE.has(request.method)) throw officeHeaderMissing();
}
