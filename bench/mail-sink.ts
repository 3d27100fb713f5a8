import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server as a process of its own that takes everything and tells its parent how many, with the moments of the first and last. */
let taken = 0;
let first = 0;
let last = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  maxClients: 500,
  onData(stream, _session, done) {
    stream.on('data', () => undefined);
    stream.on('end', () => {
      last = Date.now();
      if (taken++ === 0) first = last;
      done();
    });
  },
});
server.on('error', () => undefined); // clients that leave
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.server.address() as AddressInfo).port }));
process.on('message', (word) => {
  if (word === 'reset') taken = first = last = 0;
  process.send!({ taken, first, last });
});
