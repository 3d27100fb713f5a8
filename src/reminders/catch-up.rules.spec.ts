import fc from 'fast-check';
import { catchUp, lostItsMoment } from './catch-up.rules.js';

const STATES = [
  'planned',
  'sending',
  'retry',
  'uncertain',
  'sent',
  'held',
  'failed',
  'dead',
  'expired',
  'skipped',
  'spared',
  'cancelled',
  'superseded',
];
const said = fc
  .record({ step: fc.option(fc.constantFrom(...STATES)), any: fc.boolean(), lost: fc.constant(false) })
  .map((one) => ({ ...one, any: one.any || one.step !== null }));

const SPARED = { toldJustNow: true };
const ALONE = { toldJustNow: false };
const written = (step: string | null, lost = false) => ({ step, any: step !== null, lost });

describe('the latest step that is past when a plan is written', () => {
  it('goes at once to who was not told yet', () => {
    expect(catchUp(written(null), ALONE)).toBe('send');
  });

  it('is written down as not sent for who was invited in the same act', () => {
    expect(catchUp(written(null), SPARED)).toBe('skip');
    expect(catchUp(written('planned', true), SPARED)).toBe('skip');
  });

  it('goes to who lost it while the plan rested', () => {
    expect(catchUp(written('cancelled'), ALONE)).toBe('send');
    expect(catchUp(written('superseded'), ALONE)).toBe('send');
  });

  it('never goes beside another mail, whatever the ledger says', () => {
    fc.assert(fc.property(said, (one) => catchUp(one, SPARED) !== 'send'));
  });

  it('is told once: who has it, or an earlier plan of theirs, is left alone', () => {
    fc.assert(
      fc.property(said, fc.boolean(), (one, toldJustNow) => {
        fc.pre(one.any && !(one.step === 'cancelled' || one.step === 'superseded'));
        return catchUp(one, { toldJustNow }) === 'leave';
      }),
    );
  });

  it('stays as it was written down when the same is stated again', () => {
    expect(catchUp(written('spared'), ALONE)).toBe('leave');
  });

  it('goes for a policy or another zone alone only to who lost its moment', () => {
    fc.assert(fc.property(said, (one) => catchUp(one, null) === 'leave'));
    expect(catchUp(written('planned', true), null)).toBe('send');
    expect(catchUp(written('cancelled', true), null)).toBe('send');
  });

  it('lost its moment where it was still to come, or its person was away', () => {
    const now = new Date('2027-04-14T07:00:00Z');
    const row = (state: string, dueAt: string, reason: string | null = null) => ({
      state,
      dueAt: new Date(dueAt),
      reason,
    });
    expect(lostItsMoment(row('planned', '2027-04-14T08:00:00Z'), now)).toBe(true);
    expect(lostItsMoment(row('cancelled', '2027-04-10T06:00:00Z', 'person_left'), now)).toBe(true);
    expect(lostItsMoment(row('planned', '2027-04-14T06:00:00Z'), now)).toBe(false);
    expect(lostItsMoment(row('cancelled', '2027-04-14T08:00:00Z', 'muted'), now)).toBe(false);
    expect(lostItsMoment(row('sent', '2027-04-14T06:00:00Z'), now)).toBe(false);
  });
});
