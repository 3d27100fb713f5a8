import { Agent, request } from 'node:http';

/**
 * Asks one address again and again over kept connections for some seconds, as a process of its own,
 * and prints `{ perSecond, medianMs, failed, firstFailure }`. Anything but 200 counts as failed.
 */
const [url = '', cookie = '', seconds = '1', connections = '16'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const times: number[] = [];
let failed = 0;
let firstFailure = '';

const once = () =>
  new Promise<void>((resolve) => {
    const begun = performance.now();
    const end = (good: boolean) => {
      if (good) times.push(performance.now() - begun);
      else failed++;
      resolve();
    };
    const sent = request(url, { agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200 && firstFailure === '')
        answer.on('data', (part: Buffer) => (firstFailure += part.toString()));
      answer.resume();
      answer.on('end', () => end(answer.statusCode === 200));
    });
    sent.on('error', () => end(false));
    sent.end();
  });

const until = performance.now() + Number(seconds) * 1000;
const begun = performance.now();
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < until) await once();
  }),
);
const elapsed = (performance.now() - begun) / 1000;
agent.destroy();
times.sort((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    perSecond: times.length / elapsed,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    failed,
    firstFailure,
  }),
);
