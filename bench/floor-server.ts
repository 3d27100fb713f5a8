import Fastify from 'fastify';
import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * The floor of the list benchmark: bare Fastify and pg, the session looked up, then the product's own SQL.
 * No framework and no permissions; row security as for the product, with the tenant told once for the whole connection.
 */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL'] ?? 10),
});
const sql = process.env['LIST_SQL'] ?? '';
const parameters = JSON.parse(process.env['LIST_PARAMETERS'] ?? '[]') as unknown[];

const app = Fastify();
app.get('/health', () => ({ status: 'ok' }));
app.get('/list', async (request, reply) => {
  const token = /(?:^|; )heyet_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = await pool.query(
    'select id, user_id from account.sessions where token_hash = $1 and expires_at > now()',
    [createHash('sha256').update(token).digest()],
  );
  if (session.rowCount !== 1) return reply.code(401).send();
  const { rows } = await pool.query(sql, parameters);
  return { items: rows, nextCursor: null };
});
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
