import { Inject, Injectable, Logger } from '@nestjs/common';
import type { TenantTx } from '../../platform/database/tenant-tx.js';
import { SETTINGS_TOKEN } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import type { JobRun } from '../../platform/jobs/job.js';
import { attemptDeadline, Mailer } from '../../platform/mail/mailer.js';
import { SuppressionService } from '../suppression.service.js';
import { ClaimRepository, type Ended } from './claim.repository.js';
import { Letters, type Letter } from './letters.service.js';
import { settlementOf } from './delivery.rules.js';

/** One bell's rows: who rang waits until each was dealt with. */
interface Errand {
  left: number;
  done: PromiseWithResolvers<void>;
}

/** One tenant's round: rows that wait, mails on their way, and what came back. */
interface Round {
  waiting: Map<string, Errand[]>;
  flying: number;
  ended: { ended: Ended; errands: Errand[]; tries: number }[];
  /** Called when a mail came back, or a bell brought more rows. */
  wake: () => void;
}

/** A bell this little too early waits for its row; one much too early leaves it to the sweep. */
const EARLY_MS = 2000;
/** What came back waits this long for company before it is written down. */
const GATHER_MS = 25;
/** How often what was sent is tried to be written down, and how far apart; who is asked to stop has 25 seconds for all of it. */
const PATIENCE = { tries: 300, pauseMs: 1000 };
const PATIENCE_WHILE_STOPPING = { tries: 3, pauseMs: 100 };

/**
 * Delivers rows of the ledger: settles what came back and claims the next in one transaction, sends outside any. So many rows are
 * claimed as mails can be under way, and no more: what a dying process leaves in doubt is that small number.
 */
@Injectable()
export class Courier {
  private readonly log = new Logger('reminders');
  private readonly rounds = new Map<string, Round>();
  private free: number;
  /** With so many mails to claim or to settle, a transaction pays. */
  private readonly worthwhile: number;
  private waitingForFree: (() => void)[] = [];

  constructor(
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
    private readonly claims: ClaimRepository,
    private readonly letters: Letters,
    private readonly mailer: Mailer,
    private readonly suppression: SuppressionService,
  ) {
    // so many that connections never wait for the database, and that a transaction serves more than one mail
    this.free = settings.smtpConnections * 12;
    this.worthwhile = settings.smtpConnections * 8;
  }

  /** Resolves when none of these rows is in this process's hands any more. */
  async deliver(run: JobRun<{ rows: string[] }>): Promise<void> {
    const tenantId = run.tenantId!;
    const errand: Errand = { left: run.data.rows.length, done: Promise.withResolvers<void>() };
    if (errand.left === 0) return;
    const round: Round = this.rounds.get(tenantId) ?? {
      waiting: new Map(),
      flying: 0,
      ended: [],
      wake: () => undefined,
    };
    for (const id of run.data.rows) round.waiting.set(id, [...(round.waiting.get(id) ?? []), errand]);
    round.wake();
    if (!this.rounds.has(tenantId)) {
      this.rounds.set(tenantId, round);
      void this.go(run, round);
    }
    await errand.done.promise;
  }

  private async go(run: JobRun<{ rows: string[] }>, round: Round): Promise<void> {
    try {
      for (;;) {
        if (run.stopping.aborted) this.putDown(round);
        if (round.waiting.size + round.flying + round.ended.length === 0) return;
        await this.gather(round);
        await this.step(run, round, this.takeRoom(round));
      }
    } catch (error) {
      this.log.error(`A round of ${run.tenantId} broke off, the sweep goes on: ${traceOf(error)}`);
    } finally {
      // at once: a bell that came after this must begin a round of its own
      this.rounds.delete(run.tenantId!);
      this.putDown(round);
    }
  }

  /** Waits until a transaction pays: enough to claim, enough to settle, or nothing left to wait for. */
  private async gather(round: Round): Promise<void> {
    const until = performance.now() + GATHER_MS;
    for (;;) {
      const claimable = Math.min(this.free, round.waiting.size);
      if (claimable > 0 && claimable >= Math.min(this.worthwhile, round.waiting.size)) return;
      if (round.ended.length >= this.worthwhile) return;
      const left = until - performance.now();
      if (round.ended.length > 0 && (round.flying === 0 || left <= 0)) return;
      await Promise.race([
        new Promise<void>((resolve) => (round.wake = resolve)),
        ...(round.waiting.size > 0 ? [new Promise<void>((resolve) => this.waitingForFree.push(resolve))] : []),
        ...(round.ended.length > 0 ? [pause(left)] : []),
      ]);
    }
  }

