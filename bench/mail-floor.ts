import { readFileSync } from 'node:fs';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** The floor of the reminder benchmark: nodemailer alone, pooled, with the same messages. Prints how long it took, in milliseconds. */
const [file = '', url = '', connections = '5'] = process.argv.slice(2);
const messages = JSON.parse(readFileSync(file, 'utf8')) as SendMailOptions[];
const transport = createTransport({
  url,
  pool: true,
  maxConnections: Number(connections),
  maxMessages: Infinity,
} as never);

// the queue of the pool is kept short, as a program with so many messages would
let next = 0;
const begun = performance.now();
const lane = async () => {
  for (let message = messages[next++]; message; message = messages[next++])
    await transport.sendMail({ ...message, textEncoding: 'quoted-printable' }); // as ours are sent
};
await Promise.all(Array.from({ length: Number(connections) * 2 }, lane));
process.stdout.write(String(performance.now() - begun));
transport.close();
