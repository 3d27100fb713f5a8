import { holdsWords } from '../../lib/fold-text';
import type { Mechanism, MechanismType } from './organization.types';

export interface KindOfMechanisms {
  type: MechanismType;
  mechanisms: Mechanism[];
}

/** Kinds with their frames, as far as these words name them: a kind that is named keeps all of its frames. Without words, everything. */
export function kindsNamed(
  types: MechanismType[],
  items: Mechanism[],
  words: string,
  countryName: (code: string) => string,
): KindOfMechanisms[] {
  return types.flatMap((type) => {
    const all = items.filter((one) => one.type.id === type.id);
    const named = [type.name.en, type.name.tr, type.abbreviation].join(' ');
    if (holdsWords(named, words)) return [{ type, mechanisms: all }];
    const mechanisms = all.filter((one) => holdsWords(`${named} ${wordsOf(one, countryName)}`, words));
    return mechanisms.length > 0 ? [{ type, mechanisms }] : [];
  });
}

function wordsOf(
  { name, country, organization, counterpart, parties }: Mechanism,
  countryName: (code: string) => string,
): string {
  return [
    name.en,
    name.tr,
    country && countryName(country),
    organization?.name.en,
    organization?.name.tr,
    organization?.acronym.en,
    organization?.acronym.tr,
    counterpart?.name.en,
    counterpart?.name.tr,
    counterpart?.acronym,
    ...parties,
  ].join(' ');
}