  /** One transaction: what came back is settled, and as much as there is room for is claimed. Then those mails go. */
  private async step(run: JobRun<{ rows: string[] }>, round: Round, room: number): Promise<void> {
    const ids = [...round.waiting.keys()].slice(0, room);
    const errands = new Map(ids.map((id) => [id, round.waiting.get(id)!]));
    for (const id of ids) round.waiting.delete(id);
    const ended = round.ended.splice(0, howManyToSettle(round));
    let letters: Letter[];
    try {
      letters = await run.inTenant((tx) =>
        this.settleAndClaim(
          tx,
          run.worker,
          ended.map((one) => one.ended),
          ids,
        ),
      );
      for (const { errands: finished } of ended) finished.forEach(complete);
    } catch (error) {
      this.log.error(`Claiming for ${run.tenantId}: ${traceOf(error)}`);
      await this.keepForLater(round, ended, run.stopping.aborted);
      letters = await this.oneByOne(run, ids);
    }
    const begun = new Set(letters.map((one) => one.row.id));
    this.giveBack(room - begun.size);
    for (const id of ids) if (!begun.has(id)) errands.get(id)!.forEach(complete);
    const deadline = attemptDeadline(this.settings.leaseSeconds);
    for (const letter of letters) void this.send(round, letter, deadline, errands.get(letter.row.id)!);
  }

  /** What was sent is written down as soon as the database answers again. Past all patience, which is short in a worker that stops, its lease runs out, and it is uncertain. */
  private async keepForLater(round: Round, ended: Round['ended'], isStopping: boolean): Promise<void> {
    const { tries, pauseMs } = isStopping ? PATIENCE_WHILE_STOPPING : PATIENCE;
    for (const one of ended) {
      one.tries++;
      if (one.tries < tries) round.ended.push(one);
      else one.errands.forEach(complete);
    }
    if (ended.length > 0) await pause(pauseMs);
  }

  /** After a failure: the row that failed waits for another attempt, and the others go. */
  private async oneByOne(run: JobRun<{ rows: string[] }>, ids: string[]): Promise<Letter[]> {
    const letters: Letter[] = [];
    for (const id of ids) {
      try {
        letters.push(...(await run.inTenant((tx) => this.settleAndClaim(tx, run.worker, [], [id]))));
      } catch {
        // also fails while the database is away: then the row is as it was, for the sweep
        await run.inTenant((tx) => this.claims.setAside(tx, id, this.settings.retrySeconds[0]!)).catch(() => undefined);
      }
    }
    return letters;
  }

  private async settleAndClaim(tx: TenantTx, worker: string, ended: Ended[], ids: string[]): Promise<Letter[]> {
    const settled = this.claims.settle(tx, worker, ended).then((refused) => this.suppression.record(tx, refused));
    if (ids.length === 0) return settled.then(() => []);
    const claim = () => this.claims.claim(tx, ids, worker, this.settings.leaseSeconds);
    let [found] = await Promise.all([claim(), settled]);
    if (found.claimed.length + found.expired.length === 0 && ended.length === 0) {
      const early = await this.claims.untilDue(tx, ids);
      if (early !== null && early > 0 && early <= EARLY_MS) {
        await pause(early + 5);
        found = await claim();
      }
    }
    return this.letters.write(tx, found.claimed, found.expired);
  }

  private async send(round: Round, letter: Letter, deadline: AbortSignal, errands: Errand[]): Promise<void> {
    round.flying++;
    const outcome = await this.mailer.send(letter.message, deadline);
    const { row, message } = letter;
    const settlement = settlementOf(outcome, row.attempts, this.settings.retrySeconds, Math.random());
    if (settlement.state === 'dead' || settlement.state === 'failed')
      this.log.error(`Reminder ${row.id} is ${settlement.state}: ${outcome.answer}`);
    const mail = {
      recipient: message.to.address,
      subject: message.subject,
      wording: letter.wording,
      parts: letter.parts,
    };
    round.ended.push({
      ended: { row, outcome, settlement, messageId: this.mailer.messageId(message.messageKey), mail },
      errands,
      tries: 0,
    });
    round.flying--;
    this.giveBack(1);
    round.wake();
  }

  private takeRoom(round: Round): number {
    const room = Math.min(this.free, round.waiting.size);
    this.free -= room;
    return room;
  }

  private giveBack(room: number): void {
    this.free += room;
    if (room > 0) this.waitingForFree.splice(0).forEach((resume) => resume());
  }

  /** Asked to stop: rows not yet claimed stay where they are, for the next worker. */
  private putDown(round: Round): void {
    for (const errands of round.waiting.values()) errands.forEach(complete);
    round.waiting.clear();
  }
}

/** All of them in one transaction; after it failed each alone, so that one which cannot be written down holds up no other. */
const howManyToSettle = ({ ended }: Round): number => (ended.some((one) => one.tries > 0) ? 1 : ended.length);

function complete(errand: Errand): void {
  if (--errand.left === 0) errand.done.resolve();
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const traceOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
