import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { Authenticator } from '../platform/http/authenticator.js';
import { MemberRepository } from './members/member.repository.js';
import { MembersService } from './members/members.service.js';
import { TenantRepository } from './offices/tenant.repository.js';
import { TenantService } from './offices/tenants.service.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { SessionAuthenticator } from './sessions/authenticator.service.js';
import { SessionCookie } from './sessions/session-cookie.service.js';
import { SessionRepository } from './sessions/session.repository.js';
import { MySessionsController, SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { ThrottleRepository } from './throttling/throttle.repository.js';
import { ThrottlingService } from './throttling/throttling.service.js';
import { UserRepository } from './users/user.repository.js';
import { UsersController } from './users/users.controller.js';
import { UsersService } from './users/users.service.js';

/** Tenants, users, members and their roles, sessions. Global, since the edge asks it who a request comes from. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [SessionsController, MySessionsController, UsersController],
  providers: [
    MemberRepository,
    MembersService,
    PasswordsService,
    SessionAuthenticator,
    SessionCookie,
    SessionRepository,
    SessionsService,
    TenantRepository,
    TenantService,
    ThrottleRepository,
    ThrottlingService,
    UserRepository,
    UsersService,
    { provide: Authenticator, useExisting: SessionAuthenticator },
  ],
  exports: [Authenticator, MembersService, TenantService, UsersService],
})
export class IdentityModule {}
