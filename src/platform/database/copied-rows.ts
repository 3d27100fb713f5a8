import pg from 'pg';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { managerOf, rows, type TenantTx } from './tenant-tx.js';

const PIECE = 64 * 1024;

/** What may stand in no line of JSON, where it is written with an escape: with these as its signs, CSV is the line as it is. */
const VERBATIM = String.raw`(format csv, delimiter e'\x02', quote e'\x01')`;

/**
 * The rows of a query whose one column is JSON as text, as a stream of lines. The bytes go past as they come from the server: rows
 * made into strings would cost a process hundreds of megabytes before it cleans up, for an office that has worked for years.
 * Until the stream has ended, the transaction can run nothing else. The text of the query has no parameters and comes from the code alone.
 */
export async function copiedLines(tx: TenantTx, query: string): Promise<Readable> {
  // the statements that open the transaction go TypeORM's way, and this one must not overtake them
  await rows(tx, 'select');
  const client = (await managerOf(tx).queryRunner!.connect()) as pg.PoolClient;
  const copy = new CopyOut(`copy (${query}) to stdout with ${VERBATIM}`);
  client.query(copy);
  return copy.lines;
}

/** A query that answers with a copy. While nobody takes its lines, the connection is not read, and the server waits. */
class CopyOut extends pg.Query {
  readonly lines: Readable;
  private socket: Socket | null = null;
  private piece = Buffer.allocUnsafe(PIECE);
  private filled = 0;

  constructor(text: string) {
    super(text);
    this.lines = new Readable({
      highWaterMark: PIECE,
      read: () => void this.socket?.resume(),
      destroy: (error, done) => {
        // what still comes is read and dropped, so that the connection can be used again
        this.socket?.resume();
        done(error);
      },
    });
    Object.assign(this, { callback: (error: Error | null) => this.finish(error) });
  }

  /** Called by pg for each row; its bytes are only ours until the next ones come. */
  handleCopyData({ chunk }: { chunk: Buffer }, { stream }: { stream: Socket }): void {
    this.socket = stream;
    if (this.lines.destroyed) return;
    if (this.filled + chunk.length > PIECE) this.pass();
    if (chunk.length > PIECE) return this.push(Buffer.from(chunk));
    chunk.copy(this.piece, this.filled);
    this.filled += chunk.length;
  }

  private pass(): void {
    if (this.filled === 0) return;
    this.push(this.piece.subarray(0, this.filled));
    this.piece = Buffer.allocUnsafe(PIECE);
    this.filled = 0;
  }

  private push(piece: Buffer): void {
    if (!this.lines.push(piece)) this.socket?.pause();
  }

  private finish(error: Error | null): void {
    if (this.lines.destroyed) return;
    if (error) return void this.lines.destroy(error);
    this.pass();
    this.socket?.resume();
    this.lines.push(null);
  }
}
