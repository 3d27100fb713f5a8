import { StartRefused } from './config.module.js';
import { explainStartFailure } from './start-failure.js';

const failed = (facts: object, message = 'x') => Object.assign(new Error(message), facts);

describe('a start that fails', () => {
  it.each([
    [new StartRefused('DATABASE_URL is missing.'), 'DATABASE_URL is missing.'],
    [failed({ code: 'EADDRINUSE', address: '127.0.0.1', port: 3000 }), 'Port 3000 on 127.0.0.1 is taken'],
    [failed({ code: 'EACCES', address: '0.0.0.0', port: 80 }), 'Port 80 on 0.0.0.0 may not be used'],
    [failed({ code: 'EACCES', path: '/srv/heyet/outbox' }), '/srv/heyet/outbox cannot be written'],
    [failed({ code: 'EADDRNOTAVAIL', address: '192.0.2.1' }), 'no address 192.0.2.1'],
    [failed({ code: 'ECONNREFUSED', address: '127.0.0.1', port: 5432 }), '127.0.0.1:5432 cannot be reached'],
    [failed({ errors: [failed({ code: 'ECONNREFUSED', address: '::1', port: 5432 })] }), '::1:5432 cannot be reached'],
    [failed({}, 'Connection terminated unexpectedly'), 'takes connections and closes them at once'],
    [failed({ driverError: failed({ code: 'ECONNRESET' }) }), 'takes connections and closes them at once'],
    [failed({}, 'Connection terminated due to connection timeout'), 'takes connections and says nothing'],
    [failed({ code: '53300' }), 'takes no more connections'],
    [failed({ code: '28P01' }), 'refused the user or the password'],
    [failed({}, 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'), 'names no password'],
    [failed({ code: '3D000' }), 'does not exist'],
  ])('is told in one sentence: %s', (error, sentence) => {
    const told = explainStartFailure(error);
    expect(told).toContain(sentence);
    expect(told).not.toMatch(/\n/);
  });

  it('is told with its trace where only we can mend it', () => {
    expect(explainStartFailure(new Error('what nobody thought of'))).toMatch(/what nobody thought of\n\s+at /);
  });
});
