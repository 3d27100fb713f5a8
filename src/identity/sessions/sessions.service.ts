import { Injectable, Logger } from '@nestjs/common';
import { notFound } from '../../platform/errors/problem.js';
import { GlobalDatabase } from '../../platform/database/global-database.js';
import { newId } from '../../platform/database/ids.js';
import type { GlobalTx, TenantTx } from '../../platform/database/tenant-tx.js';
import type { SessionIdentity } from '../../platform/http/access.js';
import { notSignedIn, officeSuspended } from '../../platform/http/http.errors.js';
import { wrongCredentials, wrongPassword } from '../identity.errors.js';
import { PasswordsService } from '../passwords/passwords.service.js';
import { ThrottlingService, type Bucket } from '../throttling/throttling.service.js';
import { UserRepository, type StoredUser } from '../users/user.repository.js';
import { SessionRepository, type SessionRow } from './session.repository.js';
import { hashOf, newSecret } from './session.rules.js';

/** From where somebody signs in, as the list of sessions shows it. */
export interface Origin {
  address: string;
  userAgent: string | null;
}

const FREE_PER_ACCOUNT = 5;
/** A whole office may stand behind one address. */
const FREE_PER_ADDRESS = 300;

/** Signing in and out. Opens its own transactions: none may be held while a password is hashed. */
@Injectable()
export class SessionsService {
  private readonly log = new Logger('sessions');

  constructor(
    private readonly database: GlobalDatabase,
    private readonly sessions: SessionRepository,
    private readonly users: UserRepository,
    private readonly passwords: PasswordsService,
    private readonly throttling: ThrottlingService,
  ) {}

  /** The new session's secret. The answer is the same, and takes as long, whether the address is unknown or the password wrong. */
  async signIn(email: string, password: string, origin: Origin): Promise<string> {
    const user = await this.database.run((tx) => this.users.byEmail(tx, email), { readOnly: true });
    const buckets = await this.buckets(email, user, origin.address);
    const known = await this.throttling.attempt(buckets, async () => {
      const matches = await this.passwords.matches(password, user?.passwordHash ?? null);
      return matches && user && !user.disabledAt ? user : null;
    });
    if (!known) {
      this.log.warn(`refused sign-in of ${user ? `user ${user.id}` : 'an unknown address'} from ${origin.address}`);
      throw wrongCredentials();
    }
    await this.throttling.forgive(buckets[0]!);
    return this.database.run(async (tx) => this.start(tx, known.id, await this.officeToOpen(tx, known.id), origin));
  }

  /** The secret of a new session in that office. */
  async start(tx: GlobalTx | TenantTx, userId: string, tenantId: string | null, origin: Origin): Promise<string> {
    const secret = newSecret();
    const userAgent =
      origin.userAgent
        ?.toWellFormed()
        .replace(/\p{Cc}/gu, ' ')
        .slice(0, 300) ?? null;
    await this.sessions.insert(tx, {
      id: newId(),
      userId,
      tokenHash: hashOf(secret),
      tenantId,
      address: origin.address,
      userAgent,
    });
    return secret;
  }

  /** Ends the session of a cookie, if it is one. */
  async signOut(secret: string): Promise<void> {
    await this.database.run((tx) => this.sessions.endByHash(tx, hashOf(secret)));
  }

  /** The password was typed again: it counts as fresh. Answers with the session's new secret. @throws wrongPassword */
  async confirmPassword(session: SessionIdentity, password: string, address: string): Promise<string> {
    const user = await this.database.run((tx) => this.users.byId(tx, session.userId), { readOnly: true });
    if (!user) throw notSignedIn();
    if (!(await this.isPasswordOf(user, password, address))) throw wrongPassword();
    return this.database.run((tx) => this.renew(tx, session));
  }

  /** Slowed down like signing in. @throws tooManyAttempts */
  async isPasswordOf(user: StoredUser, password: string, address: string): Promise<boolean> {
    const [account] = await this.buckets(user.email, user, address);
    const matches = await this.throttling.attempt(
      [account!],
      async () => (await this.passwords.matches(password, user.passwordHash)) || null,
    );
    if (!matches || user.disabledAt) return false;
    await this.throttling.forgive(account!);
    return true;
  }

  /** The session goes on under a new secret, its password typed just now. */
  async renew(tx: GlobalTx, { sessionId, userId }: SessionIdentity): Promise<string> {
    const secret = newSecret();
    if (!(await this.sessions.renew(tx, sessionId, userId, hashOf(secret)))) throw notSignedIn();
    return secret;
  }

  list(session: SessionIdentity): Promise<SessionRow[]> {
    return this.database.run((tx) => this.sessions.list(tx, session.userId), { readOnly: true });
  }

  async end(session: SessionIdentity, id: string): Promise<void> {
    if (!(await this.database.run((tx) => this.sessions.end(tx, session.userId, id)))) throw notFound();
  }

  async endOthers(session: SessionIdentity): Promise<void> {
    await this.database.run((tx) => this.sessions.endAll(tx, session.userId, session.sessionId));
  }

  /** Moves the session to another office of its user. @throws notFound, officeSuspended */
  async switchOffice(session: SessionIdentity, tenantId: string): Promise<void> {
    await this.database.run(async (tx) => {
      const office = (await this.sessions.memberships(tx, session.userId)).find((one) => one.tenantId === tenantId);
      if (!office) throw notFound();
      if (office.status === 'suspended') throw officeSuspended();
      await this.sessions.setOffice(tx, session.sessionId, tenantId);
    });
  }

  /** The one worked in last, else the first by name; a suspended one only when there is no other. */
  private async officeToOpen(tx: GlobalTx, userId: string): Promise<string | null> {
    const offices = await this.sessions.memberships(tx, userId);
    const open = offices.filter((one) => one.status === 'active');
    const last = await this.sessions.lastOffice(tx, userId);
    return (open.find((one) => one.tenantId === last) ?? open[0] ?? offices[0])?.tenantId ?? null;
  }

  /**
   * The account first, then the address. Addresses the user has signed in from before count for themselves,
   * so that somebody guessing elsewhere keeps nobody from his own desk.
   */
  private async buckets(email: string, user: StoredUser | null, address: string): Promise<Bucket[]> {
    const known = await this.sessions.knowsAddress(user?.id ?? null, address);
    const account = { key: `account ${email.toLowerCase()} ${known ? address : ''}`, free: FREE_PER_ACCOUNT };
    return known ? [account] : [account, { key: `address ${address}`, free: FREE_PER_ADDRESS }];
  }
}
