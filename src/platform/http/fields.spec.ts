import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { isId, isMailAddress, Line, Nullable, Optional, Text, Whole } from './fields.js';

class Sample {
  @Line(10) title!: string;
  @Optional() @Text(20) notes?: string;
  @Nullable() @Line(5) city?: string | null;
  @Optional() @Whole(1, 5) count?: number;
}

async function problems(body: object): Promise<string[]> {
  const errors = await validate(plainToInstance(Sample, body), {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
  });
  return errors.flatMap((error) => Object.keys(error.constraints ?? {}).map((rule) => `${error.property} ${rule}`));
}

describe('field rules', () => {
  it('take Turkish, right-to-left and emoji, counted as people count', async () => {
    for (const title of ['İŞKUR ılık', 'لقاء', '🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝']) expect(await problems({ title })).toEqual([]);
    expect(await problems({ title: '🤝'.repeat(11) })).toEqual(['title isLine']);
  });

  it('trim, then ask for something', async () => {
    expect(await problems({ title: '  LEED ' })).toEqual([]);
    expect(await problems({ title: '   ' })).toEqual(['title isLine']);
  });

  it('refuse what nobody could read: spaces of no width, joiners, fillers, an empty braille cell', async () => {
    const unseen = [
      '\u200b',
      '\u200b\u200d\u2060',
      '\ufeff',
      '\u00ad',
      '\u3164',
      '\u2800',
      '\u115f\u1160',
      '\u180e',
      '\u{e0020}',
    ];
    for (const title of unseen) expect([title, await problems({ title })]).toEqual([title, ['title isLine']]);
    expect(await problems({ title: 'a', notes: '\u200b' })).toEqual(['notes isText']);
    // within words they have their use
    expect(await problems({ title: 'می\u200cخواهم' })).toEqual([]);
    expect(await problems({ title: '👩\u200d💻' })).toEqual([]);
  });

  it('refuse line breaks, control characters, zero bytes and lone surrogates in one line', async () => {
    for (const title of ['a\r\nBcc: x', 'a\nb', 'a\u0000b', 'a\u0007', '\ud800', 'a\u2028b', 'a\u0085b']) {
      expect([title, await problems({ title })]).toEqual([title, ['title isLine']]);
    }
  });

  it('take line breaks in a text, and no other control character', async () => {
    expect(await problems({ title: 'a', notes: 'one\ntwo\ttab' })).toEqual([]);
    expect(await problems({ title: 'a', notes: 'one\u0000two' })).toEqual(['notes isText']);
  });

  it('refuse unknown fields and wrong types', async () => {
    expect(await problems({ title: 'a', colour: 1 })).toEqual(['colour whitelistValidation']);
    for (const title of [1, true, {}, [], ['a']]) expect(await problems({ title })).toEqual(['title isLine']);
    for (const count of ['1', 1.5, 0, 6, Number.NaN])
      expect(await problems({ title: 'a', count })).toEqual(['count isBetween']);
  });

  it('let null empty a nullable field', async () => {
    expect(await problems({ title: 'a', city: null })).toEqual([]);
  });
});

describe('an e-mail address', () => {
  it('is one ASCII address and can name no second recipient', () => {
    for (const good of ['a@b.org', 'isil.denemeci@example.org', "o'neil+x@sub.example.com"])
      expect([good, isMailAddress(good)]).toEqual([good, true]);
    const bad = [
      'b@x\r\nBcc: e@x.org',
      'Smith, John <j@x.org>, evil@x.org',
      'a@b',
      'a b@c.org',
      '@c.org',
      'a@',
      'a@-b.org',
      `${'a'.repeat(65)}@b.org`,
      'ü@b.org',
      5,
      null,
    ];
    for (const address of bad) expect([address, isMailAddress(address)]).toEqual([address, false]);
  });
});

describe('an id', () => {
  it('is a lower-case UUID', () => {
    expect(isId('01940000-0000-7000-8000-000000000000')).toBe(true);
    for (const no of [
      '1',
      '01940000-0000-7000-8000-00000000000',
      "' or 1=1",
      '01940000-0000-7000-8000-00000000000G',
      '',
      null,
    ])
      expect(isId(no)).toBe(false);
  });
});
