import { isDeeperThan, refuseStrangeBody } from './body-shape.js';

const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;
const sent = (body: unknown, headers: Record<string, string> = { 'content-length': '9' }) =>
  refuseStrangeBody({ body, headers } as never);

describe('the shape of a body', () => {
  it('is an object of few levels', async () => {
    await expect(sent({ a: [{ b: 1 }] })).resolves.toBeUndefined();
    await expect(sent(undefined)).resolves.toBeUndefined();
    await expect(sent(null, {})).resolves.toBeUndefined();
  });

  it.each([[null], ['text'], [5], [true], [[]], [[{}]], [nested(33)], [nested(5000)]])('is not %p', async (body) => {
    await expect(sent(body)).rejects.toMatchObject({ kind: { code: 'malformed_body' } });
  });

  it('is measured to the level', () => {
    expect(isDeeperThan(nested(32), 32)).toBe(false);
    expect(isDeeperThan(nested(33), 32)).toBe(true);
    expect(isDeeperThan({ wide: Array.from({ length: 1000 }, () => ({})) }, 3)).toBe(false);
  });
});
