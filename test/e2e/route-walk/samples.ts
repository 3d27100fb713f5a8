import { newId } from '../../../src/platform/database/ids.js';
import { resolve, type Document, type Schema } from './api-document.js';

/** What a field of this name and format means; ids are those of the office that asks. */
export type IdOf = (field: string) => string;

/** Thrown where the walk cannot fill a route; the message says what to add. */
export class NoSample extends Error {}

const TEXTS: Record<string, string> = {
  date: '2099-05-04',
  'date-time': '2099-05-04T07:00:00Z',
  email: 'isik.denemeci@ornek.example',
  password: 'ağaç ev ve göl',
};

/** Makes request bodies from the schemas of the document, so that a new route is walked without further work. */
export class Samples {
  constructor(private readonly document: Document) {}

  /** A value that fits: everything required, nothing more. */
  of(schema: Schema, idOf: IdOf, field = 'body'): unknown {
    const known = resolve(this.document, schema);
    if (known.enum) return known.enum[0];
    if (known.example !== undefined) return known.example;
    switch (known.type) {
      case 'string':
        return known.format === 'uuid'
          ? idOf(field)
          : (TEXTS[known.format ?? ''] ?? 'Örnek'.padEnd(known.minLength ?? 1, '.').slice(0, known.maxLength));
      case 'integer':
      case 'number':
        return known.minimum ?? 1;
      case 'boolean':
        return true;
      case 'array':
        return known.items ? [this.of(known.items, idOf, field)] : [];
      case 'object':
        return this.object(known, idOf);
      default:
        throw new NoSample(
          `${field} has no type in the API document: give its class or a field rule of platform/http/fields.ts.`,
        );
    }
  }

  /** Every field of a body with its schema, nested ones as paths. */
  fields(schema: Schema, at: string[] = []): { at: string[]; schema: Schema }[] {
    const { properties = {} } = resolve(this.document, schema);
    return Object.entries(properties).flatMap(([name, one]) => {
      const known = resolve(this.document, one);
      const here = { at: [...at, name], schema: known };
      return known.type === 'object' && at.length < 3 ? [here, ...this.fields(known, here.at)] : [here];
    });
  }

  private object(schema: Schema, idOf: IdOf): object {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(required.map((name) => [name, this.of(properties[name] ?? {}, idOf, name)]));
  }
}

/** Values that a field of this schema must refuse. */
export function wrongValues(schema: Schema): { what: string; value: unknown }[] {
  return [...wrongTypes(schema), ...wrongTexts(schema), ...(schema.type === 'integer' ? wrongNumbers(schema) : [])];
}

function wrongTypes({ type, enum: choices }: Schema): { what: string; value: unknown }[] {
  const values: [string, unknown][] = [
    ['string', 'metin'],
    ['integer', 7],
    ['boolean', true],
    ['array', ['x']],
    ['object', { x: 1 }],
  ];
  const expected = choices ? 'string' : type === 'number' ? 'integer' : type;
  return values.filter(([name]) => name !== expected).map(([name, value]) => ({ what: `a ${name}`, value }));
}

function wrongTexts({
  type,
  format,
  example,
  enum: choices,
  minLength = 1,
  maxLength,
}: Schema): { what: string; value: unknown }[] {
  if (type !== 'string' && !choices) return [];
  const isPlain = format === undefined && example === undefined && !choices;
  const texts: [string, string][] = [
    ['a lone surrogate', 'a\ud800b'],
    ...(format === 'password'
      ? []
      : ([
          ['a zero byte', 'a\u0000b'],
          ['a control character', 'a\u0007b'],
        ] as [string, string][])),
    ...(maxLength === undefined ? [] : ([['too long a text', 'ç'.repeat(maxLength + 1)]] as [string, string][])),
    ...(isPlain && minLength > 0 ? ([['blanks', '   ']] as [string, string][]) : []),
    ...(isPlain ? [] : wrongWords(format, example, choices)),
  ];
  return texts.map(([what, value]) => ({ what, value }));
}

function wrongWords(format: string | undefined, example: unknown, choices: unknown[] | undefined): [string, string][] {
  if (choices) return [['none of the choices', 'yok-böyle-bir-seçenek']];
  if (format === 'date')
    return ['2027-02-31', '2027-13-01', '31.05.2027', '0000-00-00', '2027-2-3'].map((text) => [
      `the date ${text}`,
      text,
    ]);
  if (format === 'uuid')
    return [
      ['no id', 'not-an-id'],
      ['an id too long', `${newId()}0`],
    ];
  if (format === 'email')
    return [
      ['two addresses', 'a@ornek.example, b@ornek.example'],
      ['a header', 'a@ornek.example\r\nBcc: b@ornek.example'],
    ];
  if (example === '09:30') return ['25:00', '9:30', '24:00', '09:30:00'].map((text) => [`the time ${text}`, text]);
  if (example === 'Europe/Paris')
    return ['Mars/Phobos', 'IST', '+03:00', 'Europe/Paris\u0000', '../etc'].map((text) => [`the zone ${text}`, text]);
  return format === 'password' ? [] : [['nothing like the example', '???']];
}

const wrongNumbers = ({ minimum, maximum }: Schema): { what: string; value: unknown }[] => [
  { what: 'a fraction', value: 1.5 },
  { what: 'a number as text', value: '7' },
  ...(minimum === undefined ? [] : [{ what: 'too small a number', value: minimum - 1 }]),
  ...(maximum === undefined ? [] : [{ what: 'too large a number', value: maximum + 1 }]),
  { what: 'an endless number', value: 1e300 },
];

/** A copy of a body with one field set, the objects on the way made. */
export function withField(body: unknown, at: string[], value: unknown): unknown {
  const [name, ...rest] = at;
  if (name === undefined) return value;
  const base = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  return { ...base, [name]: withField((base as Record<string, unknown>)[name], rest, value) };
}
