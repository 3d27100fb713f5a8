import fc from 'fast-check';
import { catchUp } from './catch-up.rules.js';

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
  'cancelled',
  'superseded',
];
const said = fc
  .record({ step: fc.option(fc.constantFrom(...STATES)), any: fc.boolean() })
  .map((one) => ({ ...one, any: one.any || one.step !== null }));

describe('the latest step that is past when a plan is written', () => {
  it('goes at once to who was not told yet', () => {
    expect(catchUp({ step: null, any: false }, false)).toBe('send');
  });

  it('is written down as not sent for who was invited in the same act', () => {
    expect(catchUp({ step: null, any: false }, true)).toBe('skip');
  });

  it('goes to who lost it while the plan rested', () => {
    expect(catchUp({ step: 'cancelled', any: true }, false)).toBe('send');
    expect(catchUp({ step: 'superseded', any: true }, false)).toBe('send');
  });

  it('never goes beside another mail, whatever the ledger says', () => {
    fc.assert(fc.property(said, (one) => catchUp(one, true) !== 'send'));
  });

  it('is told once: who has it, or an earlier plan of theirs, is left alone', () => {
    fc.assert(
      fc.property(said, fc.boolean(), (one, toldJustNow) => {
        fc.pre(one.any && !(one.step === 'cancelled' || one.step === 'superseded'));
        return catchUp(one, toldJustNow) === 'leave';
      }),
    );
  });

  it('stays as it was written down when the same is stated again', () => {
    expect(catchUp({ step: 'skipped', any: true }, false)).toBe('leave');
  });
});
