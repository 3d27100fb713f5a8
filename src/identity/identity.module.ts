import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { Authenticator } from '../platform/http/authenticator.js';
import { AccessTokenRepository } from './access-tokens/access-token.repository.js';
import { AccessTokensService } from './access-tokens/access-tokens.service.js';
import { LinkGuesses } from './access-tokens/link-guesses.service.js';
import { LinkedOffices } from './access-tokens/linked-offices.service.js';
import { MailedLinks } from './access-tokens/mailed-links.service.js';
import { AccountMailTruth } from './account-mails/account-mail-truth.service.js';
import { AccountMailRepository } from './account-mails/account-mail.repository.js';
import { AccountMailsService } from './account-mails/account-mails.service.js';
import { SendAccountMail } from './account-mails/send-account-mail.job.js';
import { EmailChangeRepository } from './email-changes/email-change.repository.js';
import { EmailChangesController } from './email-changes/email-changes.controller.js';
import { EmailChangesService } from './email-changes/email-changes.service.js';
import { AcceptanceService } from './invitations/acceptance.service.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { AcceptanceController, InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { MemberPersons } from './members/member-persons.service.js';
import { MemberRepository } from './members/member.repository.js';
import { MembersController } from './members/members.controller.js';
import { MembersService } from './members/members.service.js';
import { OfficeExportRepository } from './offices/office-export.repository.js';
import { OfficeExportService } from './offices/office-export.service.js';
import { OfficesController } from './offices/offices.controller.js';
import { OfficesService } from './offices/offices.service.js';
import { TenantRepository } from './offices/tenant.repository.js';
import { TenantService } from './offices/tenants.service.js';
import { PasswordResetsController } from './password-resets/password-resets.controller.js';
import { PasswordResetsService } from './password-resets/password-resets.service.js';
import { PasswordChangesService } from './passwords/password-changes.service.js';
import { PasswordFreshness } from './passwords/password-freshness.service.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { SessionAuthenticator } from './sessions/authenticator.service.js';
import { ForgetSessions } from './sessions/forget-sessions.job.js';
import { SessionCookie } from './sessions/session-cookie.service.js';
import { SessionRepository } from './sessions/session.repository.js';
import { MySessionsController, SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { ThrottleRepository } from './throttling/throttle.repository.js';
import { ThrottlingService } from './throttling/throttling.service.js';
import { UserRepository } from './users/user.repository.js';
import { UsersController } from './users/users.controller.js';
import { UsersService } from './users/users.service.js';

const repositories = [
  AccessTokenRepository,
  AccountMailRepository,
  EmailChangeRepository,
  InvitationRepository,
  MemberRepository,
  OfficeExportRepository,
  SessionRepository,
  TenantRepository,
  ThrottleRepository,
  UserRepository,
];

const inside = [
  AcceptanceService,
  AccountMailTruth,
  AccountMailsService,
  EmailChangesService,
  ForgetSessions,
  PasswordChangesService,
  PasswordFreshness,
  PasswordResetsService,
  PasswordsService,
  SendAccountMail,
  SessionAuthenticator,
  SessionCookie,
  SessionsService,
  ThrottlingService,
];

const offered = [
  AccessTokensService,
  InvitationsService,
  LinkedOffices,
  LinkGuesses,
  MailedLinks,
  MemberPersons,
  MembersService,
  OfficeExportService,
  OfficesService,
  TenantService,
  UsersService,
];

/** Tenants, users, members and their roles, sessions. Global, since the edge asks it who a request comes from. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [
    SessionsController,
    MySessionsController,
    UsersController,
    EmailChangesController,
    PasswordResetsController,
    AcceptanceController,
    InvitationsController,
    MembersController,
    OfficesController,
  ],
  providers: [...repositories, ...inside, ...offered, { provide: Authenticator, useExisting: SessionAuthenticator }],
  exports: [Authenticator, ...offered],
})
export class IdentityModule {}
