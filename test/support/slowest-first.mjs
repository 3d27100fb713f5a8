import Sequencer from '@jest/test-sequencer';

/** Kinds of tests by how long their files take. Without this, a fresh clone ends with one long file alone. */
const ORDER = ['browser', 'faults', 'e2e', 'database'];

const rank = ({ context }) => {
  const at = ORDER.indexOf(context.config.displayName?.name);
  return at < 0 ? ORDER.length : at;
};

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
