import { request } from 'node:http';

export interface Sent {
  status: number;
  type: string;
  /** Who may keep the answer: cache-control. */
  cache: string;
  text: string;
}

export interface Sending {
  /** JSON text as it goes out, or bytes. */
  body?: string | Buffer;
  headers?: Record<string, string>;
}

/**
 * Sends one request as it is written here and gives the answer, also when the server answers before it has read the whole body
 * and hangs up: an answer counts as soon as it is there.
 */
export function send(url: string, method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Sent> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    let isAnswered = false;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const out = request(
      { hostname, port, method, path, headers: { ...type, ...length, ...headers }, agent: false, timeout: 20_000 },
      (answer) => {
        isAnswered = true;
        const pieces: Buffer[] = [];
        const end = () =>
          done({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            cache: answer.headers['cache-control'] ?? '',
            text: Buffer.concat(pieces).toString('utf8'),
          });
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', end).on('error', end);
      },
    );
    out.on('timeout', () => out.destroy(new Error(`${method} ${path} did not answer within 20 seconds.`)));
    out.on('error', (error) => {
      if (!isAnswered) failed(error);
    });
    out.end(body);
  });
}

/** Runs work on each item, a few at a time, and gives the results in order. */
export async function each<Item, Result>(
  items: Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 8,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
