/** Where something stands in the catalogue's files. */
export interface Place {
  file: string;
  id: string;
  field: string;
}

/** A file of the catalogue is wrong; says in which file, at which id, in which field. */
export class CatalogueBroken extends Error {
  constructor(place: Place, what: string) {
    super(`Catalogue ${place.file}, ${place.id}${place.field ? `, ${place.field}` : ''}: ${what}.`);
  }
}

/** Looks at one value and throws CatalogueBroken when it does not fit. */
export type Shape = (value: unknown, place: Place) => void;

const within = (place: Place, field: string): Place => ({
  ...place,
  field: place.field ? `${place.field}.${field}` : field,
});

export const fits =
  (test: (value: unknown) => boolean, what: string): Shape =>
  (value, place) => {
    if (!test(value)) throw new CatalogueBroken(place, `${JSON.stringify(value) ?? 'nothing'} is not ${what}`);
  };

export const text = fits((v) => typeof v === 'string' && v.trim() === v && v !== '', 'a text');
export const whole = fits((v) => Number.isInteger(v), 'a whole number');
export const yesOrNo = fits((v) => typeof v === 'boolean', 'true or false');
export const id = fits(
  (v) => typeof v === 'string' && /^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/.test(v),
  'an id of small letters, digits and hyphens',
);
export const oneOf = (values: readonly string[]): Shape =>
  fits((v) => values.includes(v as string), `one of ${values.join(', ')}`);

export const orNull =
  (shape: Shape): Shape =>
  (value, place) => {
    if (value !== null) shape(value, place);
  };

/** The key may be missing. */
export const orMissing =
  (shape: Shape): Shape =>
  (value, place) => {
    if (value !== undefined) shape(value, place);
  };

export const listOf =
  (shape: Shape): Shape =>
  (value, place) => {
    if (!Array.isArray(value)) throw new CatalogueBroken(place, 'this is not a list');
    value.forEach((one, i) => shape(one, within(place, String(i))));
  };

/** An object with these keys and no others. */
export const object =
  (keys: Record<string, Shape>): Shape =>
  (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new CatalogueBroken(place, 'this is not an object');
    const given = value as Record<string, unknown>;
    const unknown = Object.keys(given).find((key) => !(key in keys));
    if (unknown) throw new CatalogueBroken(within(place, unknown), 'nothing reads this field');
    for (const [key, shape] of Object.entries(keys)) shape(given[key], within(place, key));
  };
